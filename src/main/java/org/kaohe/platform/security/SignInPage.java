package org.kaohe.platform.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.platform.security.PasswordCheck.Outcome;
import org.kaohe.roster.signin.Sessions;

/** The page on which people sign in, the way in, and the way out. */
@Path("/")
@PermitAll
class SignInPage {

    @CheckedTemplate
    static class Templates {
        /** @param paused seconds until sign-in is possible again; 0 when it is */
        static native TemplateInstance form(Frame frame, boolean failed, int paused, boolean elsewhere);
    }

    private static final int FOUND = 302;

    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final SessionDirectory directory;
    private final Cookies cookies;
    private final boolean oidc;

    SignInPage(
            PasswordCheck passwords,
            Sessions sessions,
            SessionDirectory directory,
            Cookies cookies,
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean oidc) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.directory = directory;
        this.cookies = cookies;
        this.oidc = oidc;
    }

    @GET
    @Path("login")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(@Context HttpServerRequest request, @RestQuery boolean failed, @RestQuery int paused) {
        Frame frame = Frames.of(request);
        return frame.show(Templates.form(frame, failed, Math.max(0, paused), oidc));
    }

    @POST
    @Path("j_security_check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response enter(
            @RestForm("j_username") String name,
            @RestForm("j_password") String password,
            @Context HttpServerRequest request) {
        Outcome outcome = passwords.check(name == null ? "" : name.strip(), password == null ? "" : password);
        if (outcome instanceof Outcome.Right right) {
            endPresented(request);
            String secret = sessions.begin(right.account(), "password");
            return to(cookies.way(request))
                    .cookie(cookies.session(secret, request), cookies.noWay(request))
                    .build();
        }
        return to(outcome instanceof Outcome.Paused paused
                        ? "/login?paused=" + (paused.left().toSeconds() + 1)
                        : "/login?failed=true")
                .build();
    }

    @POST
    @Path("logout")
    public Response leave(@Context HttpServerRequest request) {
        endPresented(request);
        return Response.seeOther(URI.create("/login"))
                .cookie(cookies.noSession(request))
                .build();
    }

    /** Whoever had it before has it no longer, and nobody signs in into a session that was there already. */
    private void endPresented(HttpServerRequest request) {
        Cookie presented = request.getCookie(cookies.session());
        if (presented != null) {
            directory.end(presented.getValue());
        }
    }

    private static Response.ResponseBuilder to(String path) {
        return Response.status(FOUND).location(URI.create(path));
    }
}
