package org.kaohe.appraising;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.FactText;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.policy.CodeNames;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;

/**
 * A decision with everything needed to recompute it by hand.
 *
 * @param rules of the pinned content; a firing names them by position
 * @param trace empty when the evaluation failed before it had one
 * @param observations behind its facts by id, and the first version of each one that is a correction
 * @param audience for whom it is told
 * @param masked what was left out for that audience
 */
public record Explanation(
        Decision decision,
        Policy policy,
        List<RuleInfo> rules,
        Trace trace,
        Map<Long, Observation> observations,
        Audience audience,
        List<Mask.Left> masked) {

    public Explanation {
        rules = List.copyOf(rules);
        observations = Map.copyOf(observations);
        masked = List.copyOf(masked);
    }

    /** From the result back to what was observed. */
    public Derivation derivation() {
        return Derivation.of(trace);
    }

    /** How the score adds up. */
    public Waterfall waterfall() {
        return Waterfall.of(trace);
    }

    /** The person's own decision that a fact tells of; null for any other fact. */
    public Long earlier(int fact) {
        return trace.facts().get(fact) instanceof Earlier
                ? trace.decisions(fact).stream().findFirst().orElse(null)
                : null;
    }

    /** Sentences that call things by the names the policy gives them. */
    public FactText sentences(Locale locale) {
        return new FactText(locale, names(policy, locale));
    }

    /** From a code of the policy to the name people know. */
    public static UnaryOperator<String> names(Policy policy, Locale locale) {
        return new CodeNames(List.of(policy), locale)::of;
    }
}
