package org.kaohe.platform.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.CallerLanguage;

/** The page on which people change their password, and have to when somebody else knows it. */
@Path("/password")
@Authenticated
class PasswordPage {

    @CheckedTemplate(basePath = "SignInPage")
    static class Templates {
        static native TemplateInstance password(String language, String account, boolean must, List<String> problems);
    }

    private static final int UNPROCESSABLE = 422;

    private final OwnPassword own;
    private final SecurityIdentity identity;

    @HeaderParam("Accept-Language")
    String acceptLanguage;

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
    public Response change(@RestForm String current, @RestForm String password, @Context HttpServerRequest request) {
        var answer = own.change(text(current), text(password), request);
        if (answer instanceof Answer.Refusal<Optional<NewCookie>> refusal) {
            List<String> problems = refusal.problems().stream()
                    .map(each -> each.message(language()))
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
        var account = Identities.account(identity);
        String tag = Locale.CHINESE.equals(language()) ? "zh-CN" : "en";
        return Templates.password(tag, account.name(), account.mustChange(), problems)
                .setLocale(language());
    }

    private Locale language() {
        return CallerLanguage.of(acceptLanguage);
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
