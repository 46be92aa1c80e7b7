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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.DecideProposals;
import org.kaohe.proposing.Proposal;
import org.kaohe.proposing.ProposalQuery;

/** What the rules proposed, and how people decided. */
@Path("/api/v1/proposals")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class ProposalsResource {

    private final DecideProposals proposals;
    private final Callers callers;

    ProposalsResource(DecideProposals proposals, Callers callers) {
        this.proposals = proposals;
        this.callers = callers;
    }

    record DecisionRequest(Proposal.Outcome outcome, String changedTo, String reason) {}

    @GET
    public RestResponse<List<ProposalView>> list(
            @RestQuery String kind,
            @RestQuery String state,
            @RestQuery String team,
            @RestQuery String owner,
            @RestQuery String staffNo,
            @RestQuery boolean overdue,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        Filters.paging(page, size);
        var query = new ProposalQuery(
                Filters.member("kind", kind, ProposalKind::of),
                Filters.member("state", state, Proposal.State.class),
                Filters.text(team),
                Filters.owners(owner),
                Filters.text(staffNo) == null ? null : Callers.staffNo(staffNo.strip()),
                overdue ? callers.today() : null,
                page,
                size);
        return Filters.answer(
                proposals.search(query, callers.caller()), each -> ProposalView.of(each, callers.today(), null));
    }

    @GET
    @Path("{id}")
    public ProposalView one(@RestPath long id) {
        Caller caller = callers.caller();
        Proposal found = proposals
                .find(id, caller)
                .orElseThrow(() -> Refused.notFound(Problem.error("proposing.unknown", Place.NOWHERE, "proposal", id)));
        return detailed(found, caller);
    }

    @POST
    @Path("{id}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public ProposalView decide(@RestPath long id, DecisionRequest request) {
        Caller caller = callers.caller();
        return detailed(
                proposals
                        .decide(id, caller, request.outcome, request.changedTo, request.reason)
                        .orThrow(),
                caller);
    }

    @POST
    @Path("{id}/owner")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({"hr-editor", "hr-approver"})
    public ProposalView assign(@RestPath long id, Callers.OwnerRequest request) {
        Caller caller = callers.caller();
        return detailed(
                proposals.assign(id, caller, request.read(), request.dueOn()).orThrow(), caller);
    }

    private ProposalView detailed(Proposal it, Caller caller) {
        StaffNo concerned = it.staffNo();
        return ProposalView.of(it, callers.today(), EvidenceMask.of(proposals.evidence(it), caller, concerned));
    }
}
