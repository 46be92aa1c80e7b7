package org.kaohe.proposing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Posts;
import org.kaohe.pages.Section;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.Protection;
import org.kaohe.proposing.Timeline;
import org.kaohe.proposing.Timeline.Happening;

/** Everything kept about a person in one order of days, with the way to each result, proposal and case. */
@Path("/people/{staffNo}/timeline")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
class TimelinePage {

    /** The page; checked against the template when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance timeline(
                Frame frame, String staffNo, String name, List<Entry> entries, Pager pager);
    }

    /** @param address of what it is about; null when it has none */
    record Entry(String on, String kind, String address, String what, String detail) {}

    private static final Map<Timeline.Kind, String> ADDRESSES = Map.of(
            Timeline.Kind.DECISION, "/results/",
            Timeline.Kind.OVERRIDE, "/results/",
            Timeline.Kind.PROPOSAL, "/proposals/",
            Timeline.Kind.CASE, "/cases/",
            Timeline.Kind.MENTOR, "/people/",
            Timeline.Kind.TRAINEE, "/people/");

    private final Timeline timeline;
    private final Door door;

    TimelinePage(Timeline timeline, Door door) {
        this.timeline = timeline;
        this.door = door;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee"})
    public TemplateInstance open(@RestPath String staffNo, @RestQuery @DefaultValue("0") int page) {
        Filters.paging(page, Door.ROWS);
        Caller caller = door.caller();
        if (!StaffNo.isValid(staffNo) || !timeline.covers(caller.reach(), new StaffNo(staffNo), door.today())) {
            throw Refused.notFound(Problem.error("employee.unknown", Place.field("staffNo"), staffNo));
        }
        StaffNo person = new StaffNo(staffNo);
        boolean own = caller.waiting().filter(person::equals).isPresent();
        Page<Happening> found = timeline.of(person, caller.reach(), own, page, Door.ROWS);
        String name = timeline.name(person);
        String address = "/people/" + Brief.urlEncoded(staffNo);
        Frame frame = door.frame(Section.PEOPLE);
        frame = frame.at(
                Section.PEOPLE,
                new Crumb(name + "（" + staffNo + "）", address),
                new Crumb(frame.texts(ProposalTexts.class).timeline(), null));
        Say say = door.say(frame);
        Locale language = frame.locale();
        // The person concerned is not shown the page of a case; nobody else is shown a link that leads nowhere.
        boolean cases = !own && caller.staffNo().filter(person::equals).isEmpty();
        return frame.show(Templates.timeline(
                frame,
                staffNo,
                name,
                found.items().stream()
                        .map(each -> entry(each, say, language, cases))
                        .toList(),
                Pager.of(found.total(), page, Door.ROWS, address + "/timeline", Map.of())));
    }

    private static Entry entry(Happening it, Say say, Locale language, boolean cases) {
        boolean leads = ADDRESSES.containsKey(it.kind()) && (it.kind() != Timeline.Kind.CASE || cases);
        boolean person = it.kind() == Timeline.Kind.MENTOR || it.kind() == Timeline.Kind.TRAINEE;
        String ref = person ? it.what() : it.ref();
        return new Entry(
                it.on().toString(),
                say.word("timeline", it.kind()),
                leads && !ref.isEmpty() ? ADDRESSES.get(it.kind()) + Brief.urlEncoded(ref) : null,
                what(it, say),
                detail(it, say, language));
    }

    private static String what(Happening it, Say say) {
        return switch (it.kind()) {
            case DECISION, OVERRIDE, CASE -> policyAndPeriod(it.what(), say);
            case PROPOSAL ->
                ProposalKind.of(it.what())
                        .map(each -> say.word("kind", each.code()))
                        .orElse(it.what());
            case MOVE -> say.team(it.what());
            case CONDITION ->
                Protection.ofCondition(it.what())
                        .map(each -> say.word("protection", each))
                        .orElse(it.what());
            default -> it.what();
        };
    }

    private static String policyAndPeriod(String what, Say say) {
        int space = what.indexOf(' ');
        return space < 0 ? what : say.policy(what.substring(0, space)) + what.substring(space);
    }

    private static String detail(Happening it, Say say, Locale language) {
        return switch (it.kind()) {
            case MOVE -> Posts.name(it.detail(), language);
            case CASE -> say.word("case", it.detail());
            case CONDITION -> it.detail().isEmpty() ? "" : "→ " + it.detail();
            case PROPOSAL -> proposal(it.detail(), say);
            case TRAINING -> say.word("print", "PASSED".equals(it.detail()) ? "met" : "unmet");
            case OVERRIDE -> override(it.detail(), say);
            default -> it.detail();
        };
    }

    /** An outcome, or the state of what nobody has decided. */
    private static String proposal(String detail, Say say) {
        return say.word("OPEN WITHDRAWN DECIDED".contains(detail) ? "proposal" : "outcome", detail);
    }

    private static String override(String detail, Say say) {
        String state = detail.split(" ", 2)[0];
        return Optional.of(state)
                        .filter(each -> !each.isEmpty())
                        .map(each -> say.word("override", each))
                        .orElse("")
                + detail.substring(state.length());
    }
}
