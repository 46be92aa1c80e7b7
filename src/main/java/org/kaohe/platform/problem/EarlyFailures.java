package org.kaohe.platform.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.core.work.Outage;

/** Answers what fails before or beside JAX-RS: no sign-in, too large, no such route. */
@Singleton
final class EarlyFailures {

    private static final int BEFORE_ALL_ELSE = -10_000;

    private final ProblemAnswers answers;
    private final EarlyRefusals refusals;
    private final long largestBody;

    EarlyFailures(
            ProblemAnswers answers,
            EarlyRefusals refusals,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
        this.answers = answers;
        this.refusals = refusals;
        this.largestBody = largestBody.asLongValue();
    }

    void listen(@Observes Router router) {
        router.route().order(BEFORE_ALL_ELSE).failureHandler(this::answer);
        router.route().order(BEFORE_ALL_ELSE).handler(this::checkSize);
        Handler<RoutingContext> nowhere = context -> context.fail(404);
        router.route().last().handler(nowhere);
    }

    private void checkSize(RoutingContext context) {
        String length = context.request().getHeader("Content-Length");
        if (length != null && Long.parseLong(length) > largestBody) {
            refusals.tooLarge(context);
        } else {
            context.next();
        }
    }

    private void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        int status = status(context);
        boolean redirects = response.getStatusCode() >= 300 && response.getStatusCode() < 400;
        if (response.ended() || response.headWritten() || redirects || status == 0) {
            context.next();
            return;
        }
        boolean outage = status == 500 && context.failure() != null && Outage.causedIt(context.failure());
        ProblemAnswers.Body body =
                outage ? answers.ofOutage(context.failure(), context.request()) : body(context, status);
        response.setStatusCode(outage ? 503 : status)
                .putHeader("Content-Type", body.type())
                .end(body.text());
    }

    private ProblemAnswers.Body body(RoutingContext context, int status) {
        return status == 500 && context.failure() != null
                ? answers.ofFailure(context.failure(), context.request())
                : answers.ofStatus(status, context.request());
    }

    /** 0 when Quarkus knows better: the challenge that leads a person to the sign-in page. */
    private static int status(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof UnauthorizedException) {
            return 0;
        }
        if (failure instanceof AuthenticationException) {
            return 401;
        }
        if (failure instanceof ForbiddenException) {
            return 403;
        }
        if (failure instanceof HttpException http) {
            return http.getStatusCode();
        }
        return context.statusCode() > 0 ? context.statusCode() : 500;
    }
}
