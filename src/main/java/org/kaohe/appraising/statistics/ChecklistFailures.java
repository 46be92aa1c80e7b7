package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Use case: which checklist items failed how often in which team, counted from the facts the decisions of a period were
 * made from, as far as the reader reaches.
 */
public final class ChecklistFailures {

    /** Items told, those that failed most first. */
    public static final int MOST_ITEMS = 40;

    private static final int SLICE = 500;
    private static final int DECIMALS = 1;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final StandingDecisions standing;
    private final ReadDecisions decisions;
    private final PolicyShelf shelf;

    public ChecklistFailures(StandingDecisions standing, ReadDecisions decisions, PolicyShelf shelf) {
        this.standing = standing;
        this.decisions = decisions;
        this.shelf = shelf;
    }

    /**
     * Inspections of an item in a team.
     *
     * @param checks that applied
     * @param fails of them
     */
    public record Count(long checks, long fails) {

        static final Count NONE = new Count(0, 0);

        Count plus(Inspection it) {
            return new Count(checks + it.checks(), fails + it.fails());
        }

        Count plus(Count it) {
            return new Count(checks + it.checks, fails + it.fails);
        }

        /** Failed, in hundredths of the checks, to one decimal; 0 without checks. */
        public BigDecimal percent() {
            return checks == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(fails)
                            .multiply(HUNDRED)
                            .divide(BigDecimal.valueOf(checks), DECIMALS, RoundingMode.HALF_UP);
        }
    }

    /** @param byTeam in the order of {@link Told#teams()} */
    public record Item(String code, String text, String section, Count all, List<Count> byTeam) {
        public Item {
            byTeam = List.copyOf(byTeam);
        }
    }

    /**
     * What was counted.
     *
     * @param teams with an inspection, by code
     * @param items that failed at least once
     * @param failing how many items failed; more than are told where there are many
     */
    public record Told(List<String> teams, List<Item> items, int failing) {
        public Told {
            teams = List.copyOf(teams);
            items = List.copyOf(items);
        }
    }

    public Told told(PolicyCode policy, Period period, Reader reader) {
        Map<String, Map<String, Count>> byItem = new HashMap<>();
        Map<String, Count> byTeam = new TreeMap<>();
        String after = "";
        for (List<Traced> slice = standing.page(policy, period, after, SLICE);
                !slice.isEmpty();
                slice = standing.page(policy, period, after, SLICE)) {
            slice.stream()
                    .filter(each -> each.trace() != null && reader.mayKnow(each.decision()))
                    .forEach(each -> count(each, byItem, byTeam));
            after = slice.get(slice.size() - 1).decision().staffNo().value();
        }
        return told(policy, period, List.copyOf(byTeam.keySet()), byItem);
    }

    private void count(Traced traced, Map<String, Map<String, Count>> byItem, Map<String, Count> byTeam) {
        String team = traced.decision().team();
        var trace =
                decisions.opened(traced.decision(), Optional.of(traced.trace())).trace();
        for (Fact fact : trace.facts()) {
            if (fact instanceof Inspection it) {
                byItem.computeIfAbsent(it.item(), first -> new HashMap<>())
                        .merge(team, Count.NONE.plus(it), Count::plus);
                byTeam.merge(team, Count.NONE.plus(it), Count::plus);
            }
        }
    }

    private Told told(PolicyCode policy, Period period, List<String> teams, Map<String, Map<String, Count>> byItem) {
        Map<String, ItemSpec> specs = new HashMap<>();
        shelf.inForce(policy, period)
                .map(PolicyShelf.Published::appraiser)
                .map(Appraiser::policy)
                .ifPresent(it -> it.items().forEach(each -> specs.put(each.code(), each)));
        List<Item> failing = new ArrayList<>();
        byItem.forEach((code, counts) -> {
            Count all = counts.values().stream().reduce(Count.NONE, Count::plus);
            if (all.fails() > 0) {
                ItemSpec spec = specs.get(code);
                failing.add(new Item(
                        code,
                        spec == null ? "" : spec.text(),
                        spec == null ? "" : spec.section(),
                        all,
                        teams.stream()
                                .map(each -> counts.getOrDefault(each, Count.NONE))
                                .toList()));
            }
        });
        failing.sort(Comparator.comparing((Item each) -> each.all().fails())
                .reversed()
                .thenComparing(Item::code));
        return new Told(teams, failing.subList(0, Math.min(MOST_ITEMS, failing.size())), failing.size());
    }
}
