package org.kaohe.platform.security;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.kaohe.core.journal.Change;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.roster.Account;
import org.kaohe.roster.ExternalAccounts;
import org.kaohe.roster.ExternalAccounts.Visitor;
import org.kaohe.roster.signin.Sessions;
import org.kaohe.roster.signin.SignInLog;

/**
 * Where people come back from the identity provider. Quarkus has checked who they are; from here on they have a session
 * like everybody else, which ends the same ways.
 */
@Path("/login/oidc")
@Authenticated
class OidcEntry {

    private static final String SESSION_OF_QUARKUS = "q_session";

    @CheckedTemplate(basePath = "SignInPage")
    static class Templates {
        static native TemplateInstance entered(Frame frame);
    }

    private final SecurityIdentity identity;
    private final OidcClaims claims;
    private final ExternalAccounts accounts;
    private final Sessions sessions;
    private final SessionDirectory directory;
    private final SignInLog log;
    private final Cookies cookies;

    OidcEntry(
            SecurityIdentity identity,
            OidcClaims claims,
            ExternalAccounts accounts,
            Sessions sessions,
            SessionDirectory directory,
            SignInLog log,
            Cookies cookies) {
        this.identity = identity;
        this.claims = claims;
        this.accounts = accounts;
        this.sessions = sessions;
        this.directory = directory;
        this.log = log;
        this.cookies = cookies;
    }

    /** A page that goes on by itself: a redirect of another site's redirect would not carry the strict cookie. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    public Response enter(@Context HttpServerRequest request) {
        Account account = account();
        Cookie presented = request.getCookie(cookies.session());
        if (presented != null) {
            directory.end(presented.getValue());
        }
        String secret = sessions.begin(account, "oidc");
        Frame frame = Frames.of(request);
        return Response.ok(frame.show(Templates.entered(frame)).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .cookie(cookies.session(secret, request), noSessionOfQuarkus())
                .build();
    }

    private Account account() {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            throw Refused.notFound(Problem.error("signin.oidc-off", Place.NOWHERE));
        }
        Visitor visitor = claims.visitor(token);
        Answer<Account> answer = visitor.roles().isEmpty()
                ? Answer.refuse(Refused.Reason.FORBIDDEN, Problem.error("signin.oidc-no-role", Place.NOWHERE))
                : accounts.enter(visitor);
        if (answer instanceof Answer.Refusal<Account>) {
            log.record(
                    Change.of(Change.SERVICE, "sign-in-failed", "account", "").with("how", "oidc"));
        }
        return answer.orThrow();
    }

    private static NewCookie noSessionOfQuarkus() {
        return new NewCookie.Builder(SESSION_OF_QUARKUS)
                .value("")
                .path("/login/oidc")
                .maxAge(0)
                .httpOnly(true)
                .build();
    }
}
