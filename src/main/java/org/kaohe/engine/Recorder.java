package org.kaohe.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** The outcome of one evaluation: takes the actions of the rules, keeps what fired on what, lets later phases see it. */
public final class Recorder implements Recording {

    /** One rule that fired, in terms of facts. */
    public record Fired(int rule, List<Fact> bound, List<Fact> derived) {}

    /** What a rule did that no policy may do; ends the evaluation of this person. */
    static final class Contradiction extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Contradiction(Problem problem) {
            super(problem.toString(), null, false, false);
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** Room for what most people get, so that the map need not grow. */
    private static final int DERIVED = 64;

    private final Policy policy;
    private final List<RuleInfo> rules;
    private final Consumer<Fact> insert;
    private final List<Fired> firings = new ArrayList<>(DERIVED / 2);
    private final Map<Fact, Fact> derived = new LinkedHashMap<>(DERIVED);
    private Fired now;
    private Score score;
    private Grade grade;

    public Recorder(Policy policy, List<RuleInfo> rules, Consumer<Fact> insert) {
        this.policy = policy;
        this.rules = rules;
        this.insert = insert;
    }

    List<Fired> firings() {
        return firings;
    }

    Collection<Fact> derived() {
        return derived.keySet();
    }

    Score score() {
        return score;
    }

    Grade grade() {
        return grade;
    }

    @Override
    public void fire(int rule, Object... matched) {
        List<Fact> bound = new ArrayList<>(matched.length);
        for (Object each : matched) {
            if (each instanceof Collection<?> members) {
                List<Fact> facts = new ArrayList<>(members.size());
                members.forEach(member -> facts.add((Fact) member));
                facts.sort(FactOrder.CANONICAL);
                bound.addAll(facts);
            } else if (!bound.contains(each)) {
                bound.add((Fact) each);
            }
        }
        now = new Fired(rule, bound, new ArrayList<>(2));
        firings.add(now);
    }

    @Override
    public void points(String indicator, String part, BigDecimal n) {
        IndicatorSpec spec =
                policy.indicator(indicator).orElseThrow(() -> contradiction("evaluation.indicator", indicator));
        add(new Points(indicator, part, n, spec.weight(), spec.dimension()));
    }

    @Override
    public void deduct(String code, BigDecimal n) {
        if (n.signum() < 0) {
            throw contradiction("evaluation.deduction.negative", code, n.toPlainString());
        }
        add(new Deduction(code, n));
    }

    @Override
    public void cap(String name, String reason) {
        known(name);
        add(new Cap(name, reason));
    }

    @Override
    public void score(BigDecimal n) {
        Score given = new Score(policy.rounding().score(n));
        if (score != null && !score.equals(given)) {
            throw contradiction(
                    "evaluation.score.twice",
                    score.value().toPlainString(),
                    given.value().toPlainString());
        }
        score = given;
        add(given);
    }

    @Override
    public void grade(String name) {
        known(name);
        String worst = name;
        for (Fact fact : derived.keySet()) {
            if (fact instanceof Cap cap && policy.rank(cap.grade()) > policy.rank(worst)) {
                worst = cap.grade();
            }
        }
        Grade given = new Grade(worst, name, known(worst).failing());
        if (grade != null && !grade.equals(given)) {
            throw contradiction("evaluation.grade.twice", grade.byScore(), given.byScore());
        }
        grade = given;
        for (Fact fact : derived.keySet()) {
            if (given.capped() && fact instanceof Cap) {
                now.bound().add(fact);
            }
        }
        add(given);
    }

    @Override
    public void bonus(BigDecimal n) {
        add(new Bonus(policy.rounding().money(n), rules.get(now.rule()).name()));
    }

    @Override
    public void propose(String kind, String basis) {
        ProposalKind known = ProposalKind.of(kind).orElseThrow(() -> contradiction("evaluation.proposal", kind));
        add(new Proposed(known, basis));
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

    /** Equal facts are one: the first is inserted, a later one only remembers that it was derived again. */
    private void add(Fact fact) {
        Fact already = derived.putIfAbsent(fact, fact);
        now.derived().add(already == null ? fact : already);
        if (already == null) {
            insert.accept(fact);
        }
    }

    private GradeLevel known(String name) {
        return policy.grade(name).orElseThrow(() -> contradiction("evaluation.grade.unknown", name));
    }

    private Contradiction contradiction(String code, Object... values) {
        RuleInfo rule = rules.get(now.rule());
        Object[] all = new Object[values.length + 1];
        all[0] = rule.name();
        System.arraycopy(values, 0, all, 1, values.length);
        return new Contradiction(Problem.error(code, Place.line(rule.file(), rule.line()), all));
    }
}
