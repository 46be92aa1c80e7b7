package org.kaohe.core.decision;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Trainee;

/**
 * How a verdict came about, complete enough to recompute it by hand. Canonical: the same facts give the same trace,
 * whatever order they came in.
 *
 * @param policyFacts how many of {@code facts}, at the front, are the policy's own ({@code Policy.facts()})
 * @param facts the policy's facts, then the evidence in canonical order, then the derived facts in order of firing
 * @param origins for each evidence fact (position minus {@code policyFacts}) the ids of its observations, or of the
 *     decisions it tells of: {@link #observations} and {@link #decisions} know which
 * @param firings in order of phase, rule and matched facts
 */
public record Trace(int policyFacts, List<Fact> facts, List<List<Long>> origins, List<Firing> firings) {
    public Trace {
        facts = List.copyOf(facts);
        origins = List.copyOf(origins);
        firings = List.copyOf(firings);
    }

    /** Whether what stands behind it are decisions: those of the person, or of somebody the person mentors. */
    public static boolean isOfDecisions(Fact fact) {
        return fact instanceof Earlier || fact instanceof Trainee;
    }

    /** Ids of the observations behind a fact; none behind one of the policy, of a rule or of decisions. */
    public List<Long> observations(int fact) {
        return isOfDecisions(facts.get(fact)) ? List.of() : origin(fact);
    }

    /** Ids of the decisions a fact tells of. */
    public List<Long> decisions(int fact) {
        return isOfDecisions(facts.get(fact)) ? origin(fact) : List.of();
    }

    /** Ids of the observations behind all facts, as often as they stand behind one. */
    public Stream<Long> observations() {
        return IntStream.range(policyFacts, policyFacts + origins.size())
                .boxed()
                .flatMap(each -> observations(each).stream());
    }

    private List<Long> origin(int fact) {
        int evidence = fact - policyFacts;
        return evidence >= 0 && evidence < origins.size() ? origins.get(evidence) : List.of();
    }
}
