package org.kaohe.appealing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.Appeals;
import org.kaohe.appealing.Bar;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.Evidence;
import org.kaohe.appealing.Evidence.Foreseen;
import org.kaohe.appealing.Finding;
import org.kaohe.appealing.ReadAppeals;
import org.kaohe.appealing.ReadAppeals.Whole;
import org.kaohe.appealing.Results.Outcome;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.FormErrors;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Pager;
import org.kaohe.pages.Section;

/** Appeals as HR handles them: what waits, the evidence beside it, and the judgement, seen before it is given. */
@Path("/appeals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "auditor"})
class AppealsPage {

    private static final int ROWS = 20;

    private static final String[] FIELDS = {
        "outcome", "reason", "correction", "observation", "value", "found", "numerator", "denominator", "note"
    };

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, List<AppealLines.Line> lines, Filter filter, Pager pager);

        static native TemplateInstance one(Frame frame, View view, JudgementForm form, FormErrors errors);

        static native TemplateInstance confirm(Frame frame, View view, JudgementForm form, Foreseen foreseen);

        static native TemplateInstance statistics(Frame frame, AppealsResource.StatisticsView view);
    }

    /** What the list is restricted to, as it stands in the address. */
    record Filter(String state, String policy, String period, boolean mine, List<AppealState> states) {}

    /** Who could have judged, and who does. */
    record Chosen(String arbiter, String reason, String at, List<Weighed> weighed) {}

    /** @param barred null for an eligible one */
    record Weighed(String account, Bar barred, int open) {}

    /**
     * One appeal with everything its arbiter needs.
     *
     * @param judges whether the reader is the arbiter of an open appeal
     * @param reassigns whether the reader may have somebody else chosen
     * @param behind all observations the decision rests on; for an appeal that names none
     */
    record View(
            AppealLines.Line line,
            String reason,
            AppealLines.Seen seen,
            AppealLines.Rule law,
            List<AppealLines.Seen> behind,
            List<Chosen> choices,
            String endedAt,
            String judgement,
            Long corrected,
            Outcome before,
            Outcome after,
            BigDecimal difference,
            boolean judges,
            boolean reassigns) {}

    private final ReadAppeals reading;
    private final EndAppeal ending;
    private final Evidence evidence;
    private final AppealsResource resource;
    private final AppealLines lines;
    private final Access access;
    private final Frames frames;

    AppealsPage(
            ReadAppeals reading,
            EndAppeal ending,
            Evidence evidence,
            AppealsResource resource,
            AppealLines lines,
            Access access,
            Frames frames) {
        this.reading = reading;
        this.ending = ending;
        this.evidence = evidence;
        this.resource = resource;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance list(
            @RestQuery String state,
            @RestQuery String policy,
            @RestQuery String period,
            @RestQuery boolean mine,
            @RestQuery @DefaultValue("0") int page) {
        Frame frame = frames.at(Section.APPEALS);
        AppealFilter filter = AppealFilter.read(state, policy, period, page, ROWS);
        Page<Appeal> found = mine
                ? reading.judgedBy(access, filter.state(), filter.policy(), filter.period(), page, ROWS)
                : reading.list(access, filter.state(), filter.policy(), filter.period(), page, ROWS);
        var shown = new Filter(
                AppealLines.text(state),
                AppealLines.text(policy),
                AppealLines.text(period),
                mine,
                List.of(AppealState.values()));
        Map<String, String> kept = Map.of(
                "state", shown.state(), "policy", shown.policy(), "period", shown.period(), "mine", mine ? "true" : "");
        return frame.show(Templates.list(
                frame,
                found.items().stream().map(each -> lines.line(each, frame)).toList(),
                shown,
                Pager.of(found.total(), page, ROWS, "/appeals", kept)));
    }

    @GET
    @Path("statistics")
    @Blocking
    public TemplateInstance statistics() {
        Frame at = frames.at(Section.APPEALS);
        Frame frame =
                at.at(Section.APPEALS, new Crumb(at.texts(JudgingTexts.class).statistics(), null));
        return frame.show(Templates.statistics(frame, resource.statistics()));
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    public TemplateInstance one(@RestPath long id) {
        return page(id, JudgementForm.of(whole(id).appeal()), FormErrors.none());
    }

    /** What would come of the judgement; nothing is stored. */
    @POST
    @Path("{id: \\d{1,18}}/preview")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response preview(@RestPath long id, @BeanParam JudgementForm form) {
        Frame frame = place(id);
        Answer<Appeal> may = ending.mayJudge(access, id, form.verdict());
        FormErrors errors = FormErrors.of(may, frame, FIELDS);
        if (errors.any()) {
            return errors.answer(page(id, form, errors));
        }
        Foreseen foreseen = null;
        Optional<Finding> finding = form.finding();
        if (finding.isPresent()) {
            Answer<Foreseen> answer = evidence.foresee(may.orThrow(), finding.get());
            FormErrors wrong = ofCorrection(answer, frame);
            if (wrong.any()) {
                return wrong.answer(page(id, form, wrong));
            }
            foreseen = answer.orThrow();
        }
        return Response.ok(frame.show(Templates.confirm(frame, view(whole(id), frame), form, foreseen))
                        .render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .build();
    }

    @POST
    @Path("{id: \\d{1,18}}/judgement")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response judge(@RestPath long id, @BeanParam JudgementForm form) {
        FormErrors errors = ofCorrection(ending.judge(access, id, form.verdict()), place(id));
        return errors.any() ? errors.answer(page(id, form, errors)) : seeOther(id);
    }

    /** Somebody else is chosen, by the system. */
    @POST
    @Path("{id: \\d{1,18}}/reassignment")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver"})
    public Response reassign(@RestPath long id, @RestForm String why) {
        Answer<Appeal> answer = ending.reassign(access, id, why);
        if (answer instanceof Answer.Refusal<Appeal> refusal && refusal.reason() == Refused.Reason.INVALID) {
            List<Problem> there = refusal.problems().stream()
                    .map(each -> each.at(Place.field("why")))
                    .toList();
            FormErrors errors = FormErrors.of(there, place(id), "why");
            return errors.answer(page(id, JudgementForm.of(whole(id).appeal()), errors));
        }
        answer.orThrow();
        return seeOther(id);
    }

    /** The outcome of an inspection is called as the outcome of the appeal, and stands elsewhere in the form. */
    private static FormErrors ofCorrection(Answer<?> answer, Frame frame) {
        FormErrors errors = FormErrors.of(answer, frame, FIELDS);
        List<Problem> there = errors.problems().stream()
                .map(each ->
                        "outcome".equals(each.place().field()) && !each.code().startsWith("appeal.")
                                ? each.at(Place.field("found"))
                                : each)
                .toList();
        return FormErrors.of(there, frame, FIELDS);
    }

    private TemplateInstance page(long id, JudgementForm form, FormErrors errors) {
        Frame frame = place(id);
        return frame.show(Templates.one(frame, view(whole(id), frame), form, errors));
    }

    private Whole whole(long id) {
        return reading.find(access, id)
                .orElseThrow(() -> Refused.notFound(Problem.error("appeal.unknown", Place.NOWHERE, id)));
    }

    private View view(Whole whole, Frame frame) {
        Appeal it = whole.appeal();
        Optional<Evidence.Behind> behind = evidence.standing(it.decision());
        boolean hr = frame.has(Role.HR_EDITOR) || frame.has(Role.HR_APPROVER);
        return new View(
                lines.line(it, frame),
                it.reason(),
                behind.flatMap(each -> each.observation(it.target().observation()))
                        .map(each -> lines.seen(each, frame.locale()))
                        .orElse(null),
                behind.flatMap(each -> each.rule(AppealLines.text(it.target().rule())))
                        .map(each -> lines.rule(each, frame.locale()))
                        .orElse(null),
                it.target().observation() != null
                        ? List.of()
                        : behind.stream()
                                .flatMap(each -> each.observations().stream())
                                .map(each -> lines.seen(each, frame.locale()))
                                .toList(),
                whole.assignments().stream().map(this::chosen).toList(),
                lines.minute(it.endedAt()),
                it.judgement(),
                it.corrected(),
                whole.before().orElse(null),
                whole.after().orElse(null),
                AppealView.of(whole, true).bonusDifference(),
                hr && it.isOpen() && it.isJudgedBy(access.account()),
                hr && it.isOpen());
    }

    private Chosen chosen(Appeals.Assignment it) {
        return new Chosen(
                it.choice().arbiter().orElse(null),
                it.reason(),
                lines.minute(it.at()),
                it.choice().weighed().stream()
                        .map(each -> new Weighed(each.account(), each.bar().orElse(null), each.open()))
                        .toList());
    }

    private Frame place(long id) {
        Frame at = frames.at(Section.APPEALS);
        return at.at(Section.APPEALS, new Crumb(at.texts(AppealTexts.class).number(id), null));
    }

    private static Response seeOther(long id) {
        return Response.seeOther(URI.create("/appeals/" + id)).build();
    }
}
