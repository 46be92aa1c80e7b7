package org.kaohe.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Explainer;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.engine.compile.RuleSessions;
import org.kaohe.engine.interpret.Answers;
import org.kaohe.engine.rule.Condition;
import org.kaohe.engine.rule.Rule;
import org.kie.api.runtime.KieSession;

/** A compiled policy. One pooled session per person: no person sees another, and any number of threads may ask. */
final class RuleAppraiser implements Appraiser {

    private final PolicyContent content;
    private final Policy policy;
    private final List<RuleInfo> rules;
    private final Set<Class<?>> types;
    private final List<Fact> policyFacts;
    private final List<Fact> given;
    private final Explainer explainer;
    private final RuleSessions sessions;

    /** @param trees of the rules, in the same order */
    RuleAppraiser(PolicyContent content, Policy policy, List<RuleInfo> rules, List<Rule> trees, RuleSessions sessions) {
        Set<String> named = trees.stream()
                .flatMap(rule -> rule.when().stream())
                .flatMap(Condition::types)
                .collect(Collectors.toSet());
        this.types = FactOrder.TYPES.keySet().stream()
                .filter(type -> named.contains(type.getSimpleName()))
                .collect(Collectors.toUnmodifiableSet());
        this.content = content;
        this.policy = policy;
        this.rules = List.copyOf(rules);
        this.explainer = new Answers(policy, trees);
        this.policyFacts = policy.facts();
        this.given = policyFacts.stream().filter(this::isLookedAt).toList();
        this.sessions = sessions;
    }

    @Override
    public PolicyContent content() {
        return content;
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public List<RuleInfo> rules() {
        return rules;
    }

    @Override
    public boolean looksAt(Class<? extends Fact.Given> type) {
        return types.contains(type);
    }

    @Override
    public Explainer explainer() {
        return explainer;
    }

    @Override
    public Verdict appraise(Dossier dossier) {
        List<Dossier.Evidence> evidence = new ArrayList<>(dossier.evidence());
        evidence.sort(Comparator.comparing(Dossier.Evidence::fact, FactOrder.CANONICAL));
        KieSession session = sessions.lend();
        var recorder = new Recorder(policy, rules, fact -> insert(session, fact));
        var writer = new VerdictWriter(policy, rules, policyFacts, evidence, recorder);
        boolean sound = false;
        try {
            sound = evaluate(session, recorder, evidence);
            return sound ? writer.verdict() : writer.failed(Failure.tooMany());
        } catch (RuntimeException e) {
            return writer.failed(Failure.of(e));
        } finally {
            release(session, sound);
        }
    }

    /** What no rule looks at stands in the trace and costs the session nothing. */
    private void insert(KieSession session, Fact fact) {
        if (isLookedAt(fact)) {
            session.insert(fact);
        }
    }

    private boolean isLookedAt(Fact fact) {
        return types.contains(fact.getClass());
    }

    /** A session that was stopped in the middle never goes back to the pool. */
    private static void release(KieSession session, boolean sound) {
        if (sound) {
            session.dispose();
        } else {
            session.destroy();
        }
    }

    private boolean evaluate(KieSession session, Recorder recorder, List<Dossier.Evidence> evidence) {
        Steps.begin();
        session.setGlobal("outcome", recorder);
        given.forEach(session::insert);
        for (Dossier.Evidence each : evidence) {
            insert(session, each.fact());
        }
        return RuleSessions.fire(session, Steps.MOST_FIRINGS) < Steps.MOST_FIRINGS;
    }
}
