package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kaohe.core.decision.ResultBeside;
import org.kaohe.core.decision.ResultsBeside;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Use case: what a period comes to in variable pay. What two people of HR set beside a result, and what is in effect
 * today, counts in the place of the rule's bonus; both are told.
 */
public final class BonusSheet {

    private final ReadDecisions decisions;
    private final ResultsBeside beside;
    private final Clock clock;

    public BonusSheet(ReadDecisions decisions, ResultsBeside beside, Clock clock) {
        this.decisions = decisions;
        this.beside = beside;
        this.clock = clock;
    }

    /**
     * One person.
     *
     * @param setTo what stands in the place of the rule's bonus; empty when nothing does
     */
    public record Line(Decision decision, Optional<BigDecimal> setTo) {

        /** CNY by the rule; nothing while the result is provisional or failed. */
        public BigDecimal byRule() {
            return decision.bonus() == null ? BigDecimal.ZERO : decision.bonus();
        }

        public BigDecimal pays() {
            return setTo.orElseGet(this::byRule);
        }
    }

    /**
     * The sums of a team, or of all.
     *
     * @param open people whose result is not final yet
     * @param set people for whom something stands in the place of the rule's bonus
     * @param plus what is paid in addition, and {@code minus} by how much variable pay is reduced, below 0
     */
    public record Sum(int people, int open, int set, BigDecimal byRule, BigDecimal plus, BigDecimal minus) {

        public static final Sum NONE = new Sum(0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        public BigDecimal pays() {
            return plus.add(minus);
        }

        Sum with(Line it) {
            BigDecimal pays = it.pays();
            return new Sum(
                    people + 1,
                    open + (it.decision().bonus() == null ? 1 : 0),
                    set + (it.setTo().isPresent() ? 1 : 0),
                    byRule.add(it.byRule()),
                    plus.add(pays.max(BigDecimal.ZERO)),
                    minus.add(pays.min(BigDecimal.ZERO)));
        }
    }

    /** @param teams by code */
    public record Sums(Map<String, Sum> teams, Sum all) {
        public Sums {
            teams = Map.copyOf(teams);
        }
    }

    public Sums sums(PolicyCode policy, Period period, Reader reader) {
        Map<String, Sum> teams = new TreeMap<>();
        Sum[] all = {Sum.NONE};
        lines(policy, period, reader, line -> {
            teams.merge(line.decision().team(), Sum.NONE.with(line), (sum, first) -> sum.with(line));
            all[0] = all[0].with(line);
        });
        return new Sums(teams, all[0]);
    }

    /** How many people there are. */
    public long count(PolicyCode policy, Period period, Reader reader) {
        return decisions.count(new DecisionQuery(policy, period, null, null, null, null, null, 0, 1), reader);
    }

    /** Tells person after person, some in memory at a time. */
    public void lines(PolicyCode policy, Period period, Reader reader, Consumer<Line> to) {
        LocalDate today = LocalDate.now(clock);
        decisions.each(policy, period, reader, some -> {
            Map<Long, List<ResultBeside>> set =
                    beside.of(some.stream().collect(Collectors.toMap(Decision::id, Decision::staffNo)), today);
            some.forEach(each -> to.accept(new Line(each, inEffect(set.getOrDefault(each.id(), List.of())))));
        });
    }

    private static Optional<BigDecimal> inEffect(List<ResultBeside> set) {
        return set.stream()
                .filter(each -> each.inEffect() && each.bonus() != null)
                .map(ResultBeside::bonus)
                .reduce((earlier, later) -> later);
    }
}
