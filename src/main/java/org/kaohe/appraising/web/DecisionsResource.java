package org.kaohe.appraising.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.appraising.ReadDecisions;
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
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    DecisionsResource(ReadDecisions decisions, Callers callers) {
        this.decisions = decisions;
        this.callers = callers;
    }

    @GET
    public RestResponse<List<DecisionView>> list(
            @BeanParam DecisionParameters filter,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        var query = filter.read(Paging.of(page, size));
        Locale language = CallerLanguage.of(acceptLanguage);
        return Paging.answer(decisions.search(query, callers.reader()), each -> DecisionView.of(each, language));
    }

    @GET
    @Path("{id}")
    public DecisionView one(@RestPath long id) {
        return decisions
                .find(id, callers.reader())
                .map(each -> DecisionView.of(each, CallerLanguage.of(acceptLanguage)))
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

    /** The same answer for one that does not exist and one the caller may not see. */
    static Refused unknown(long id) {
        return Refused.notFound(Problem.error("decision.unknown", Place.NOWHERE, id));
    }
}
