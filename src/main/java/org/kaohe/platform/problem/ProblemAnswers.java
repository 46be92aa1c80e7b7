package org.kaohe.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.kaohe.core.problem.Problem;

/** Renders problems as JSON text, once for JAX-RS and for what fails before it. */
@Singleton
final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);

    private final ObjectMapper json;

    ProblemAnswers(ObjectMapper json) {
        this.json = json;
    }

    String of(int status, List<Problem> problems, Locale language) {
        return text(ProblemDocument.of(status, problems, language));
    }

    String ofStatus(int status, Locale language) {
        return of(status, List.of(StatusTitle.problem(status)), language);
    }

    /** The caller gets a number, the log gets the cause: a stack trace tells a stranger too much. */
    String ofFailure(Throwable failure, String request, Locale language) {
        String incident = UUID.randomUUID().toString();
        LOG.errorf(failure, "Incident %s: %s failed", incident, request);
        return text(ProblemDocument.of(500, List.of(StatusTitle.problem(500, incident)), language)
                .withIncident(incident));
    }

    /** The database is away for a moment: nothing was stored, and trying again is right. */
    String ofOutage(Throwable failure, String request, Locale language) {
        LOG.warnf("%s met an outage of the database: %s", request, failure.getMessage());
        return ofStatus(503, language);
    }

    private String text(ProblemDocument document) {
        try {
            return json.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
