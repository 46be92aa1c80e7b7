package org.kaohe.observing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.observation.Photographed;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.DeclaredPolicies.Declared;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.observing.Inspections;
import org.kaohe.observing.Inspections.Filled;
import org.kaohe.observing.Inspections.Mark;
import org.kaohe.observing.Inspections.Recorded;
import org.kaohe.observing.Staff;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** Inspections by exception: find a person, mark what is not met, hand everything in at once. */
@Path("/checklists")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager"})
class ChecklistsPage {

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Board view);

        static native TemplateInstance list$found(Frame frame, Board view);

        static native TemplateInstance sheet(Frame frame, ChecklistView view);

        static native TemplateInstance recorded(Frame frame, Done view);
    }

    /** Who can be inspected with which checklist. */
    record Board(List<Choice> policies, String policy, String typed, String day, String today, PeopleSearch people) {}

    /** A checklist to choose. */
    record Choice(String code, String title, boolean chosen) {}

    /** What was recorded. */
    record Done(
            String staffNo,
            String name,
            String day,
            String policy,
            int items,
            int met,
            int failed,
            int na,
            boolean fresh,
            List<Failure> failures) {}

    /** An item that failed. */
    record Failure(String item, String text, String note, long observation, int photos) {}

    /** What a browser sends. */
    record InspectionBody(String inspection, Integer version, String day, String source, List<MarkBody> marks) {}

    /** An item that is not simply met. */
    record MarkBody(String item, Result result, FailureReason reason, String note) {}

    private final Inspections inspections;
    private final Staff staff;
    private final Access access;
    private final TeamNames teams;
    private final Photographed photos;
    private final Frames frames;

    ChecklistsPage(
            Inspections inspections, Staff staff, Access access, TeamNames teams, Photographed photos, Frames frames) {
        this.inspections = inspections;
        this.staff = staff;
        this.access = access;
        this.teams = teams;
        this.photos = photos;
        this.frames = frames;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance list(@RestQuery String q, @RestQuery String policy, @RestQuery String day) {
        Frame frame = frames.at(Section.CHECKLISTS);
        LocalDate chosenDay = day(day);
        String typed = q == null ? "" : q.strip();
        List<Declared> all = inspections.checklists(chosenDay);
        String chosen = all.stream()
                .map(each -> each.policy().code().value())
                .filter(each -> each.equals(policy))
                .findFirst()
                .or(() -> all.stream().map(each -> each.policy().code().value()).findFirst())
                .orElse("");
        var view = new Board(
                all.stream().map(each -> choice(each, chosen, frame)).toList(),
                chosen,
                typed,
                chosenDay.toString(),
                inspections.today().toString(),
                PeopleSearch.of(staff.of(access, chosenDay), typed, teams, frame.locale()));
        return frame.show(frame.fragment() ? Templates.list$found(frame, view) : Templates.list(frame, view));
    }

    @GET
    @Path("{policy}/{staffNo}")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance sheet(@RestPath String policy, @RestPath String staffNo, @RestQuery String day) {
        var sheet = inspections
                .sheet(access, policy, PageDay.staffNo(staffNo), day(day))
                .orThrow();
        Frame at = frames.at(Section.CHECKLISTS);
        var view = ChecklistView.of(sheet, teams, inspections.today().toString(), at);
        Frame frame = at.at(Section.CHECKLISTS, new Frame.Crumb(view.name() + "（" + view.staffNo() + "）", null));
        return frame.show(Templates.sheet(frame, view));
    }

    /** The same inspection again changes nothing: the name it has from its beginning tells. */
    @POST
    @Path("{policy}/{staffNo}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager"})
    public TemplateInstance record(@RestPath String policy, @RestPath String staffNo, InspectionBody body) {
        Frame frame = frames.at(Section.CHECKLISTS);
        var texts = frame.texts(ChecklistTexts.class);
        Map<String, Mark> marks = new LinkedHashMap<>();
        for (MarkBody each : body.marks() == null ? List.<MarkBody>of() : body.marks()) {
            if (each.item() == null || each.result() == null) {
                throw Refused.invalid(
                        List.of(Problem.error("observation.field.required", Place.field("item"), "item, result")));
            }
            if (each.result() != Result.PASS) {
                marks.put(each.item(), new Mark(each.result(), note(each, texts)));
            }
        }
        var filled = new Filled(
                text(body.inspection()),
                policy,
                body.version(),
                PageDay.staffNo(staffNo),
                day(body.day()),
                text(body.source()),
                marks);
        return frame.show(Templates.recorded(
                frame, done(inspections.record(access, filled).orThrow(), policy)));
    }

    private Done done(Recorded it, String policy) {
        var sheet = it.sheet();
        List<ItemSpec> failed = sheet.items().stream()
                .filter(each -> it.marks().containsKey(each.code())
                        && it.marks().get(each.code()).result() == Result.FAIL)
                .toList();
        Map<Long, Integer> taken = photos.count(
                Set.of(sheet.person().staffNo()),
                failed.stream().map(each -> it.observations().get(each.code())).collect(Collectors.toSet()));
        return new Done(
                sheet.person().staffNo().value(),
                sheet.person().name(),
                sheet.day().toString(),
                policy,
                sheet.items().size(),
                it.count(Result.PASS),
                it.count(Result.FAIL),
                it.count(Result.NA),
                it.fresh(),
                failed.stream().map(each -> failure(each, it, taken)).toList());
    }

    private static Failure failure(ItemSpec item, Recorded it, Map<Long, Integer> photos) {
        long observation = it.observations().get(item.code());
        return new Failure(
                item.code(),
                item.text(),
                it.marks().get(item.code()).note(),
                observation,
                photos.getOrDefault(observation, 0));
    }

    /** The reason chosen and the words added; {@link FailureReason#OTHER} says nothing by itself. */
    private static String note(MarkBody mark, ChecklistTexts texts) {
        String words = text(mark.note()).strip();
        if (mark.result() != Result.FAIL || mark.reason() == null) {
            return words;
        }
        String reason = texts.reasonNoted(mark.reason());
        if (mark.reason() == FailureReason.OTHER) {
            return words.isEmpty() ? "" : reason + "：" + words;
        }
        return words.isEmpty() ? reason : reason + "：" + words;
    }

    private static Choice choice(Declared it, String chosen, Frame frame) {
        String code = it.policy().code().value();
        return new Choice(code, it.policy().title().in(frame.locale()), code.equals(chosen));
    }

    private LocalDate day(String text) {
        return PageDay.of(text, inspections.today());
    }

    private static String text(String given) {
        return given == null ? "" : given;
    }
}
