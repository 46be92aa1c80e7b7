package org.kaohe.bench;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Met;
import org.kaohe.core.fact.Missed;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Value;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.Recording;
import org.kaohe.engine.Steps;
import org.kaohe.engine.compile.DrlPrinter;
import org.kaohe.engine.compile.RuleBaseLoader;
import org.kaohe.engine.compile.RuleCompiler;
import org.kaohe.engine.compile.RuleSessions;
import org.kaohe.engine.expand.Expansion;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Vocabulary;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;
import org.kie.api.runtime.KieSession;

/**
 * The same compiled rules on the same facts with nothing around them: a pooled session a person, actions that insert what
 * they derive, and no word kept of what fired on what. What the appraiser with its trace is measured against.
 */
final class RawDrools {

    private final Policy policy;
    private final List<Fact> policyFacts;
    private final RuleSessions sessions;

    RawDrools(PolicyContent content) {
        PolicyBook book = PolicyReader.read(content).book().orElseThrow();
        var admitted = new Guard(Vocabulary.standard()).admit(Expansion.of(book).texts());
        String drl =
                DrlPrinter.print(admitted.rules().stream().map(Admitted::rule).toList());
        this.policy = book.policy();
        this.policyFacts = policy.facts();
        this.sessions = RuleBaseLoader.load(RuleCompiler.compile(drl).classes());
    }

    /** Gives how many facts were derived. */
    int evaluate(Dossier dossier) {
        KieSession session = sessions.lend();
        var actions = new Actions(session);
        Steps.begin();
        session.setGlobal("outcome", actions);
        policyFacts.forEach(session::insert);
        dossier.evidence().forEach(each -> session.insert(each.fact()));
        RuleSessions.fire(session, Steps.MOST_FIRINGS);
        session.dispose();
        return actions.derived.size();
    }

    private final class Actions implements Recording {
        private final Set<Fact> derived = new HashSet<>();
        private final KieSession session;

        Actions(KieSession session) {
            this.session = session;
        }

        @Override
        public void fire(int rule, Object... matched) {
            // Nothing is kept: that is what this is for.
        }

        @Override
        public void points(String indicator, String part, BigDecimal n) {
            IndicatorSpec spec = policy.indicator(indicator).orElseThrow();
            add(new Points(indicator, part, n, spec.weight(), spec.dimension()));
        }

        @Override
        public void deduct(String code, BigDecimal n) {
            add(new Deduction(code, n));
        }

        @Override
        public void cap(String name, String reason) {
            add(new Cap(name, reason));
        }

        @Override
        public void score(BigDecimal n) {
            add(new Score(policy.rounding().score(n)));
        }

        @Override
        public void grade(String name) {
            add(new Grade(name, name, policy.isFailing(name)));
        }

        @Override
        public void bonus(BigDecimal n) {
            add(new Bonus(policy.rounding().money(n), ""));
        }

        @Override
        public void propose(String kind, String basis) {
            add(new Proposed(ProposalKind.of(kind).orElseThrow(), basis));
        }

        @Override
        public void note(String text) {
            add(new Note(text));
        }

        @Override
        public void met(String kpi) {
            add(new Met(kpi));
        }

        @Override
        public void missed(String kpi) {
            add(new Missed(kpi));
        }

        @Override
        public void missing(String what, String source) {
            add(new Missing(what, source));
        }

        @Override
        public void derive(String name, BigDecimal value) {
            add(new Value(name, value));
        }

        private void add(Fact fact) {
            if (derived.add(fact)) {
                session.insert(fact);
            }
        }
    }
}
