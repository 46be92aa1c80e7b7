package org.kaohe.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Refusals given before a resource is reached. */
@Singleton
public final class EarlyRefusals {

    /** What somebody is asked to wait who comes when there is too much to do. */
    static final int SECONDS_TO_WAIT = 2;

    private final ProblemAnswers answers;

    EarlyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    /** The caller is a program and has to sign in. */
    public void signInNeeded(RoutingContext context) {
        context.response().putHeader("WWW-Authenticate", "Basic realm=\"Kaohe\", charset=\"UTF-8\"");
        send(context, 401, StatusTitle.problem(401));
    }

    /** A page of another site sent this. */
    public void otherOrigin(RoutingContext context, String origin) {
        send(context, 403, Problem.error("http.other-origin", Place.NOWHERE, origin));
    }

    /** So much of this kind is done at the moment that nothing more is begun. */
    public void overloaded(RoutingContext context, int most) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS_TO_WAIT));
        // The body was not looked at; whoever sends a large one need not go on.
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(context, 429, Problem.error("http.overloaded", Place.NOWHERE, most, SECONDS_TO_WAIT));
    }

    void tooLarge(RoutingContext context) {
        // The rest of the body is not read, so the connection cannot be used again.
        context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        send(context, 413, StatusTitle.problem(413));
    }

    private void send(RoutingContext context, int status, Problem problem) {
        var language = CallerLanguage.of(context.request().getHeader("Accept-Language"));
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .end(answers.of(status, List.of(problem), language));
    }
}
