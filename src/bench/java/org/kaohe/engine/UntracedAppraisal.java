package org.kaohe.engine;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
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

/** The same rules without their trace: nobody writes down what a rule matched, and nothing is put into canonical order. */
public final class UntracedAppraisal {

    private final Policy policy;
    private final List<RuleInfo> rules;
    private final List<Fact> policyFacts;
    private final RuleSessions sessions;

    public UntracedAppraisal(PolicyContent content) {
        PolicyBook book = PolicyReader.read(content).book().orElseThrow();
        List<Admitted> admitted = new Guard(Vocabulary.standard())
                .admit(Expansion.of(book).texts())
                .rules();
        String drl = DrlPrinter.print(admitted.stream().map(Admitted::rule).toList());
        policy = book.policy();
        policyFacts = policy.facts();
        rules = admitted.stream().map(Admitted::info).toList();
        sessions = RuleBaseLoader.load(RuleCompiler.compile(drl).classes());
    }

    public Verdict appraise(Dossier dossier) {
        KieSession session = sessions.lend();
        var outcome = new Untraced(new Recorder(policy, rules, session::insert));
        try {
            Steps.begin();
            session.setGlobal("outcome", outcome);
            policyFacts.forEach(session::insert);
            dossier.evidence().forEach(each -> session.insert(each.fact()));
            RuleSessions.fire(session, Steps.MOST_FIRINGS);
            return outcome.verdict();
        } finally {
            session.dispose();
        }
    }

    /** Hands everything on but what a rule matched. */
    private record Untraced(Recorder to) implements Recording {

        private static final Object[] NOTHING = {};

        Verdict verdict() {
            List<Missing> missing = only(Missing.class);
            boolean provisional = !missing.isEmpty();
            return new Verdict(
                    provisional ? Verdict.Status.PROVISIONAL : Verdict.Status.FINAL,
                    to.score() == null ? null : to.score().value(),
                    to.grade() == null ? null : to.grade().name(),
                    provisional
                            ? null
                            : only(Bonus.class).stream()
                                    .map(Bonus::amount)
                                    .reduce(BigDecimal::add)
                                    .orElse(null),
                    provisional ? List.of() : only(Proposed.class),
                    missing,
                    List.of(),
                    null,
                    null);
        }

        private <T extends Fact> List<T> only(Class<T> type) {
            return to.derived().stream()
                    .filter(type::isInstance)
                    .map(type::cast)
                    .toList();
        }

        @Override
        public void fire(int rule, Object... matched) {
            to.fire(rule, NOTHING);
        }

        @Override
        public void points(String indicator, String part, BigDecimal n) {
            to.points(indicator, part, n);
        }

        @Override
        public void deduct(String code, BigDecimal n) {
            to.deduct(code, n);
        }

        @Override
        public void cap(String grade, String reason) {
            to.cap(grade, reason);
        }

        @Override
        public void score(BigDecimal n) {
            to.score(n);
        }

        @Override
        public void grade(String name) {
            to.grade(name);
        }

        @Override
        public void bonus(BigDecimal n) {
            to.bonus(n);
        }

        @Override
        public void propose(String kind, String basis) {
            to.propose(kind, basis);
        }

        @Override
        public void note(String text) {
            to.note(text);
        }

        @Override
        public void met(String kpi) {
            to.met(kpi);
        }

        @Override
        public void missed(String kpi) {
            to.missed(kpi);
        }

        @Override
        public void missing(String what, String source) {
            to.missing(what, source);
        }

        @Override
        public void derive(String name, BigDecimal value) {
            to.derive(name, value);
        }
    }
}
