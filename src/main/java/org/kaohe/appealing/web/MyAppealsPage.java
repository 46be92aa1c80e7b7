package org.kaohe.appealing.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.Appealable;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.Evidence;
import org.kaohe.appealing.FileAppeal;
import org.kaohe.appealing.ReadAppeals;
import org.kaohe.appealing.ReadAppeals.Whole;
import org.kaohe.appealing.Results;
import org.kaohe.appealing.Target;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
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

/** The own appeals: raised, followed, withdrawn, and what came of them. */
@Path("/my/appeals")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class MyAppealsPage {

    private static final int ROWS = 20;
    private static final int LAST_PAGE = 1_000_000;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, List<AppealLines.Line> lines, Pager pager);

        static native TemplateInstance form(Frame frame, Form form, FormErrors errors);

        static native TemplateInstance one(Frame frame, Told told);
    }

    /** An appeal that is being written: what about, and what was typed so far. */
    record Form(
            long decision,
            AppealKind kind,
            Long observation,
            String rule,
            String policy,
            String period,
            java.time.LocalDate until,
            AppealLines.Seen seen,
            AppealLines.Rule law,
            String reason,
            int longest) {}

    /**
     * An appeal as its person follows it.
     *
     * @param eligible how many could have judged; of how many that were weighed
     * @param judgement null until it was judged
     */
    record Told(
            AppealLines.Line line,
            String reason,
            AppealLines.Seen seen,
            AppealLines.Rule law,
            long eligible,
            int weighed,
            String endedAt,
            String judgement,
            Results.Outcome before,
            Results.Outcome after,
            java.math.BigDecimal difference) {}

    private final FileAppeal filing;
    private final EndAppeal ending;
    private final ReadAppeals reading;
    private final Results results;
    private final Evidence evidence;
    private final AppealLines lines;
    private final Access access;
    private final Frames frames;

    MyAppealsPage(
            FileAppeal filing,
            EndAppeal ending,
            ReadAppeals reading,
            Results results,
            Evidence evidence,
            AppealLines lines,
            Access access,
            Frames frames) {
        this.filing = filing;
        this.ending = ending;
        this.reading = reading;
        this.results = results;
        this.evidence = evidence;
        this.lines = lines;
        this.access = access;
        this.frames = frames;
    }

    @GET
    @Blocking
    public TemplateInstance list(@RestQuery @DefaultValue("0") int page) {
        if (page < 0 || page > LAST_PAGE) {
            throw Refused.invalid(List.of(Problem.error("appeal.page", Place.field("page"), page, ROWS, ROWS)));
        }
        Frame frame = frames.at(Section.MY_APPEALS);
        Page<Appeal> found = reading.own(access, page, ROWS);
        Pager pager = Pager.of(found.total(), page, ROWS, "/my/appeals", Map.of());
        return frame.show(Templates.list(
                frame,
                found.items().stream().map(each -> lines.line(each, frame)).toList(),
                pager));
    }

    @GET
    @Path("new")
    @Blocking
    public TemplateInstance begin(@RestQuery Long decision, @RestQuery Long observation, @RestQuery String rule) {
        Frame frame = placeOfNew();
        return frame.show(Templates.form(frame, form(decision, observation, rule, "", frame), FormErrors.none()));
    }

    @POST
    @Blocking
    public Response file(
            @RestForm Long decision, @RestForm Long observation, @RestForm String rule, @RestForm String reason) {
        Frame frame = placeOfNew();
        Form form = form(decision, observation, rule, reason, frame);
        Target target = form.kind() == AppealKind.OBSERVATION
                ? Target.observation(observation)
                : form.kind() == AppealKind.RULE ? Target.rule(form.rule()) : Target.EVERYTHING;
        Answer<Appeal> filed = filing.file(access, decision, target, reason);
        FormErrors errors = FormErrors.of(filed, frame, "reason");
        if (errors.any()) {
            return errors.answer(frame.show(Templates.form(frame, form, errors)));
        }
        return seeOther(filed.orThrow().id());
    }

    @GET
    @Path("{id: \\d{1,18}}")
    @Blocking
    public TemplateInstance one(@RestPath long id) {
        Whole whole = reading.findOwn(access, id)
                .orElseThrow(() -> Refused.notFound(Problem.error("appeal.unknown", Place.NOWHERE, id)));
        Frame at = frames.at(Section.MY_APPEALS);
        Frame frame =
                at.at(Section.MY_APPEALS, new Crumb(at.texts(AppealTexts.class).number(id), null));
        return frame.show(Templates.one(frame, told(whole, frame)));
    }

    @POST
    @Path("{id: \\d{1,18}}/withdrawal")
    @Blocking
    public Response withdraw(@RestPath long id) {
        ending.withdraw(access, id).orThrow();
        return seeOther(id);
    }

    private Form form(Long asked, Long observation, String rule, String reason, Frame frame) {
        long decision = Optional.ofNullable(asked)
                .orElseThrow(() -> Refused.invalid(
                        List.of(Problem.error("json.field.missing", Place.field("decision"), "decision"))));
        Appealable about = results.find(decision)
                .filter(it -> access.staffNo().filter(it.staffNo()::equals).isPresent())
                .orElseThrow(() -> Refused.notFound(Problem.error("decision.unknown", Place.NOWHERE, decision)));
        Evidence.Behind behind = evidence.behind(decision).orElseThrow();
        boolean ofRule = observation == null && rule != null && !rule.isBlank();
        Optional<Evidence.Seen> seen = behind.observation(observation);
        Optional<Evidence.Rule> law = ofRule ? behind.rule(rule.strip()) : Optional.empty();
        if (observation != null && seen.isEmpty()) {
            throw Refused.notFound(
                    Problem.error("appeal.observation", Place.field("observation"), observation, decision));
        }
        if (ofRule && law.isEmpty()) {
            throw Refused.notFound(Problem.error("appeal.rule", Place.field("rule"), rule, decision));
        }
        return new Form(
                decision,
                observation != null ? AppealKind.OBSERVATION : ofRule ? AppealKind.RULE : AppealKind.HUMAN_REVIEW,
                observation,
                ofRule ? rule.strip() : null,
                evidence.title(about.policy()).in(frame.locale()),
                about.period().toString(),
                about.appealUntil(),
                seen.map(each -> lines.seen(each, frame.locale())).orElse(null),
                law.map(each -> lines.rule(each, frame.locale())).orElse(null),
                reason == null ? "" : reason,
                FileAppeal.LONGEST_REASON);
    }

    private Told told(Whole whole, Frame frame) {
        Appeal it = whole.appeal();
        Optional<Evidence.Behind> behind = evidence.behind(it.decision());
        var choice = whole.assignments().isEmpty()
                ? null
                : whole.assignments().get(whole.assignments().size() - 1).choice();
        return new Told(
                lines.line(it, frame),
                it.reason(),
                behind.flatMap(each -> each.observation(it.target().observation()))
                        .map(each -> lines.seen(each, frame.locale()))
                        .orElse(null),
                behind.flatMap(each -> each.rule(AppealLines.text(it.target().rule())))
                        .map(each -> lines.rule(each, frame.locale()))
                        .orElse(null),
                choice == null ? 0 : choice.eligible(),
                choice == null ? 0 : choice.weighed().size(),
                lines.minute(it.endedAt()),
                it.judgement(),
                whole.before().orElse(null),
                whole.after().orElse(null),
                AppealView.of(whole, false).bonusDifference());
    }

    private Frame placeOfNew() {
        Frame frame = frames.at(Section.MY_APPEALS);
        return frame.at(
                Section.MY_APPEALS, new Crumb(frame.texts(AppealTexts.class).newTitle(), null));
    }

    private static Response seeOther(long id) {
        return Response.seeOther(URI.create("/my/appeals/" + id)).build();
    }
}
