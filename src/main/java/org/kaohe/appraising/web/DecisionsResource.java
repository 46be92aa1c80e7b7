package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.kaohe.appraising.Answering;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.LookBack;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** Decisions and what led to them, within the caller's reach. */
@Path("/api/v1/decisions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class DecisionsResource {

    private final ReadDecisions decisions;
    private final Answering answering;
    private final LookBack lookBack;
    private final BesideDecisions beside;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    DecisionsResource(
            ReadDecisions decisions, Answering answering, LookBack lookBack, BesideDecisions beside, Callers callers) {
        this.decisions = decisions;
        this.answering = answering;
        this.lookBack = lookBack;
        this.beside = beside;
        this.callers = callers;
    }

    @GET
    public RestResponse<List<DecisionWithOverrides>> list(
            @BeanParam DecisionParameters filter,
            @RestQuery String asOf,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        var query = filter.read(Paging.of(page, size));
        Optional<Instant> at = AsOf.read(asOf);
        Reader reader = callers.reader();
        Page<Decision> found =
                at.isPresent() ? lookBack.search(query, at.get(), reader).orThrow() : decisions.search(query, reader);
        return ResponseBuilder.ok(beside.of(found.items(), reader, CallerLanguage.of(acceptLanguage)))
                .header("X-Total-Count", found.total())
                .build();
    }

    @GET
    @Path("{id}")
    public DecisionWithOverrides one(@RestPath long id) {
        Reader reader = callers.reader();
        return decisions
                .find(id, reader)
                .map(each -> beside.of(List.of(each), reader, CallerLanguage.of(acceptLanguage))
                        .get(0))
                .orElseThrow(() -> unknown(id));
    }

    @GET
    @Path("{id}/trace")
    public TraceView trace(@RestPath long id) {
        return decisions
                .explain(id, callers.reader())
                .map(each -> TraceView.of(each, CallerLanguage.of(acceptLanguage)))
                .orElseThrow(() -> unknown(id));
    }

    /** From the result back to who observed what, for the caller or for a reader who may see less. */
    @GET
    @Path("{id}/why")
    public WhyView why(@RestPath long id, @RestQuery String reading) {
        return decisions
                .explain(id, callers.reader(reading))
                .map(each -> WhyView.of(each, CallerLanguage.of(acceptLanguage)))
                .orElseThrow(() -> unknown(id));
    }

    /** Why rules did not fire: all that did not, or the one named; empty when that one did. */
    @GET
    @Path("{id}/why-not")
    public List<WhyNotView> whyNot(@RestPath long id, @RestQuery String rule) {
        var answer = answering.whyNot(id, rule, callers.reader()).orElseThrow(() -> unknown(id));
        if (rule != null
                && answer.explanation().rules().stream()
                        .noneMatch(each -> each.name().equals(rule))) {
            throw Refused.notFound(Problem.error("decision.rule.unknown", Place.field("rule"), rule));
        }
        return WhyNotView.of(answer);
    }

    @GET
    @Path("{id}/what-would-change")
    public WhatIfView whatWouldChange(@RestPath long id) {
        return answering
                .whatWouldChange(id, callers.reader())
                .map(WhatIfView::of)
                .orElseThrow(() -> unknown(id));
    }

    /** Changes nothing; a POST because it evaluates. */
    @POST
    @Path("{id}/replay")
    public ReplayView replay(@RestPath long id) {
        return answering.replay(id, callers.reader()).map(ReplayView::of).orElseThrow(() -> unknown(id));
    }

    /** The same answer for one that does not exist and one the caller may not see. */
    static Refused unknown(long id) {
        return Refused.notFound(Problem.error("decision.unknown", Place.NOWHERE, id));
    }
}
