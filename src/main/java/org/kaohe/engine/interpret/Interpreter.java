package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Explainer;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.engine.FactOrder;
import org.kaohe.engine.Failure;
import org.kaohe.engine.Recorder;
import org.kaohe.engine.Steps;
import org.kaohe.engine.VerdictWriter;

/** A policy evaluated from its rule trees, with the same verdicts and traces as the compiled one. */
public final class Interpreter implements Appraiser {

    private final PolicyContent content;
    private final Policy policy;
    private final List<RuleInfo> rules;
    private final List<RuleProgram> programs;
    private final List<Fact> policyFacts;

    /** @param programs one for each of {@code rules}; null for a rule that is to stay silent */
    public Interpreter(PolicyContent content, Policy policy, List<RuleInfo> rules, List<RuleProgram> programs) {
        this.content = content;
        this.policy = policy;
        this.rules = rules;
        this.programs = programs;
        this.policyFacts = policy.facts();
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
    public Explainer explainer() {
        return new Answers(
                policy,
                programs.stream()
                        .map(program -> program == null ? null : program.rule())
                        .toList());
    }

    @Override
    public Verdict appraise(Dossier dossier) {
        List<Dossier.Evidence> evidence = new ArrayList<>(dossier.evidence());
        evidence.sort(Comparator.comparing(Dossier.Evidence::fact, FactOrder.CANONICAL));
        var memory = new Memory();
        var agenda = new Agenda(programs, memory);
        var recorder = new Recorder(policy, rules, agenda::added);
        var writer = new VerdictWriter(policy, rules, policyFacts, evidence, recorder);
        Steps.begin();
        try {
            policyFacts.forEach(memory::add);
            evidence.forEach(each -> memory.add(each.fact()));
            return agenda.run(recorder) ? writer.verdict() : writer.failed(Failure.tooMany());
        } catch (RuntimeException e) {
            return writer.failed(Failure.of(e));
        }
    }
}
