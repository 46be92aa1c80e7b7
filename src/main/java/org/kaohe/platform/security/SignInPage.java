package org.kaohe.platform.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;

/** The page on which people sign in, and the way out. The form itself is received by Quarkus. */
@Path("/")
@PermitAll
class SignInPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance form(Frame frame, boolean failed);
    }

    private final String sessionCookie;

    SignInPage(@ConfigProperty(name = "quarkus.http.auth.form.cookie-name") String sessionCookie) {
        this.sessionCookie = sessionCookie;
    }

    @GET
    @Path("login")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form(HttpServerRequest request, @RestQuery boolean failed) {
        Frame frame = Frames.of(request);
        return frame.show(Templates.form(frame, failed));
    }

    @POST
    @Path("logout")
    public Response leave() {
        var expired = new NewCookie.Builder(sessionCookie)
                .value("")
                .path("/")
                .maxAge(0)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
        return Response.seeOther(URI.create("/login")).cookie(expired).build();
    }
}
