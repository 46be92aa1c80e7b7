package org.kaohe.appraising.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.RuleInfo;

/** How a decision came about, complete: whoever reads this alone can recompute score, grade and bonus. */
record TraceView(
        DecisionView decision,
        Bilingual policyTitle,
        String source,
        Rounding rounding,
        List<GivenView> facts,
        List<FiringView> firings) {

    /** Where a fact of a trace comes from. */
    enum Origin {
        /** A figure or an indicator of the policy. */
        POLICY,
        /** The roster, observations or an earlier decision. */
        GIVEN,
        /** A rule. */
        DERIVED
    }

    /**
     * A fact and what stands behind it.
     *
     * @param earlierDecision the decision an earlier result comes from; null for other facts
     */
    record GivenView(FactView fact, Origin origin, List<SeenView> observations, Long earlierDecision) {}

    /** A fact a rule matched, and the observations behind it. */
    record BoundView(FactView fact, List<Long> observations) {}

    /**
     * One rule that fired.
     *
     * @param line of the file, from 1; null when the rule is a row
     * @param row of the table, from 1 with the header; null when the rule is not a row
     */
    record FiringView(
            int order,
            String phase,
            String rule,
            String file,
            Integer line,
            Integer row,
            String text,
            Integer version,
            String contentHash,
            List<BoundView> bound,
            List<FactView> derived) {}

    static TraceView of(Explanation explanation, Locale language) {
        return new Making(explanation).view(language);
    }

    /** Builds the view; every fact is rendered once. */
    private static final class Making {
        private final Explanation explanation;
        private final Trace trace;
        private final List<FactView> facts;

        Making(Explanation explanation) {
            this.explanation = explanation;
            trace = explanation.trace();
            var sentences = new Sentences(explanation);
            facts = IntStream.range(0, trace.facts().size())
                    .mapToObj(i -> FactView.of(i, trace.facts().get(i), sentences))
                    .toList();
        }

        TraceView view(Locale language) {
            var policy = explanation.policy();
            return new TraceView(
                    DecisionView.of(explanation.decision(), language),
                    new Bilingual(policy.title().zh(), policy.title().en()),
                    policy.source(),
                    policy.rounding(),
                    IntStream.range(0, facts.size()).mapToObj(this::given).toList(),
                    IntStream.range(0, trace.firings().size())
                            .mapToObj(this::firing)
                            .toList());
        }

        private GivenView given(int index) {
            Origin origin = index < trace.policyFacts()
                    ? Origin.POLICY
                    : index < trace.policyFacts() + trace.origins().size() ? Origin.GIVEN : Origin.DERIVED;
            var seen = trace.observations(index).stream()
                    .map(id -> SeenView.of(id, explanation.observations()))
                    .toList();
            return new GivenView(facts.get(index), origin, seen, explanation.earlier(index));
        }

        private FiringView firing(int order) {
            Firing firing = trace.firings().get(order);
            RuleInfo rule = explanation.rules().get(firing.rule());
            List<BoundView> bound = new ArrayList<>();
            for (int index : firing.bound()) {
                bound.add(new BoundView(facts.get(index), trace.observations(index)));
            }
            return new FiringView(
                    order + 1,
                    rule.phase().group(),
                    rule.name(),
                    rule.file(),
                    rule.table() ? null : rule.line(),
                    rule.table() ? rule.line() : null,
                    rule.text(),
                    explanation.decision().version(),
                    explanation.decision().contentHash(),
                    bound,
                    firing.derived().stream().map(facts::get).toList());
        }
    }
}
