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
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.PolicyCode;

/**
 * Evaluates the facts stored with decisions under two contents. The facts are those of the day: standings among
 * colleagues and earlier grades stay as they were. For one thread.
 */
final class Backtest {

    private final PolicyShelf shelf;
    private final Appraiser before;
    private final Appraiser after;
    private final String trusted;
    private final Map<String, List<Fact>> policyFacts = new HashMap<>();

    /** Evaluates both contents, each with its trace. */
    Backtest(PolicyShelf shelf, Impact impact) {
        this(shelf, impact, null);
    }

    /** @param trusted engine whose stored decisions under the version in force are taken as they stand; null for none */
    Backtest(PolicyShelf shelf, Impact impact, String trusted) {
        this(shelf, impact.policy(), impact.baseHash(), impact.contentHash(), trusted);
    }

    Backtest(PolicyShelf shelf, PolicyCode policy, String baseHash, String contentHash, String trusted) {
        this.shelf = shelf;
        this.trusted = trusted;
        this.before = shelf.pinned(policy, baseHash);
        this.after = shelf.pinned(policy, contentHash);
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
        Verdict old = isOfBase(decision) ? result(decision) : before.appraise(dossier);
        return new Comparison(decision, old, after.appraise(dossier));
    }

    private boolean isOfBase(Decision decision) {
        return decision.engineVersion().equals(trusted)
                && decision.contentHash().equals(before.content().hash());
    }

    private static Verdict result(Decision it) {
        return new Verdict(
                it.status(),
                it.score(),
                it.grade(),
                it.bonus(),
                it.proposals(),
                it.missing(),
                it.notes(),
                null,
                it.failure());
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
