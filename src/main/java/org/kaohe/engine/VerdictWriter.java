package org.kaohe.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Recorder.Fired;

/** Puts what a recorder took down into the canonical form of a verdict and its trace. */
public final class VerdictWriter {

    private final Policy policy;
    private final List<RuleInfo> rules;
    private final List<Fact> policyFacts;
    private final List<Dossier.Evidence> evidence;
    private final Recorder recorder;

    public VerdictWriter(
            Policy policy,
            List<RuleInfo> rules,
            List<Fact> policyFacts,
            List<Dossier.Evidence> evidence,
            Recorder recorder) {
        this.policy = policy;
        this.rules = rules;
        this.policyFacts = policyFacts;
        this.evidence = evidence;
        this.recorder = recorder;
    }

    public Verdict verdict() {
        Trace trace = trace();
        List<Fact> derived = trace.facts()
                .subList(policyFacts.size() + evidence.size(), trace.facts().size());
        List<Missing> missing = only(derived, Missing.class);
        List<Note> notes = only(derived, Note.class);
        boolean provisional = !missing.isEmpty();
        return new Verdict(
                provisional ? Verdict.Status.PROVISIONAL : Verdict.Status.FINAL,
                recorder.score() == null ? null : recorder.score().value(),
                recorder.grade() == null ? null : recorder.grade().name(),
                provisional ? null : bonus(derived),
                provisional ? List.of() : only(derived, Proposed.class),
                missing,
                notes,
                trace,
                null);
    }

    public Verdict failed(Problem why) {
        return new Verdict(Verdict.Status.FAILED, null, null, null, List.of(), List.of(), List.of(), trace(), why);
    }

    private BigDecimal bonus(List<Fact> derived) {
        return only(derived, Bonus.class).stream()
                .map(Bonus::amount)
                .reduce(BigDecimal::add)
                .map(sum -> Decimals.plain(policy.rounding().money(sum)))
                .orElse(null);
    }

    /** Written out: most people have none of them, and this is asked four times for each. */
    private static <T extends Fact> List<T> only(List<Fact> facts, Class<T> type) {
        List<T> found = List.of();
        for (Fact fact : facts) {
            if (type.isInstance(fact)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(type.cast(fact));
            }
        }
        return found;
    }

    private Trace trace() {
        List<Fired> fired = new ArrayList<>(recorder.firings());
        fired.sort(this::byPhaseRuleAndFacts);
        List<Fact> facts = new ArrayList<>(policyFacts.size() + evidence.size() + 2 * fired.size());
        facts.addAll(policyFacts);
        List<List<Long>> origins = new ArrayList<>(evidence.size());
        for (Dossier.Evidence each : evidence) {
            facts.add(each.fact());
            origins.add(each.origins());
        }
        var positions = new FactPositions(facts);
        for (Fired each : fired) {
            for (Fact fact : each.derived()) {
                positions.addIfNew(fact);
            }
        }
        List<Firing> firings = new ArrayList<>(fired.size());
        for (Fired each : fired) {
            firings.add(new Firing(each.rule(), positions.of(each.bound()), positions.of(each.derived())));
        }
        return new Trace(policyFacts.size(), facts, origins, firings);
    }

    private int byPhaseRuleAndFacts(Fired a, Fired b) {
        int byPhase = rules.get(a.rule()).phase().compareTo(rules.get(b.rule()).phase());
        if (byPhase != 0 || a.rule() != b.rule()) {
            return byPhase != 0 ? byPhase : Integer.compare(a.rule(), b.rule());
        }
        Comparator<Fact> order = FactOrder.CANONICAL;
        for (int i = 0; i < Math.min(a.bound().size(), b.bound().size()); i++) {
            int byFact = order.compare(a.bound().get(i), b.bound().get(i));
            if (byFact != 0) {
                return byFact;
            }
        }
        return Integer.compare(a.bound().size(), b.bound().size());
    }
}
