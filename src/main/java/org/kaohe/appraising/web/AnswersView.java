package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.kaohe.appraising.Answering.WhyNot;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.Phase;

/** Why not, and what would change, as the page of a result shows them in the reader's language. */
record AnswersView(List<Silent> silent, List<Side> sides) {

    /** Changes shown in one direction; the API gives all. */
    private static final int SHOWN = 3;

    static AnswersView of(WhyNot whyNot, WhatIfView whatIf, Locale language) {
        List<WhyNotView> told = WhyNotView.of(whyNot);
        List<Silent> silent = new ArrayList<>();
        for (int at = 0; at < told.size(); at++) {
            var rule = whyNot.explanation().rules().get(whyNot.silent().get(at).rule());
            silent.add(Silent.of(told.get(at), RuleAt.of(rule, whyNot.explanation()), language));
        }
        return new AnswersView(silent, List.of(Side.of(whatIf.lifts(), language), Side.of(whatIf.drops(), language)));
    }

    /** Those that would give a grade; the others are many and seldom asked about. */
    public List<Silent> grading() {
        return silent.stream().filter(Silent::grades).toList();
    }

    public List<Silent> others() {
        return silent.stream().filter(each -> !each.grades()).toList();
    }

    /**
     * A rule that did not fire, and why.
     *
     * @param distance between what the condition saw and what it needs; null where it cannot be measured
     */
    record Silent(RuleAt rule, int condition, String text, BigDecimal distance) {

        private static final String GRADING = Phase.GRADE.group();

        static Silent of(WhyNotView it, RuleAt rule, Locale language) {
            BigDecimal distance = it.gaps().stream()
                    .map(WhyNotView.GapView::distance)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            return new Silent(rule, it.condition(), it.text().in(language), distance);
        }

        boolean grades() {
            return GRADING.equals(rule.phase());
        }
    }

    /** What lifts, or what drops. */
    record Side(String text, List<String> changes) {
        static Side of(WhatIfView.Side side, Locale language) {
            return new Side(
                    side.text().in(language),
                    side.changes().stream()
                            .limit(SHOWN)
                            .map(each -> each.text().in(language))
                            .toList());
        }
    }

    /**
     * A step of the score as a bar.
     *
     * @param before where the bar begins, of {@code most}
     * @param length of the bar
     * @param most the highest total of all steps
     */
    record Bar(String label, String amount, String total, String before, String length, String most, boolean off) {

        static List<Bar> of(Explanation explanation, Locale language) {
            List<WhyView.StepView> steps = WhyView.waterfall(explanation);
            BigDecimal most = steps.stream().map(WhyView.StepView::total).reduce(BigDecimal.ONE, BigDecimal::max);
            return steps.stream().map(each -> of(each, most, language)).toList();
        }

        private static Bar of(WhyView.StepView step, BigDecimal most, Locale language) {
            boolean off = step.amount().signum() < 0;
            BigDecimal begin = off ? step.total() : step.total().subtract(step.amount());
            return new Bar(
                    step.label().in(language),
                    (off ? "" : "+") + Decimals.plain(step.amount()).toPlainString(),
                    Decimals.plain(step.total()).toPlainString(),
                    begin.toPlainString(),
                    step.amount().abs().toPlainString(),
                    most.toPlainString(),
                    off);
        }
    }
}
