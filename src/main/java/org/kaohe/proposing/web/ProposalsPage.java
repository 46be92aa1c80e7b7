package org.kaohe.proposing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Choice;
import org.kaohe.pages.Form;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.CaseQuery;
import org.kaohe.proposing.DecideProposals;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.Owner;
import org.kaohe.proposing.PersonalCase;
import org.kaohe.proposing.Proposal;
import org.kaohe.proposing.ProposalQuery;

/** What rules propose: found, read with the evidence of that day, given to somebody, decided. */
@Path("/proposals")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class ProposalsPage {

    /** In the address: whatever the state. */
    private static final String ANY = "any";

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Say say, Board view);

        static native TemplateInstance list$found(Frame frame, Say say, Board view);

        static native TemplateInstance one(Frame frame, Say say, Sheet view, Form form, String told);
    }

    /** The list with what narrows it. */
    record Board(
            List<Choice> kinds,
            List<Choice> states,
            List<Choice> teams,
            String staffNo,
            boolean overdue,
            boolean mine,
            List<ProposalView> rows,
            Pager pager) {}

    /**
     * One proposal with what the reader may do about it.
     *
     * @param named reads whose idea an override was; who does not sees those in effect only
     * @param overrides of the person's period
     * @param opened the case that it opened; null for none
     * @param asks may ask for a result beside the rule's
     */
    record Sheet(
            ProposalView it,
            boolean decides,
            boolean assigns,
            boolean named,
            boolean asks,
            List<OverrideView> overrides,
            Long opened,
            List<Choice> roles) {

        public String address() {
            return ProposalsPage.address(it.id());
        }
    }

    private final DecideProposals proposals;
    private final HandleCases cases;
    private final Overriding overriding;
    private final Door door;

    ProposalsPage(DecideProposals proposals, HandleCases cases, Overriding overriding, Door door) {
        this.proposals = proposals;
        this.cases = cases;
        this.overriding = overriding;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance list(
            @RestQuery String kind,
            @RestQuery String state,
            @RestQuery String team,
            @RestQuery String staffNo,
            @RestQuery boolean overdue,
            @RestQuery boolean mine,
            @RestQuery @DefaultValue("0") int page) {
        Filters.paging(page, Door.ROWS);
        Caller caller = door.caller();
        // Whoever comes without a question sees what is still to be done.
        String asked = state == null && Filters.text(staffNo) == null ? Proposal.State.OPEN.name() : state;
        String wanted = ANY.equals(asked) ? null : asked;
        var query = new ProposalQuery(
                Filters.member("kind", kind, ProposalKind::of),
                Filters.member("state", wanted, Proposal.State.class),
                Filters.text(team),
                mine ? caller.owners() : null,
                Filters.text(staffNo) == null ? null : Callers.staffNo(staffNo.strip()),
                overdue ? door.today() : null,
                page,
                Door.ROWS);
        Page<Proposal> found = proposals.search(query, caller);
        Frame frame = door.frame(Section.PROPOSALS);
        Say say = door.say(frame);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("kind", Filters.text(kind));
        filter.put("state", Filters.text(wanted) == null ? ANY : wanted);
        filter.put("team", Filters.text(team));
        filter.put("staffNo", Filters.text(staffNo));
        filter.put("overdue", overdue ? "true" : null);
        filter.put("mine", mine ? "true" : null);
        var board = new Board(
                Stream.of(ProposalKind.values())
                        .map(each -> Choice.of(each.code(), say.word("kind", each.code()), kind))
                        .toList(),
                Stream.of(Proposal.State.values())
                        .map(each -> Choice.of(each.name(), say.word("proposal", each), wanted))
                        .toList(),
                door.teams(caller, team),
                staffNo == null ? "" : staffNo,
                overdue,
                mine,
                found.items().stream()
                        .map(each -> ProposalView.of(each, door.today(), null))
                        .toList(),
                Pager.of(found.total(), page, Door.ROWS, "/proposals", filter));
        return frame.show(
                frame.fragment() ? Templates.list$found(frame, say, board) : Templates.list(frame, say, board));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance one(@RestPath long id, @RestQuery @DefaultValue("") String told) {
        return page(id, Form.BLANK, told);
    }

    @POST
    @Path("{id: \\d{1,18}}/decision")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public Response decide(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("decide", id, form, () -> {
            var outcome = Filters.member("outcome", form.getFirst("outcome"), Proposal.Outcome.class);
            proposals
                    .decide(id, door.caller(), outcome, form.getFirst("changedTo"), form.getFirst("reason"))
                    .orThrow();
            return address(id) + "?told=decided";
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/owner")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response assign(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("assign", id, form, () -> {
            proposals
                    .assign(id, door.caller(), owner(form), Door.day(form, "dueOn"))
                    .orThrow();
            return address(id) + "?told=assigned";
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/mine")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response take(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("assign", id, form, () -> {
            Caller caller = door.caller();
            proposals.assign(id, caller, Owner.named(caller.account()), null).orThrow();
            return address(id) + "?told=assigned";
        });
    }

    /** An account when one is named, otherwise the role. */
    static Owner owner(MultivaluedMap<String, String> form) {
        String account = Door.text(form, "account");
        return new Callers.OwnerRequest(account == null ? Door.text(form, "role") : null, account, null).read();
    }

    private Response answer(String name, long id, MultivaluedMap<String, String> form, Door.Taking taking) {
        return door.answer(name, form, taking, again -> page(id, again, "").render());
    }

    private TemplateInstance page(long id, Form form, String told) {
        Caller caller = door.caller();
        Proposal found = proposals
                .find(id, caller)
                .orElseThrow(() -> Refused.notFound(Problem.error("proposing.unknown", Place.NOWHERE, "proposal", id)));
        Frame frame = door.frame(Section.PROPOSALS);
        String title = frame.texts(ProposalTexts.class).one(id);
        frame = frame.at(Section.PROPOSALS, new Crumb(title, null));
        Say say = door.say(frame);
        boolean open = found.state() == Proposal.State.OPEN;
        boolean acts = caller.isHr() || caller.roles().contains(Role.MANAGER);
        var view = new Sheet(
                ProposalView.of(
                        found, door.today(), EvidenceMask.of(proposals.evidence(found), caller, found.staffNo())),
                open && acts && DecideProposals.mayDecide(found, caller),
                open && caller.isHr(),
                caller.seesNames(),
                caller.isHr(),
                overriding.of(found.staffNo(), found.policy(), found.period(), caller).stream()
                        .filter(each -> caller.seesNames() || each.isInEffect(door.today()))
                        .map(each -> OverrideView.of(each, door.today()))
                        .toList(),
                found.kind() == ProposalKind.DISMISSAL_REVIEW && caller.seesNames() ? opened(found, caller) : null,
                Door.roles(say, found.owner().toString()));
        return frame.show(Templates.one(frame, say, view, form, told));
    }

    private Long opened(Proposal it, Caller caller) {
        var query = new CaseQuery(null, null, null, it.staffNo(), null, 0, Page.MOST);
        return cases.search(query, caller).items().stream()
                .filter(each -> each.proposal() != null && each.proposal() == it.id())
                .findFirst()
                .map(PersonalCase::id)
                .orElse(null);
    }

    private static String address(long id) {
        return "/proposals/" + id;
    }
}
