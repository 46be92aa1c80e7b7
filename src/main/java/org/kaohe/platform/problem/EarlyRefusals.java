package org.kaohe.platform.problem;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
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

    /** Too many wrong passwords came for this name. */
    public void paused(RoutingContext context, long seconds) {
        context.response().putHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        send(context, 429, Problem.error("signin.paused", Place.NOWHERE, seconds));
    }

    /** The caller is known and may not do this now. */
    public void forbidden(RoutingContext context, Problem problem) {
        send(context, 403, problem);
    }

    /** The address is written in a way that could be read in two. */
    public void badAddress(RoutingContext context) {
        send(context, 400, StatusTitle.problem(400));
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
        ProblemAnswers.Body body = answers.of(status, List.of(problem), context.request());
        context.request().resume();
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, body.type())
                .end(body.text());
    }
}
