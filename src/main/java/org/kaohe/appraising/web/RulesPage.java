package org.kaohe.appraising.web;

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
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.statistics.RuleStatistics;
import org.kaohe.appraising.statistics.RuleStatistics.Touched;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.TeamNames;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Section;

/** The rules of a published version as they were used, and one of them with everybody it touched. */
@Path("/rules/{code}/{version: \\d{1,9}}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class RulesPage {

    private static final int ROWS = 50;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance list(Frame frame, Rules view);

        static native TemplateInstance one(Frame frame, Rule view);

        static native TemplateInstance one$touched(Frame frame, Rule view);
    }

    /** A rule of the version and its use; null where nothing was decided under this version. */
    record Line(RuleInfo rule, RuleUseResource.UseView use, String address) {}

    record Rules(String title, String code, int version, PeriodChoice choice, long decisions, List<Line> lines) {
        public long count() {
            return lines.size();
        }
    }

    /** A person the rule touched. */
    record Person(DecisionView decision, String team, int times) {}

    /** What a rule did in one decision, as sentences in both languages. */
    record Example(DecisionView decision, List<Bilingual> bound, List<Bilingual> derived) {}

    /**
     * One rule.
     *
     * @param uses the latest periods, the one shown among them
     * @param example null when it touched nobody
     */
    record Rule(
            String title,
            String code,
            int version,
            RuleInfo rule,
            String period,
            List<String> periods,
            List<RuleUseResource.UseView> uses,
            Example example,
            List<Person> people,
            long total,
            int page,
            int pages,
            String before,
            String after) {

        public String address(String of) {
            return RuleAt.address(code, version, rule.name(), of);
        }
    }

    private final RuleStatistics statistics;
    private final ReadDecisions decisions;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;

    RulesPage(RuleStatistics statistics, ReadDecisions decisions, Callers callers, TeamNames teams, Frames frames) {
        this.statistics = statistics;
        this.decisions = decisions;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance list(@RestPath String code, @RestPath int version, @RestQuery String period) {
        Frame at = frames.at(Section.STATISTICS);
        PolicyCode policy = ImpactResource.policy(code);
        PeriodChoice choice = PeriodChoice.of(decisions, code, period, at.locale());
        var found = statistics
                .rules(policy, version, choice.chosen().orElseThrow().period(), callers.reader())
                .orElseThrow(() -> unknown(code, version));
        Optional<RuleStatistics.Use> use = found.uses().stream().findFirst();
        List<Line> lines = found.rules().stream()
                .map(rule -> new Line(
                        rule,
                        use.map(each -> view(each, rule)).orElse(null),
                        RuleAt.address(code, version, rule.name(), choice.period())))
                .toList();
        String title = decisions.title(policy).in(at.locale());
        Frame frame = at.at(Section.STATISTICS, new Crumb(title + " " + version, null));
        return frame.show(Templates.list(
                frame,
                new Rules(
                        title,
                        code,
                        version,
                        choice,
                        use.map(RuleStatistics.Use::decisions).orElse(0L),
                        lines)));
    }

    @GET
    @Path("one")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance one(
            @RestPath String code,
            @RestPath int version,
            @RestQuery String rule,
            @RestQuery String period,
            @RestQuery @DefaultValue("0") int page) {
        Frame at = frames.at(Section.STATISTICS);
        PolicyCode policy = ImpactResource.policy(code);
        RuleInfo info = statistics
                .rule(policy, version, rule == null ? "" : rule)
                .orElseThrow(() -> Refused.notFound(
                        Problem.error("statistics.rule.unknown", Place.field("rule"), code, version, rule)));
        Reader reader = callers.reader();
        Period of = PeriodChoice.of(decisions, code, period, at.locale())
                .chosen()
                .orElseThrow()
                .period();
        Paging paging = Paging.of(page, ROWS);
        Page<Touched> touched = statistics.touched(policy, version, info, of, reader, paging.page(), paging.size());
        String title = decisions.title(policy).in(at.locale());
        Frame frame = at.at(
                Section.STATISTICS,
                new Crumb(title + " " + version, "/rules/" + code + "/" + version + "?period=" + of),
                new Crumb(info.name(), null));
        Rule view = view(title, code, version, info, of, touched, paging, reader, frame);
        return frame.show(frame.fragment() ? Templates.one$touched(frame, view) : Templates.one(frame, view));
    }

    private Rule view(
            String title,
            String code,
            int version,
            RuleInfo rule,
            Period period,
            Page<Touched> touched,
            Paging paging,
            Reader reader,
            Frame frame) {
        PolicyCode policy = new PolicyCode(code);
        int pages = (int) ((touched.total() + ROWS - 1) / ROWS);
        String here = RuleAt.address(code, version, rule.name(), period.toString());
        return new Rule(
                title,
                code,
                version,
                rule,
                period.toString(),
                decisions.decided().stream()
                        .filter(each -> each.policy().equals(policy))
                        .map(each -> each.period().toString())
                        .toList(),
                frame.fragment() ? List.of() : uses(policy, version, rule, reader),
                frame.fragment() ? null : example(touched, rule, reader, frame),
                touched.items().stream()
                        .map(each -> new Person(
                                DecisionView.of(each.decision(), frame.locale()),
                                teams.of(each.decision().team()),
                                each.times()))
                        .toList(),
                touched.total(),
                paging.page() + 1,
                pages,
                paging.page() > 0 ? here + "&page=" + (paging.page() - 1) : null,
                paging.page() + 1 < pages ? here + "&page=" + (paging.page() + 1) : null);
    }

    private List<RuleUseResource.UseView> uses(PolicyCode policy, int version, RuleInfo rule, Reader reader) {
        return statistics.rules(policy, version, null, reader).orElseThrow().uses().stream()
                .map(each -> view(each, rule))
                .toList();
    }

    private static RuleUseResource.UseView view(RuleStatistics.Use use, RuleInfo rule) {
        return RuleUseResource.UseView.of(
                use.period(), use.decisions(), use.rules().get(rule.index()));
    }

    /** What the rule made of the first one it touched. */
    private Example example(Page<Touched> touched, RuleInfo rule, Reader reader, Frame frame) {
        return touched.items().stream()
                .findFirst()
                .flatMap(first -> decisions.explain(first.decision().id(), reader))
                .flatMap(explanation -> explanation.trace().firings().stream()
                        .filter(each -> each.rule() == rule.index())
                        .findFirst()
                        .map(firing -> example(explanation, firing, frame)))
                .orElse(null);
    }

    private static Example example(Explanation explanation, Firing firing, Frame frame) {
        var narration = new Narration(explanation);
        var facts = explanation.trace().facts();
        return new Example(
                DecisionView.of(explanation.decision(), frame.locale()),
                firing.bound().stream()
                        .map(each -> narration.of(facts.get(each)))
                        .toList(),
                firing.derived().stream()
                        .map(each -> narration.of(facts.get(each)))
                        .toList());
    }

    private static Refused unknown(String code, int version) {
        return Refused.notFound(Problem.error("statistics.version.unknown", Place.field("version"), code, version));
    }
}
