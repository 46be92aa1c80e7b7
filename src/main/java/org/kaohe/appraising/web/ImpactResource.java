package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.impact.AskImpact;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.ImpactQueue;
import org.kaohe.appraising.impact.Impacts;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** What was found out about the impact of contents: progress, result, and both traces of a person. */
@Path("/api/v1/policies/{code}/impacts")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class ImpactResource {

    private final Impacts impacts;
    private final ImpactQueue queue;
    private final AskImpact ask;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    ImpactResource(Impacts impacts, ImpactQueue queue, AskImpact ask, Callers callers) {
        this.impacts = impacts;
        this.queue = queue;
        this.ask = ask;
        this.callers = callers;
    }

    /** The newest first, without their results. */
    @GET
    @Blocking
    public List<ImpactView> list(@RestPath String code) {
        return impacts.list(policy(code)).stream().map(this::view).toList();
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    public ImpactView one(@RestPath String code, @RestPath long id) {
        return view(existing(code, id));
    }

    /** How the same facts come to the result before and to the one after. */
    @GET
    @Path("{id: \\d{1,18}}/decisions/{decision: \\d{1,18}}")
    @Blocking
    public BothTraces traces(@RestPath String code, @RestPath long id, @RestPath long decision) {
        Impact impact = existing(code, id);
        Locale language = CallerLanguage.of(acceptLanguage);
        return ask.explain(impact, decision)
                .map(both ->
                        new BothTraces(TraceView.of(both.before(), language), TraceView.of(both.after(), language)))
                .orElseThrow(() -> DecisionsResource.unknown(decision));
    }

    record BothTraces(TraceView before, TraceView after) {}

    @POST
    @Path("{id: \\d{1,18}}/cancel")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public ImpactView cancel(@RestPath String code, @RestPath long id) {
        Impact impact = existing(code, id);
        if (!queue.cancel(impact.id(), callers.account()) && existing(code, id).state() != RunState.CANCELLED) {
            throw Refused.conflict(Problem.error("impact.ended", Place.NOWHERE, id));
        }
        return view(existing(code, id));
    }

    static PolicyCode policy(String code) {
        if (!PolicyCode.isValid(code)) {
            throw Refused.notFound(Problem.error("policy.unknown", Place.field("code"), code));
        }
        return new PolicyCode(code);
    }

    private Impact existing(String code, long id) {
        return impacts.find(id)
                .filter(each -> each.policy().equals(policy(code)))
                .orElseThrow(() -> Refused.notFound(Problem.error("impact.unknown", Place.NOWHERE, id)));
    }

    private ImpactView view(Impact impact) {
        return ImpactView.of(impact, CallerLanguage.of(acceptLanguage));
    }
}
