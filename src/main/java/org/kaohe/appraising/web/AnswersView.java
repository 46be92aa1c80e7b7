package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.measure.Decimals;

/** Why not, and what would change, as the page of a result shows them in the reader's language. */
record AnswersView(List<Silent> silent, List<Side> sides) {

    /** Changes shown in one direction; the API gives all. */
    private static final int SHOWN = 3;

    AnswersView(List<WhyNotView> whyNot, WhatIfView whatIf, Locale language) {
        this(
                whyNot.stream()
                        .map(each -> new Silent(
                                each.rule(), each.condition(), each.text().in(language)))
                        .toList(),
                List.of(Side.of(whatIf.lifts(), language), Side.of(whatIf.drops(), language)));
    }

    /** A rule that did not fire, and why. */
    record Silent(RuleView rule, int condition, String text) {}

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
