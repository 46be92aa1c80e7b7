package org.kaohe.platform.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.kaohe.core.problem.Answer;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.roster.Account;

/** The page on which people change their password, and have to when somebody else knows it. */
@Path("/password")
@Authenticated
class PasswordPage {

    @CheckedTemplate(basePath = "SignInPage")
    static class Templates {
        static native TemplateInstance password(Frame frame, String account, boolean must, List<String> problems);
    }

    private static final int UNPROCESSABLE = 422;

    private final OwnPassword own;
    private final SecurityIdentity identity;

    @Context
    HttpServerRequest request;

    PasswordPage(OwnPassword own, SecurityIdentity identity) {
        this.own = own;
        this.identity = identity;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance form() {
        return page(List.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response change(@RestForm String current, @RestForm String password) {
        var answer = own.change(text(current), text(password), request);
        if (answer instanceof Answer.Refusal<Optional<NewCookie>> refusal) {
            List<String> problems = refusal.problems().stream()
                    .map(each -> each.message(Frames.of(request).locale()))
                    .toList();
            return Response.status(UNPROCESSABLE)
                    .entity(page(problems).render())
                    .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                    .build();
        }
        Response.ResponseBuilder onward = Response.seeOther(URI.create("/"));
        answer.orThrow().ifPresent(onward::cookie);
        return onward.build();
    }

    private TemplateInstance page(List<String> problems) {
        Account account = Identities.account(identity);
        Frame frame = Frames.of(request);
        return frame.show(Templates.password(frame, account.name(), account.mustChange(), problems));
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
