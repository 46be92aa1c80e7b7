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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.page.Page;
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
import org.kaohe.proposing.DecidedResults;
import org.kaohe.proposing.HouseRules;
import org.kaohe.proposing.OverrideReason;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.ResultOverride;

/** Results beside the rule's: asked for by one person of HR, confirmed by a second, always shown with the rule's own. */
@Path("/overrides")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class OverridesPage {

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Say say, Board view);

        static native TemplateInstance list$found(Frame frame, Say say, Board view);

        static native TemplateInstance one(Frame frame, Say say, Sheet view, Form form, String told);

        static native TemplateInstance ask(Frame frame, Say say, Question view, Form form);
    }

    /** The list. */
    record Board(List<Choice> states, List<OverrideView> rows, Pager pager) {}

    /**
     * One beside the rule's result.
     *
     * @param own the reader asked for it
     */
    record Sheet(
            OverrideView it,
            DecidedResults.Result ofRule,
            boolean confirms,
            boolean refuses,
            boolean revokes,
            boolean own) {}

    /** What is asked for, and how far it may go. */
    record Question(
            DecidedResults.Result ofRule,
            List<Choice> grades,
            List<Choice> reasons,
            HouseRules house,
            LocalDate earliest,
            LocalDate latest) {}

    private final Overriding overriding;
    private final Door door;

    OverridesPage(Overriding overriding, Door door) {
        this.overriding = overriding;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance list(@RestQuery String state, @RestQuery @DefaultValue("0") int page) {
        Filters.paging(page, Door.ROWS);
        var wanted = Filters.member("state", state, ResultOverride.State.class);
        Page<ResultOverride> found = overriding.search(wanted, door.caller(), page, Door.ROWS);
        Frame frame = door.frame(Section.PROPOSALS);
        Say say = door.say(frame);
        Map<String, String> filter = new LinkedHashMap<>();
        filter.put("state", Filters.text(state));
        var board = new Board(
                Stream.of(ResultOverride.State.values())
                        .map(each -> Choice.of(each.name(), say.word("override", each), state))
                        .toList(),
                found.items().stream()
                        .map(each -> OverrideView.of(each, door.today()))
                        .toList(),
                Pager.of(found.total(), page, Door.ROWS, "/overrides", filter));
        return frame.show(
                frame.fragment() ? Templates.list$found(frame, say, board) : Templates.list(frame, say, board));
    }

    @GET
    @Path("new")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public TemplateInstance ask(@RestQuery long decision) {
        return asking(decision, Form.BLANK);
    }

    @POST
    @Path("new")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response ask(@RestQuery long decision, MultivaluedMap<String, String> form) {
        return door.answer(
                "ask",
                form,
                () -> {
                    var wanted = new ResultOverride.Wanted(
                            Optional.ofNullable(Door.text(form, "reasonCode"))
                                    .flatMap(OverrideReason::of)
                                    .orElse(null),
                            form.getFirst("reason"),
                            Door.text(form, "grade"),
                            Door.number(form, "score"),
                            Door.number(form, "bonus"));
                    ResultOverride asked = overriding
                            .ask(decision, door.caller(), wanted, Door.day(form, "expiresOn"))
                            .orThrow();
                    return address(asked.id()) + "?told=asked";
                },
                again -> asking(decision, again).render());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance one(@RestPath long id, @RestQuery @DefaultValue("") String told) {
        return page(id, Form.BLANK, told);
    }

    @POST
    @Path("{id: \\d{1,18}}/confirmation")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response confirm(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("confirm", id, form, () -> {
            overriding.confirm(id, door.caller()).orThrow();
            return address(id) + "?told=confirmed";
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/refusal")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response refuse(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("refuse", id, form, () -> {
            overriding.refuse(id, door.caller(), form.getFirst("reason")).orThrow();
            return address(id) + "?told=refused";
        });
    }

    @POST
    @Path("{id: \\d{1,18}}/revocation")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response revoke(@RestPath long id, MultivaluedMap<String, String> form) {
        return answer("revoke", id, form, () -> {
            overriding.revoke(id, door.caller(), form.getFirst("reason")).orThrow();
            return address(id) + "?told=revoked";
        });
    }

    private Response answer(String name, long id, MultivaluedMap<String, String> form, Door.Taking taking) {
        return door.answer(name, form, taking, again -> page(id, again, "").render());
    }

    private TemplateInstance page(long id, Form form, String told) {
        Caller caller = door.caller();
        ResultOverride it = overriding
                .find(id, caller)
                .orElseThrow(() -> Refused.notFound(Problem.error("proposing.unknown", Place.NOWHERE, "override", id)));
        Frame frame = door.frame(Section.PROPOSALS);
        var texts = frame.texts(ProposalTexts.class);
        frame = frame.at(
                Section.PROPOSALS, new Crumb(texts.overrides(), "/overrides"), new Crumb(texts.override(id), null));
        boolean asked = it.state() == ResultOverride.State.ASKED;
        boolean own = it.asked().by().equals(caller.account());
        var view = new Sheet(
                OverrideView.of(it, door.today()),
                overriding.subject(it.decision(), caller).orElse(null),
                caller.isHr() && asked && !own && !it.replaced(),
                caller.isHr() && asked,
                caller.isHr() && it.state() == ResultOverride.State.CONFIRMED,
                own);
        return frame.show(Templates.one(frame, door.say(frame), view, form, told));
    }

    private TemplateInstance asking(long decision, Form form) {
        Caller caller = door.caller();
        DecidedResults.Result ofRule = overriding
                .subject(decision, caller)
                .orElseThrow(() -> Refused.notFound(Problem.error("decision.unknown", Place.NOWHERE, decision)));
        Frame frame = door.frame(Section.PROPOSALS);
        var texts = frame.texts(ProposalTexts.class);
        frame = frame.at(Section.PROPOSALS, new Crumb(texts.overrides(), "/overrides"), new Crumb(texts.ask(), null));
        Say say = door.say(frame);
        Form sent = form.at("ask");
        HouseRules house = overriding.house();
        var view = new Question(
                ofRule,
                ofRule.grades().stream()
                        .filter(each -> !each.equals(ofRule.grade()))
                        .map(each -> Choice.of(each, each, sent.typed("grade")))
                        .toList(),
                Stream.of(OverrideReason.values())
                        .map(each -> Choice.of(each.code(), say.word("reason", each.code()), sent.typed("reasonCode")))
                        .toList(),
                house,
                door.today(),
                door.today().plusDays(house.overrideDays()));
        return frame.show(Templates.ask(frame, say, view, sent));
    }

    private static String address(long id) {
        return "/overrides/" + id;
    }
}
