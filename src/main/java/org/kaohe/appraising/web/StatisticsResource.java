package org.kaohe.appraising.web;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.appraising.statistics.Edge;
import org.kaohe.appraising.statistics.RuleStatistics;
import org.kaohe.appraising.statistics.ScorerFigures;
import org.kaohe.appraising.statistics.ScorerStatistics;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.problem.CallerLanguage;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** What the decisions of a policy and period tell together: rules, borders of bands, scorers. */
@Path("/api/v1/statistics")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor"})
class StatisticsResource {

    private static final BigDecimal WIDEST = BigDecimal.valueOf(100);

    private final RuleStatistics rules;
    private final ScorerStatistics scorers;
    private final Callers callers;

    @RestHeader("Accept-Language")
    String acceptLanguage;

    StatisticsResource(RuleStatistics rules, ScorerStatistics scorers, Callers callers) {
        this.rules = rules;
        this.scorers = scorers;
        this.callers = callers;
    }

    /**
     * What a period tells.
     *
     * @param decisions that stand and did not fail
     * @param never rules that fired in none, by name; then those that fired in all
     * @param bands how scores lie about the borders of the bands
     */
    record PeriodView(
            String policy,
            String period,
            long decisions,
            long failed,
            List<RuleNote> never,
            List<RuleNote> always,
            List<Alone> alone,
            List<BandView> bands) {}

    /** A rule of a version. */
    record RuleNote(Integer version, String rule) {}

    /**
     * A rule that alone decided grades.
     *
     * @param graded decisions to which it gave the grade and nothing lowered it
     * @param lowered decisions whose grade would be better without its caps
     */
    record Alone(Integer version, String rule, long graded, long lowered) {}

    /** @param bunched at least 8 scores about the border, at least three times as many just above as just below */
    record BandView(BigDecimal atLeast, BigDecimal width, long above, long below, boolean bunched) {
        static BandView of(Edge it) {
            return new BandView(it.atLeast(), it.width(), it.above(), it.below(), it.bunched());
        }
    }

    @GET
    @Blocking
    public PeriodView period(
            @RestQuery String policy, @RestQuery String period, @RestQuery @DefaultValue("1") String width) {
        var asked = PolicyAndPeriod.of(policy, period);
        BigDecimal points = Decimals.read(width)
                .filter(each -> each.signum() > 0 && each.compareTo(WIDEST) <= 0)
                .orElseThrow(() -> Refused.invalid(
                        List.of(Problem.error("statistics.width.invalid", Place.field("width"), width))));
        var told = rules.ofPeriod(asked.policy(), asked.period(), points, callers.reader());
        return new PeriodView(
                policy,
                period,
                told.decisions(),
                told.failed(),
                notes(told, false),
                notes(told, true),
                alone(told),
                told.edges().stream().map(BandView::of).toList());
    }

    /** Rules of every content in use: of those that always fire, or of those that never do. */
    private static List<RuleNote> notes(RuleStatistics.OfPeriod told, boolean always) {
        return told.uses().stream()
                .flatMap(use -> use.rules().stream()
                        .filter(each -> always ? each.always(use.decisions()) : each.never(use.decisions()))
                        .map(each -> new RuleNote(use.version(), each.rule().name())))
                .toList();
    }

    private static List<Alone> alone(RuleStatistics.OfPeriod told) {
        return told.uses().stream()
                .flatMap(use -> use.rules().stream()
                        .filter(each -> each.gradedAlone() + each.loweredAlone() > 0)
                        .map(each ->
                                new Alone(use.version(), each.rule().name(), each.gradedAlone(), each.loweredAlone())))
                .toList();
    }

    /** @param more whether there are more rows than are told */
    record ScorersView(List<ScorerFigures> scorers, List<LateView> late, boolean more) {}

    /** Observations that one account handed in together, in the last days of the period or later. */
    record LateView(String observer, Instant recordedAt, int observations, int people, boolean afterPeriod) {
        static LateView of(ScorerStatistics.Late it) {
            return new LateView(
                    it.entry().observer(),
                    it.entry().recordedAt(),
                    it.entry().observations(),
                    it.entry().people(),
                    it.afterPeriod());
        }
    }

    /** How each account marks, those first that differ most from the team; a manager is told of the own account. */
    @GET
    @Path("scorers")
    @Blocking
    public ScorersView scorers(@RestQuery String policy, @RestQuery String period) {
        var asked = PolicyAndPeriod.of(policy, period);
        var reader = callers.reader();
        Optional<String> only = callers.seesEverything() ? Optional.empty() : Optional.of(callers.account());
        var told = scorers.told(asked.policy(), asked.period(), only, reader);
        return new ScorersView(
                told.scorers(), told.late().stream().map(LateView::of).toList(), told.more());
    }

    /**
     * A page of the people an account observed, evaluated without what it observed.
     *
     * @param observed people, all pages together
     * @param changed the decisions of this page that would be others
     */
    record WithoutView(String observer, int observed, int page, int size, List<EffectView> changed) {}

    @GET
    @Path("without")
    @Blocking
    @RolesAllowed({"hr-editor", "hr-approver", "auditor"})
    public WithoutView without(
            @RestQuery String policy,
            @RestQuery String period,
            @RestQuery String observer,
            @RestQuery @DefaultValue("0") int page,
            @RestQuery @DefaultValue("50") int size) {
        var asked = PolicyAndPeriod.of(policy, period);
        var part = Paging.of(page, size);
        if (observer == null || observer.isBlank()) {
            throw Refused.invalid(List.of(Problem.error("statistics.observer.required", Place.field("observer"))));
        }
        var told = scorers.without(
                observer.strip(), asked.policy(), asked.period(), part.page(), part.size(), callers.reader());
        Locale language = CallerLanguage.of(acceptLanguage);
        return new WithoutView(
                observer.strip(),
                told.observed(),
                part.page(),
                part.size(),
                told.changed().stream()
                        .map(each -> EffectView.of(each, language))
                        .toList());
    }
}
