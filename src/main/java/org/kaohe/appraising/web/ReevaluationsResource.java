package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.reevaluation.AcceptReevaluation;
import org.kaohe.appraising.reevaluation.Reevaluation;
import org.kaohe.core.problem.CallerLanguage;

/** Decisions whose evidence has changed since, and deciding them again. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class ReevaluationsResource {

    private final Reevaluation reevaluation;
    private final AcceptReevaluation accepting;
    private final ReadDecisions decisions;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    ReevaluationsResource(
            Reevaluation reevaluation, AcceptReevaluation accepting, ReadDecisions decisions, Callers callers) {
        this.reevaluation = reevaluation;
        this.accepting = accepting;
        this.decisions = decisions;
        this.callers = callers;
    }

    /** The decisions of a period that would be others on the evidence of today. */
    @GET
    @Path("stale")
    @Blocking
    public List<EffectView> stale(@RestQuery String policy, @RestQuery String period) {
        var asked = PolicyAndPeriod.of(policy, period);
        Locale language = CallerLanguage.of(acceptLanguage);
        return reevaluation.outdated(asked.policy(), asked.period(), callers.reader()).orThrow().stream()
                .map(each -> EffectView.of(each, language))
                .toList();
    }

    record Acceptance(String reason) {}

    /** Decides one decision again; the answer is the new one. */
    @POST
    @Path("{id}/reevaluations")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    @Blocking
    public Response accept(@RestPath long id, Acceptance acceptance) {
        if (decisions.find(id, callers.reader()).isEmpty()) {
            throw DecisionsResource.unknown(id);
        }
        String reason = acceptance == null ? null : acceptance.reason();
        long decided =
                accepting.accept(Set.of(id), reason, callers.by()).orThrow().get(0);
        var view = decisions
                .find(decided, callers.reader())
                .map(each -> DecisionView.of(each, CallerLanguage.of(acceptLanguage)))
                .orElseThrow();
        return Response.created(URI.create("/api/v1/decisions/" + decided))
                .entity(view)
                .build();
    }
}
