package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.LookBack;
import org.kaohe.appraising.PastDecisions.Stood;
import org.kaohe.appraising.Reader;
import org.kaohe.core.decision.Verdict;

/** What stood before a decision, and after it. */
@Path("/api/v1/decisions/{id}/history")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class HistoryResource {

    private final LookBack lookBack;
    private final Callers callers;

    HistoryResource(LookBack lookBack, Callers callers) {
        this.lookBack = lookBack;
        this.callers = callers;
    }

    /**
     * A decision that stood for a time.
     *
     * @param from when it began to stand
     * @param reason why somebody accepted a re-evaluation; null for a run over a period
     * @param by account that asked for it; not told to the person appraised
     */
    record StoodView(
            long id,
            Verdict.Status status,
            BigDecimal score,
            String grade,
            BigDecimal bonus,
            Instant from,
            String reason,
            String by) {

        static StoodView of(Stood it, boolean named) {
            var decision = it.decision();
            return new StoodView(
                    decision.id(),
                    decision.status(),
                    decision.score(),
                    decision.grade(),
                    decision.bonus(),
                    it.from(),
                    it.reason(),
                    named ? it.by() : null);
        }
    }

    /** Every decision on the same person, policy and period, the oldest first. */
    @GET
    @Blocking
    public List<StoodView> history(@RestPath long id) {
        Reader reader = callers.reader();
        boolean named = reader.audience() != Audience.EMPLOYEE;
        return lookBack.history(id, reader).orElseThrow(() -> DecisionsResource.unknown(id)).stream()
                .map(each -> StoodView.of(each, named))
                .toList();
    }
}
