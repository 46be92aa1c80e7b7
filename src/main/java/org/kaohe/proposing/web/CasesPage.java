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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.page.Page;
import org.kaohe.pages.Choice;
import org.kaohe.pages.Form;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.CaseQuery;
import org.kaohe.proposing.CaseState;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.PersonalCase;

/** Cases: found, opened by hand, and one of them with every step the law asks for. */
@Path("/cases")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class CasesPage {

    /** Items of a re-assessment that the form has room for. */
    static final int ITEMS = 6;

    static final int SCORERS = 3;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Say say, Board view, Form form);

        static native TemplateInstance list$found(Frame frame, Say say, Board view);

        static native TemplateInstance one(Frame frame, Say say, Sheet view, Form form, String told);
    }

    /** The list with what narrows it. */
    record Board(
            List<Choice> states,
            List<Choice> teams,
            List<Choice> policies,
            String staffNo,
            boolean overdue,
            boolean mine,
            boolean opens,
            List<CaseRow> rows,
            Pager pager) {}

    /**
     * One case.
     *
     * @param handles may take its steps
     * @param decides may take the last one
     */
    record Sheet(
            CaseView it,
            List<Ladder.Rung> ladder,
            boolean handles,
            boolean decides,
            boolean over,
            List<Choice> roles,
            CaseChoices choices,
            String today) {

        public CaseRow head() {
            return it.head();
        }

        public String address() {
            return CasesPage.address(it.head().id());
        }

        public List<Integer> scorers() {
            return upTo(SCORERS);
        }

        public List<Integer> items() {
            return upTo(ITEMS);
        }

        private static List<Integer> upTo(int last) {
            return IntStream.rangeClosed(1, last).boxed().toList();
        }
    }

    private final HandleCases cases;
    private final CaseReading reading;
    private final CasesResource resource;
    private final Door door;

    CasesPage(HandleCases cases, CaseReading reading, CasesResource resource, Door door) {
        this.cases = cases;
        this.reading = reading;
        this.resource = resource;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance list(
            @RestQuery String state,
            @RestQuery String team,
            @RestQuery String staffNo,
            @RestQuery boolean overdue,
            @RestQuery boolean mine,
            @RestQuery @DefaultValue("0") int page) {
        Filters.paging(page, Door.ROWS);
        Caller caller = door.caller();
        var query = new CaseQuery(
                Filters.member("state", state, CaseState.class),
                Filters.text(team),
                mine ? caller.owners() : null,
                Filters.text(staffNo) == null ? null : Callers.staffNo(staffNo.strip()),
                overdue ? door.today() : null,
                page,
                Door.ROWS);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("state", Filters.text(state));
        filter.put("team", Filters.text(team));
        filter.put("staffNo", Filters.text(staffNo));
        filter.put("overdue", overdue ? "true" : null);
        filter.put("mine", mine ? "true" : null);
        return board(query, filter, mine, Form.BLANK);
    }

    @POST
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response open(MultivaluedMap<String, String> form) {
        return door.answer(
                "open",
                form,
                () -> {
                    var request = new CasesResource.OpenRequest(
                            Door.text(form, "staffNo"),
                            Door.text(form, "policy"),
                            Door.text(form, "period"),
                            form.getFirst("reason"));
                    return address(resource.open(request).head().id()) + "?told=opened";
                },
                again -> board(new CaseQuery(null, null, null, null, null, 0, Door.ROWS), Map.of(), false, again)
                        .render());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance one(@RestPath long id, @RestQuery @DefaultValue("") String told) {
        return page(id, Form.BLANK, told);
    }

    private TemplateInstance board(CaseQuery query, Map<String, String> filter, boolean mine, Form form) {
        Caller caller = door.caller();
        Page<PersonalCase> found = cases.search(query, caller);
        Frame frame = door.frame(Section.CASES);
        Say say = door.say(frame);
        String state = query.state() == null ? null : query.state().name();
        Form sent = form.at("open");
        var board = new Board(
                Stream.of(CaseState.values())
                        .map(each -> Choice.of(each.name(), say.word("case", each), state))
                        .toList(),
                door.teams(caller, query.team()),
                door.policies(frame, sent.typed("policy")),
                query.staffNo() == null ? "" : query.staffNo().value(),
                query.overdueOn() != null,
                mine,
                caller.isHr(),
                found.items().stream()
                        .map(each -> CaseRow.of(each, door.today()))
                        .toList(),
                Pager.of(found.total(), query.page(), Door.ROWS, "/cases", filter));
        return frame.show(
                frame.fragment() ? Templates.list$found(frame, say, board) : Templates.list(frame, say, board, sent));
    }

    TemplateInstance page(long id, Form form, String told) {
        PersonalCase it = reading.existing(id);
        Caller caller = door.caller();
        Frame frame = door.frame(Section.CASES);
        frame = frame.at(Section.CASES, new Crumb(frame.texts(CaseTexts.class).one(id), null));
        Say say = door.say(frame);
        CaseView shown = reading.of(it);
        var view = new Sheet(
                shown,
                new Ladder(it, shown, door.today(), say, frame).rungs(),
                caller.isHr() && !it.state().isOver(),
                it.state() == CaseState.PROPOSED && !it.baseless() && HandleCases.mayDecide(it, caller),
                it.state().isOver(),
                Door.roles(say, it.owner().toString()),
                CaseChoices.of(shown, say, form),
                door.today().toString());
        return frame.show(Templates.one(frame, say, view, form, told));
    }

    static String address(long id) {
        return "/cases/" + id;
    }
}
