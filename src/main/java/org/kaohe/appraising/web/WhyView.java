package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Derivation;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Mask;
import org.kaohe.appraising.Waterfall;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Points;
import org.kaohe.core.policy.RuleInfo;

/**
 * Why a decision came out as it did, from the result back to who observed what.
 *
 * @param reading for whom it is told
 * @param masked what was left out for that reader, and how often
 * @param waterfall adds up to the score; empty when there is none
 */
record WhyView(
        DecisionView decision,
        Audience reading,
        List<Mask.Left> masked,
        List<StepView> waterfall,
        List<NodeView> roots) {

    /** One step of the score. */
    record StepView(Bilingual label, RuleView rule, BigDecimal amount, BigDecimal total) {}

    /**
     * A fact and what it rests on.
     *
     * @param fact its position in the trace
     * @param rule that gave it; null for a fact that was given
     * @param ruleText what HR wrote; null likewise
     * @param observations behind a given fact
     * @param earlierDecision the decision an earlier result comes from; null for other facts
     * @param above true when the same fact stands, with what it rests on, further above
     */
    record NodeView(
            int fact,
            String type,
            Bilingual text,
            RuleView rule,
            String ruleText,
            List<SeenView> observations,
            Long earlierDecision,
            boolean above,
            List<NodeView> under) {}

    static WhyView of(Explanation explanation, Locale language) {
        var making = new Making(explanation);
        return new WhyView(
                DecisionView.of(explanation.decision(), language),
                explanation.audience(),
                explanation.masked(),
                making.steps(),
                explanation.derivation().roots().stream().map(making::node).toList());
    }

    static List<StepView> waterfall(Explanation explanation) {
        return new Making(explanation).steps();
    }

    /** Tells one explanation. */
    private static final class Making {
        private final Explanation explanation;
        private final Trace trace;
        private final Narration narration;

        Making(Explanation explanation) {
            this.explanation = explanation;
            this.trace = explanation.trace();
            this.narration = new Narration(explanation);
        }

        List<StepView> steps() {
            return explanation.waterfall().steps().stream().map(this::step).toList();
        }

        private StepView step(Waterfall.Step it) {
            RuleInfo rule = explanation.rules().get(it.rule());
            Bilingual label = it.fact() < 0
                    ? new Bilingual(rule.name(), rule.name())
                    : new Bilingual(label(it.fact(), Locale.CHINESE), label(it.fact(), Locale.ENGLISH));
            return new StepView(label, RuleView.of(rule), it.amount(), it.total());
        }

        private String label(int at, Locale language) {
            var names = Explanation.names(explanation.policy(), language);
            Fact fact = trace.facts().get(at);
            if (fact instanceof Points points && !points.part().isEmpty()) {
                return names.apply(points.indicator()) + " · " + names.apply(points.part());
            }
            return names.apply(fact instanceof Points points ? points.indicator() : ((Deduction) fact).code());
        }

        private NodeView node(Derivation.Node it) {
            Fact fact = trace.facts().get(it.fact());
            RuleInfo rule = it.firing() < 0
                    ? null
                    : explanation.rules().get(trace.firings().get(it.firing()).rule());
            return new NodeView(
                    it.fact(),
                    fact.getClass().getSimpleName(),
                    narration.of(fact),
                    rule == null ? null : RuleView.of(rule),
                    rule == null ? null : rule.text(),
                    trace.observations(it.fact()).stream()
                            .map(id -> SeenView.of(id, explanation.observations()))
                            .toList(),
                    explanation.earlier(it.fact()),
                    it.above(),
                    it.under().stream().map(this::node).toList());
        }
    }
}
