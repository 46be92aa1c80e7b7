package org.kaohe.proposing.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.CaseQuery;
import org.kaohe.proposing.CaseState;
import org.kaohe.proposing.CaseStep;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.PersonalCase;

/** Cases after consecutive failures: each step has an address of its own, and is refused with what is missing. */
@Path("/api/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver"})
class CasesResource {

    private final HandleCases cases;
    private final CaseReading reading;
    private final Callers callers;

    CasesResource(HandleCases cases, CaseReading reading, Callers callers) {
        this.cases = cases;
        this.reading = reading;
        this.callers = callers;
    }

    record OpenRequest(String staffNo, String policy, String period, String reason) {}

    @GET
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public RestResponse<List<CaseRow>> list(
            @RestQuery String state,
            @RestQuery String team,
            @RestQuery String owner,
            @RestQuery String staffNo,
            @RestQuery boolean overdue,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        Filters.paging(page, size);
        var query = new CaseQuery(
                Filters.member("state", state, CaseState.class),
                Filters.text(team),
                Filters.owners(owner),
                Filters.text(staffNo) == null ? null : Callers.staffNo(staffNo.strip()),
                overdue ? callers.today() : null,
                page,
                size);
        return Filters.answer(cases.search(query, callers.caller()), each -> CaseRow.of(each, callers.today()));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public CaseView one(@RestPath long id) {
        return reading.one(id);
    }

    @POST
    @ResponseStatus(201)
    public CaseView open(OpenRequest request) {
        Period period = Optional.ofNullable(request.period)
                .flatMap(Period::parse)
                .orElseThrow(() -> Callers.invalid("run.period.invalid", "period", request.period));
        if (!PolicyCode.isValid(request.policy)) {
            throw Callers.invalid("run.policy.invalid", "policy", request.policy);
        }
        return reading.of(cases.open(
                        callers.caller(),
                        Callers.staffNo(request.staffNo),
                        new PolicyCode(request.policy),
                        period,
                        request.reason)
                .orThrow());
    }

    @POST
    @Path("{id}/warning")
    public CaseView warn(@RestPath long id, CaseStep.Warned step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/improvement")
    public CaseView improve(@RestPath long id, CaseStep.Improving step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/receipt")
    public CaseView receive(@RestPath long id, CaseStep.Received step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/reassessment")
    public CaseView reassess(@RestPath long id, CaseStep.Reassessed step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/checklist")
    public CaseView tick(@RestPath long id, CaseStep.Ticked step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/proposal")
    public CaseView propose(@RestPath long id, CaseStep.Proposed step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/decision")
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public CaseView decide(@RestPath long id, CaseStep.Decided step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/closure")
    public CaseView close(@RestPath long id, CaseStep.Closed step) {
        return take(id, step);
    }

    @POST
    @Path("{id}/owner")
    public CaseView assign(@RestPath long id, Callers.OwnerRequest request) {
        return reading.of(cases.assign(id, callers.caller(), request.read(), request.dueOn())
                .orThrow());
    }

    private CaseView take(long id, CaseStep step) {
        PersonalCase taken = cases.take(id, callers.caller(), step).orThrow();
        return reading.of(taken);
    }
}
