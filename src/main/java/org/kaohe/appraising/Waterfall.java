package org.kaohe.appraising;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Value;
import org.kaohe.core.policy.RuleInfo;

/**
 * A score as a waterfall: what each criterion adds, what each deduction takes off, and what a rule of the calculation
 * itself adds or takes, such as a starting score, a scaling to 100, a cap or the rounding. The steps add up to the score.
 *
 * @param steps empty when there is no score
 */
public record Waterfall(List<Step> steps) {

    /**
     * One step.
     *
     * @param fact position in the trace of the points or the deduction; -1 for what a rule adds by calculating
     * @param rule {@link RuleInfo#index()} of the rule the amount comes from
     * @param total up to and with this step
     */
    public record Step(int fact, int rule, BigDecimal amount, BigDecimal total) {}

    public Waterfall {
        steps = List.copyOf(steps);
    }

    static Waterfall of(Trace trace) {
        var making = new Making(trace);
        for (int at = 0; at < trace.facts().size(); at++) {
            if (trace.facts().get(at) instanceof Score score) {
                making.calculated(at, score.value());
            }
        }
        return new Waterfall(making.steps);
    }

    /** Follows a score back through the values it was calculated from. */
    private static final class Making {
        private final Trace trace;
        private final List<Step> steps = new ArrayList<>();
        private final Set<Integer> taken = new HashSet<>();
        private BigDecimal total = BigDecimal.ZERO;

        Making(Trace trace) {
            this.trace = trace;
        }

        /** The parts of an amount first, then what the calculation makes of them. A part counts once. */
        void calculated(int fact, BigDecimal amount) {
            Optional<Firing> by = by(fact);
            if (by.isEmpty()) {
                return;
            }
            BigDecimal before = total;
            boolean onlyTaken =
                    by.get().bound().stream().map(trace.facts()::get).anyMatch(Deduction.class::isInstance)
                            && by.get().bound().stream().map(trace.facts()::get).noneMatch(Making::adds);
            int begin = steps.size();
            by.get().bound().stream().filter(taken::add).forEach(this::part);
            BigDecimal rest = amount.subtract(total.subtract(before));
            if (rest.signum() != 0) {
                add(-1, by.get().rule(), rest);
                if (onlyTaken) {
                    toFront(begin);
                }
            }
        }

        private static boolean adds(Fact fact) {
            return fact instanceof Points || fact instanceof Value;
        }

        /** A score that only loses points begins with what it has before it loses any. */
        private void toFront(int begin) {
            List<Step> moved = new ArrayList<>(steps.subList(begin, steps.size()));
            moved.add(0, moved.remove(moved.size() - 1));
            steps.subList(begin, steps.size()).clear();
            total = steps.isEmpty()
                    ? BigDecimal.ZERO
                    : steps.get(steps.size() - 1).total();
            moved.forEach(each -> add(each.fact(), each.rule(), each.amount()));
        }

        private void part(int at) {
            Fact fact = trace.facts().get(at);
            if (fact instanceof Points points) {
                add(at, by(at).map(Firing::rule).orElse(-1), points.contribution());
            } else if (fact instanceof Deduction deduction) {
                add(at, by(at).map(Firing::rule).orElse(-1), deduction.value().negate());
            } else if (fact instanceof Value value) {
                calculated(at, value.amount());
            }
        }

        private Optional<Firing> by(int fact) {
            return trace.firings().stream()
                    .filter(each -> each.derived().contains(fact))
                    .findFirst();
        }

        private void add(int fact, int rule, BigDecimal amount) {
            total = total.add(amount);
            steps.add(new Step(fact, rule, amount, total));
        }
    }
}
