package org.kaohe.core.decision;

import java.util.List;
import org.kaohe.core.fact.Fact;

/**
 * How a verdict came about, complete enough to recompute it by hand. Canonical: the same facts give the same trace,
 * whatever order they came in.
 *
 * @param policyFacts how many of {@code facts}, at the front, are the policy's own ({@code Policy.facts()})
 * @param facts the policy's facts, then the evidence in canonical order, then the derived facts in order of firing
 * @param origins for each evidence fact (position minus {@code policyFacts}) its observations
 * @param firings in order of phase, rule and matched facts
 */
public record Trace(int policyFacts, List<Fact> facts, List<List<Long>> origins, List<Firing> firings) {
    public Trace {
        facts = List.copyOf(facts);
        origins = List.copyOf(origins);
        firings = List.copyOf(firings);
    }
}
