package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Waterfall;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Points;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.RuleInfo;

/** The score as a picture and a table in one: each step begins where the one before ended. */
record ScorePicture(List<Step> steps, BigDecimal most) {

    /**
     * A step.
     *
     * @param points and {@code weight}: what the amount was made of; null for a deduction and for what a rule calculates
     * @param begin where its bar begins, from 0 to {@code most}
     * @param node the fact it leads to in {@link WhyTree}; null when that is not told there
     */
    record Step(
            String label,
            BigDecimal points,
            BigDecimal weight,
            BigDecimal amount,
            BigDecimal total,
            BigDecimal begin,
            BigDecimal length,
            RuleAt rule,
            Integer node) {

        public boolean off() {
            return amount.signum() < 0;
        }

        /** With its sign, which tells adding from taking off without a colour. */
        public String signed() {
            return (off() ? "−" : "+") + Decimals.plain(amount.abs()).toPlainString();
        }
    }

    static ScorePicture of(Explanation explanation, Set<Integer> shown, Locale language) {
        List<WhyView.StepView> told = WhyView.waterfall(explanation);
        List<Waterfall.Step> steps = explanation.waterfall().steps();
        BigDecimal most = steps.stream().map(Waterfall.Step::total).reduce(BigDecimal.ONE, BigDecimal::max);
        var making = new Making(explanation, shown);
        List<Step> drawn = IntStream.range(0, steps.size())
                .mapToObj(at -> making.step(steps.get(at), told.get(at).label().in(language)))
                .toList();
        return new ScorePicture(drawn, most);
    }

    /** Draws the steps of one score. */
    private record Making(Explanation explanation, Set<Integer> shown) {

        Step step(Waterfall.Step it, String label) {
            Fact fact = it.fact() < 0 ? null : explanation.trace().facts().get(it.fact());
            RuleInfo rule = it.rule() < 0 ? null : explanation.rules().get(it.rule());
            BigDecimal begin =
                    it.amount().signum() < 0 ? it.total() : it.total().subtract(it.amount());
            return new Step(
                    label,
                    fact instanceof Points points ? points.value() : null,
                    fact instanceof Points points ? points.weight() : null,
                    it.amount(),
                    it.total(),
                    begin.max(BigDecimal.ZERO),
                    it.amount().abs(),
                    rule == null ? null : RuleAt.of(rule, explanation),
                    node(it).orElse(null));
        }

        /** Of an amount that a rule calculated, what that rule gave. */
        private Optional<Integer> node(Waterfall.Step it) {
            Optional<Integer> fact = it.fact() >= 0
                    ? Optional.of(it.fact())
                    : explanation.trace().firings().stream()
                            .filter(each -> each.rule() == it.rule())
                            .map(Firing::derived)
                            .filter(each -> !each.isEmpty())
                            .map(each -> each.get(0))
                            .findFirst();
            return fact.filter(shown::contains);
        }
    }
}
