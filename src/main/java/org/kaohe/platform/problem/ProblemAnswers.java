package org.kaohe.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.inject.Singleton;
import java.net.SocketException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.work.Causes;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;

/** Renders problems as JSON, or as a page for a person, once for JAX-RS and for what fails before it. */
@Singleton
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;
    private final Frames frames;

    ProblemAnswers(ObjectMapper json, Frames frames) {
        this.json = json;
        this.frames = frames;
    }

    /** What is sent back. */
    record Body(String type, String text) {}

    Body of(int status, List<Problem> problems, HttpServerRequest request) {
        return body(ProblemDocument.of(status, problems, Frames.of(request).locale()), request);
    }

    Body ofStatus(int status, HttpServerRequest request) {
        return of(status, List.of(StatusTitle.problem(status)), request);
    }

    /**
     * The caller gets a number, the log gets the cause: a stack trace tells a stranger too much. Who hung up is no fault of
     * the service, and gets nothing.
     */
    Body ofFailure(Throwable failure, HttpServerRequest request) {
        String incident = UUID.randomUUID().toString();
        Logger.Level level = hasHungUp(failure, request) ? Logger.Level.DEBUG : Logger.Level.ERROR;
        LOG.logf(level, failure, "Incident %s: %s %s failed", incident, request.method(), request.path());
        List<Problem> problems = List.of(StatusTitle.problem(500, incident));
        return body(
                ProblemDocument.of(500, problems, Frames.of(request).locale()).withIncident(incident), request);
    }

    /** The caller's connection is gone, and that is what failed; one of ours to somebody else may fail the same way. */
    private static boolean hasHungUp(Throwable failure, HttpServerRequest request) {
        boolean gone = request.connection() instanceof ConnectionBase connection
                && !connection.channel().isOpen();
        return gone
                && Causes.include(
                        failure,
                        each -> each instanceof HttpClosedException
                                || each instanceof SocketException
                                || each instanceof ClosedChannelException);
    }

    private Body body(ProblemDocument document, HttpServerRequest request) {
        return ProblemPage.isWanted(request)
                ? new Body(ProblemPage.MEDIA_TYPE, ProblemPage.of(document, frame(request)))
                : new Body(ProblemDocument.MEDIA_TYPE, text(document));
    }

    /** With the menu, when it is known by now who asks. */
    private Frame frame(HttpServerRequest request) {
        boolean within = Arc.container().requestContext().isActive();
        return within && frames.isSignedIn() ? frames.at(null) : Frames.of(request);
    }

    /** The database is away for a moment: nothing was stored, and trying again is right. */
    Body ofOutage(Throwable failure, HttpServerRequest request) {
        LOG.warnf("%s %s met an outage of the database: %s", request.method(), request.path(), failure.getMessage());
        return ofStatus(503, request);
    }

    /** No column holds what was sent. The log is told without the values, in case they were not the caller's but ours. */
    Body ofUnstorable(String sqlState, HttpServerRequest request) {
        LOG.warnf(
                "%s %s brought what the database cannot hold (SQLSTATE %s)",
                request.method(), request.path(), sqlState);
        return of(422, List.of(Problem.error("http.unstorable", Place.NOWHERE)), request);
    }

    private String text(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
