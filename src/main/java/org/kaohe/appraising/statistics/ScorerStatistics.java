package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.appraising.reevaluation.Effect;
import org.kaohe.appraising.reevaluation.Reevaluation;
import org.kaohe.core.observation.Scorers;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Use case: how each account marked the people decided on, and what the decisions would be without it. Whoever reads for
 * teams only is told about the own account only: how colleagues mark is not theirs to know.
 */
public final class ScorerStatistics {

    /** Rows told, those that differ most first. */
    public static final int MOST = 500;

    /** Entries in bulk are told from this many observations on, and when they came in the last days or later. */
    static final int BULK = 10;

    static final int LAST_DAYS = 3;

    private final StandingDecisions standing;
    private final PolicyShelf shelf;
    private final Scorers scorers;
    private final Reevaluation reevaluation;

    public ScorerStatistics(StandingDecisions standing, PolicyShelf shelf, Scorers scorers, Reevaluation reevaluation) {
        this.standing = standing;
        this.shelf = shelf;
        this.scorers = scorers;
        this.reevaluation = reevaluation;
    }

    /** Observations handed in together, late. */
    public record Late(Scorers.Entry entry, boolean afterPeriod) {}

    /** @param more whether there are more rows than are told */
    public record Told(List<ScorerFigures> scorers, List<Late> late, boolean more) {
        public Told {
            scorers = List.copyOf(scorers);
            late = List.copyOf(late);
        }
    }

    /**
     * What leaving one account out would do to a page of the people it observed.
     *
     * @param observed people it observed, all pages together
     * @param changed the decisions that would be others
     */
    public record Without(int observed, List<Effect> changed) {
        public Without {
            changed = List.copyOf(changed);
        }
    }

    /** @param only the account told about; empty for all */
    public Told told(PolicyCode policy, Period period, Optional<String> only, Reader reader) {
        Map<StaffNo, String> teams = new HashMap<>();
        Set<String> codes = codes(policy, period);
        String after = "";
        for (var slice = standing.page(policy, period, after, MOST);
                !slice.isEmpty();
                slice = standing.page(policy, period, after, MOST)) {
            slice.forEach(
                    each -> teams.put(each.decision().staffNo(), each.decision().team()));
            after = slice.get(slice.size() - 1).decision().staffNo().value();
        }
        var count = new ScorerCount();
        scorers.each(period, codes, share -> {
            String team = teams.get(share.staffNo());
            if (team != null) {
                count.add(share, team.intern());
            }
        });
        List<ScorerFigures> figures = count.figures().stream()
                .filter(each -> only.isEmpty() || only.get().equals(each.observer()))
                .filter(each -> reaches(reader, each.team()))
                .sorted(Comparator.comparing(ScorerStatistics::distance)
                        .reversed()
                        .thenComparing(ScorerFigures::observer)
                        .thenComparing(ScorerFigures::team))
                .toList();
        return new Told(
                figures.subList(0, Math.min(MOST, figures.size())), late(period, codes, only), figures.size() > MOST);
    }

    /** Evaluates a page of the people an account observed as if it had observed nobody; stores nothing. */
    public Without without(String observer, PolicyCode policy, Period period, int page, int size, Reader reader) {
        Set<String> codes = codes(policy, period);
        Map<StaffNo, List<Long>> people = scorers.observedBy(observer, period, codes, page, size);
        var decisions = standing.of(policy, List.of(period), people.keySet());
        Set<Long> left = people.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new Without(
                scorers.countObservedBy(observer, period, codes),
                reevaluation.without(decisions, left).stream()
                        .filter(each -> reader.mayKnow(each.before()))
                        .filter(Effect::changed)
                        .toList());
    }

    private List<Late> late(Period period, Set<String> codes, Optional<String> only) {
        Instant end = period.last().plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant since = end.minus(Duration.ofDays(LAST_DAYS));
        return scorers.together(period, codes, since, BULK, MOST).stream()
                .filter(each -> only.isEmpty() || only.get().equals(each.observer()))
                .map(each -> new Late(each, !each.recordedAt().isBefore(end)))
                .toList();
    }

    private Set<String> codes(PolicyCode code, Period period) {
        return shelf.inForce(code, period)
                .map(each -> each.appraiser().policy())
                .map(ScorerStatistics::codes)
                .orElse(Set.of());
    }

    private static Set<String> codes(Policy policy) {
        Set<String> codes =
                policy.indicators().stream().map(IndicatorSpec::code).collect(Collectors.toSet());
        policy.items().stream().map(ItemSpec::code).forEach(codes::add);
        return codes;
    }

    private static boolean reaches(Reader reader, String team) {
        return !(reader.reach() instanceof Scope.Teams teams) || teams.codes().contains(team);
    }

    private static BigDecimal distance(ScorerFigures figures) {
        return figures.difference() == null
                ? BigDecimal.ZERO
                : figures.difference().abs();
    }
}
