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
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.LookBack;
import org.kaohe.core.decision.Verdict;

/** What a period came to, now or as it was known at an instant. */
@Path("/api/v1/totals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class TotalsResource {

    private final LookBack lookBack;
    private final Callers callers;

    TotalsResource(LookBack lookBack, Callers callers) {
        this.lookBack = lookBack;
        this.callers = callers;
    }

    /**
     * The sums of a period.
     *
     * @param asOf null for now
     * @param bonus CNY
     */
    record TotalsView(
            String policy, String period, Instant asOf, long people, BigDecimal bonus, List<GradeView> grades) {}

    /** @param grade null for people without one */
    record GradeView(Verdict.Status status, String grade, int people, BigDecimal bonus) {}

    @GET
    @Blocking
    public TotalsView totals(@RestQuery String policy, @RestQuery String period, @RestQuery String asOf) {
        var asked = PolicyAndPeriod.of(policy, period);
        Instant at = AsOf.read(asOf).orElse(null);
        var query = new DecisionQuery(asked.policy(), asked.period(), null, null, null, null, null, 0, 1);
        var totals = lookBack.totals(query, at, callers.reader());
        return new TotalsView(
                policy,
                period,
                at,
                totals.people(),
                totals.bonus(),
                totals.tallies().stream()
                        .map(each -> new GradeView(each.status(), each.grade(), each.people(), each.bonus()))
                        .toList());
    }
}
