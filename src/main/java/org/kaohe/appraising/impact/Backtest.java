package org.kaohe.appraising.impact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;

/**
 * Evaluates the facts stored with decisions under two contents. The facts are those of the day: standings among
 * colleagues and earlier grades stay as they were. For one thread.
 */
final class Backtest {

    private final PolicyShelf shelf;
    private final Appraiser before;
    private final Appraiser after;
    private final Map<String, List<Fact>> policyFacts = new HashMap<>();

    Backtest(PolicyShelf shelf, Impact impact) {
        this.shelf = shelf;
        this.before = shelf.pinned(impact.policy(), impact.baseHash());
        this.after = shelf.pinned(impact.policy(), impact.contentHash());
    }

    Appraiser before() {
        return before;
    }

    Appraiser after() {
        return after;
    }

    /** Empty for a decision that failed before it had facts. */
    Optional<Comparison> compare(Traced stored) {
        return stored.trace() == null ? Optional.empty() : Optional.of(compared(stored));
    }

    private Comparison compared(Traced stored) {
        Decision decision = stored.decision();
        List<Fact> shared = policyFacts.computeIfAbsent(
                decision.contentHash(),
                hash -> shelf.pinned(decision.policy(), hash).policy().facts());
        var dossier = new Dossier(
                decision.staffNo(), decision.period(), evidence(stored.trace().unpack(shared)));
        return new Comparison(decision, before.appraise(dossier), after.appraise(dossier));
    }

    private static List<Evidence> evidence(Trace trace) {
        List<Evidence> evidence = new ArrayList<>(trace.origins().size());
        for (int i = 0; i < trace.origins().size(); i++) {
            var fact = (Fact.Given) trace.facts().get(trace.policyFacts() + i);
            evidence.add(new Evidence(fact, trace.origins().get(i)));
        }
        return evidence;
    }
}
