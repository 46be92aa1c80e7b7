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
import jakarta.ws.rs.core.UriBuilder;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.statistics.ChecklistFailures;
import org.kaohe.appraising.statistics.ScorerFigures;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Frame.Crumb;
import org.kaohe.pages.Frames;
import org.kaohe.pages.Moments;
import org.kaohe.pages.Section;

/** What the results of a period tell together: rules, borders of bands, checklist items, scorers. */
@Path("/statistics")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class StatisticsPage {

    private static final int ROWS = 50;

    /** The pages; checked against the templates when the program is built. */
    @CheckedTemplate
    static class Templates {
        static native TemplateInstance rules(Frame frame, PeriodChoice choice, Told view);

        static native TemplateInstance failures(Frame frame, PeriodChoice choice, Failures view);

        static native TemplateInstance scorers(
                Frame frame, PeriodChoice choice, List<Scorer> view, List<Late> late, boolean more, boolean without);

        static native TemplateInstance without(Frame frame, PeriodChoice choice, Without view, String observer);
    }

    /** A rule and its page; the address is null for a draft. */
    record Named(Integer version, String rule, String address) {}

    record Alone(Named rule, long graded, long lowered) {}

    record Told(
            long decisions,
            long failed,
            List<Named> never,
            List<Named> always,
            List<Alone> alone,
            List<StatisticsResource.BandView> bands,
            String width) {

        /** Published versions that decided something in the period. */
        public List<Integer> versions() {
            return Stream.of(never.stream(), always.stream(), alone.stream().map(Alone::rule))
                    .flatMap(each -> each)
                    .map(Named::version)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** @param shade 0 for none to 4 for the most */
    record Cell(long fails, long checks, BigDecimal percent, int shade) {}

    record Item(String code, String text, String section, Cell all, List<Cell> byTeam) {}

    record Failures(List<String> teams, List<Item> items, long failing) {}

    record Scorer(ScorerFigures it, String team, String without) {}

    record Late(StatisticsResource.LateView it, String at) {}

    record Without(
            String observer,
            int observed,
            int page,
            int pages,
            List<EffectView> changed,
            String before,
            String after) {}

    private final StatisticsResource resource;
    private final ChecklistFailures failures;
    private final ReadDecisions decisions;
    private final Callers callers;
    private final TeamNames teams;
    private final Frames frames;
    private final Clock clock;

    StatisticsPage(
            StatisticsResource resource,
            ChecklistFailures failures,
            ReadDecisions decisions,
            Callers callers,
            TeamNames teams,
            Frames frames,
            Clock clock) {
        this.resource = resource;
        this.failures = failures;
        this.decisions = decisions;
        this.callers = callers;
        this.teams = teams;
        this.frames = frames;
        this.clock = clock;
    }

    @GET
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance rules(
            @RestQuery String policy, @RestQuery String period, @RestQuery @DefaultValue("1") String width) {
        Frame frame = frames.at(Section.STATISTICS);
        PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
        if (choice.none()) {
            return frame.show(Templates.rules(frame, choice, null));
        }
        var told = resource.period(choice.policy(), choice.period(), width);
        return frame.show(Templates.rules(
                frame,
                choice,
                new Told(
                        told.decisions(),
                        told.failed(),
                        told.never().stream()
                                .map(each -> named(choice, each.version(), each.rule()))
                                .toList(),
                        told.always().stream()
                                .map(each -> named(choice, each.version(), each.rule()))
                                .toList(),
                        told.alone().stream()
                                .map(each -> new Alone(
                                        named(choice, each.version(), each.rule()), each.graded(), each.lowered()))
                                .toList(),
                        told.bands(),
                        width.strip())));
    }

    /** Which checklist items failed in which team. */
    @GET
    @Path("failures")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance failures(@RestQuery String policy, @RestQuery String period) {
        Frame frame = part("failures");
        PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
        Failures view = choice.chosen()
                .map(it -> view(failures.told(it.policy(), it.period(), callers.reader())))
                .orElse(null);
        return frame.show(Templates.failures(frame, choice, view));
    }

    /** How each account marks beside its team. */
    @GET
    @Path("scorers")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
    public TemplateInstance scorers(@RestQuery String policy, @RestQuery String period) {
        Frame frame = part("scorers");
        PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
        boolean without = callers.seesEverything();
        if (choice.none()) {
            return frame.show(Templates.scorers(frame, choice, List.of(), List.of(), false, without));
        }
        var told = resource.scorers(choice.policy(), choice.period());
        DateTimeFormatter minutes = Moments.MINUTE.withZone(clock.getZone());
        return frame.show(Templates.scorers(
                frame,
                choice,
                told.scorers().stream()
                        .map(each -> new Scorer(each, teams.of(each.team()), address(choice, each.observer(), 0)))
                        .toList(),
                told.late().stream()
                        .map(each -> new Late(each, minutes.format(each.recordedAt())))
                        .toList(),
                told.more(),
                without));
    }

    /** What would be decided had one account observed nobody. */
    @GET
    @Path("without")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public TemplateInstance without(
            @RestQuery String policy,
            @RestQuery String period,
            @RestQuery String observer,
            @RestQuery @DefaultValue("0") int page) {
        Frame frame = part("without");
        PeriodChoice choice = PeriodChoice.of(decisions, policy, period, frame.locale());
        if (choice.none() || observer == null || observer.isBlank()) {
            return frame.show(Templates.without(frame, choice, null, ""));
        }
        var told = resource.without(choice.policy(), choice.period(), observer, page, ROWS);
        int pages = Math.max(1, (told.observed() + ROWS - 1) / ROWS);
        return frame.show(Templates.without(
                frame,
                choice,
                new Without(
                        told.observer(),
                        told.observed(),
                        page + 1,
                        pages,
                        told.changed(),
                        page > 0 ? address(choice, told.observer(), page - 1) : null,
                        page + 1 < pages ? address(choice, told.observer(), page + 1) : null),
                told.observer()));
    }

    private Frame part(String name) {
        Frame frame = frames.at(Section.STATISTICS);
        return frame.at(
                Section.STATISTICS, new Crumb(frame.texts(AuditTexts.class).tab(name), null));
    }

    private static Named named(PeriodChoice choice, Integer version, String rule) {
        return new Named(
                version,
                rule,
                version == null ? null : RuleAt.address(choice.policy(), version, rule, choice.period()));
    }

    private Failures view(ChecklistFailures.Told told) {
        BigDecimal most = told.items().stream()
                .flatMap(each -> each.byTeam().stream())
                .map(ChecklistFailures.Count::percent)
                .reduce(BigDecimal.ONE, BigDecimal::max);
        return new Failures(
                told.teams().stream().map(teams::of).toList(),
                told.items().stream()
                        .map(each -> new Item(
                                each.code(),
                                each.text(),
                                each.section(),
                                cell(each.all(), most),
                                each.byTeam().stream()
                                        .map(count -> cell(count, most))
                                        .toList()))
                        .toList(),
                told.failing());
    }

    private static Cell cell(ChecklistFailures.Count it, BigDecimal most) {
        return new Cell(it.fails(), it.checks(), it.percent(), Shade.of(it.percent(), most));
    }

    private static String address(PeriodChoice choice, String observer, int page) {
        return UriBuilder.fromPath("/statistics/without")
                .queryParam("policy", "{policy}")
                .queryParam("period", "{period}")
                .queryParam("observer", "{observer}")
                .queryParam("page", "{page}")
                .build(choice.policy(), choice.period(), observer, page)
                .toString();
    }
}
