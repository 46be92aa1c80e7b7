package org.kaohe.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.work.Outage;

/** Turns what a resource throws, or what happens on the way to it, into a problem document. */
@Singleton
final class ProblemMappers {

    private final ProblemAnswers answers;

    ProblemMappers(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper
    Response refused(Refused refused, HttpServerRequest request) {
        int status = switch (refused.reason()) {
            case INVALID -> 422;
            case NOT_FOUND -> 404;
            case FORBIDDEN -> 403;
            case CONFLICT -> 409;
            case OUTDATED -> 412;
            case UNBASED -> 428;
            case OVERLOADED -> 429;
        };
        Response answer = answer(status, refused.problems(), request);
        return status == 429 ? comeAgain(answer) : answer;
    }

    @ServerExceptionMapper
    Response badJson(MismatchedInputException mistake, HttpServerRequest request) {
        return answer(400, List.of(JsonMistake.of(mistake)), request);
    }

    /** JSON in no encoding that there is. */
    @ServerExceptionMapper
    Response badText(CharConversionException mistake, HttpServerRequest request) {
        return answer(400, List.of(Problem.error("json.malformed", Place.NOWHERE, 1, 1)), request);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, HttpServerRequest request) {
        return answer(403, List.of(StatusTitle.problem(403)), request);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException unauthorized, HttpServerRequest request) {
        return answer(401, List.of(StatusTitle.problem(401)), request);
    }

    @ServerExceptionMapper
    Response byStatus(WebApplicationException exception, HttpServerRequest request) {
        Response original = exception.getResponse();
        if (original.getStatus() < 400 || original.hasEntity()) {
            return original;
        }
        if (original.getStatus() >= 500) {
            return failed(exception, request);
        }
        Problem problem = exception.getCause() instanceof JsonProcessingException mistake
                ? JsonMistake.of(mistake)
                : StatusTitle.problem(original.getStatus());
        Response.ResponseBuilder answer =
                Response.fromResponse(answer(original.getStatus(), List.of(problem), request));
        // Such as Allow with 405.
        original.getHeaders().forEach((name, values) -> values.forEach(value -> answer.header(name, value)));
        return answer.build();
    }

    @ServerExceptionMapper
    Response failed(Throwable failure, HttpServerRequest request) {
        if (Outage.causedIt(failure)) {
            return comeAgain(built(503, answers.ofOutage(failure, request)));
        }
        Optional<String> unstorable = Unstorable.state(failure);
        if (unstorable.isPresent()) {
            return built(422, answers.ofUnstorable(unstorable.get(), request));
        }
        if (BrokenForm.causedIt(failure)) {
            return answer(400, List.of(StatusTitle.problem(400)), request);
        }
        return built(500, answers.ofFailure(failure, request));
    }

    private static Response comeAgain(Response answer) {
        return Response.fromResponse(answer)
                .header("Retry-After", EarlyRefusals.SECONDS_TO_WAIT)
                .build();
    }

    private Response answer(int status, List<Problem> problems, HttpServerRequest request) {
        return built(status, answers.of(status, problems, request));
    }

    private static Response built(int status, ProblemAnswers.Body body) {
        return Response.status(status).entity(body.text()).type(body.type()).build();
    }
}
