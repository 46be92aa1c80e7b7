package org.kaohe.appraising.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.RuleInfo;

/** Counts the firings of one content, decision by decision. Needs memory for its rules only. */
final class RuleCount {

    private final Policy policy;
    private final List<RuleInfo> rules;
    private final long[] people;
    private final long[] firings;
    private final long[] gradedAlone;
    private final long[] loweredAlone;
    private long decisions;

    RuleCount(Policy policy, List<RuleInfo> rules) {
        this.policy = policy;
        this.rules = rules;
        this.people = new long[rules.size()];
        this.firings = new long[rules.size()];
        this.gradedAlone = new long[rules.size()];
        this.loweredAlone = new long[rules.size()];
    }

    long decisions() {
        return decisions;
    }

    void add(Trace trace) {
        decisions++;
        Set<Integer> fired = new HashSet<>();
        for (Firing each : trace.firings()) {
            firings[each.rule()]++;
            if (fired.add(each.rule())) {
                people[each.rule()]++;
            }
        }
        for (Fact fact : trace.facts()) {
            if (fact instanceof Grade grade) {
                decidesAlone(trace, grade).forEach(rule -> (grade.capped() ? loweredAlone : gradedAlone)[rule]++);
            }
        }
    }

    List<RuleUse> uses() {
        List<RuleUse> uses = new ArrayList<>();
        for (int rule = 0; rule < people.length; rule++) {
            uses.add(new RuleUse(rules.get(rule), people[rule], firings[rule], gradedAlone[rule], loweredAlone[rule]));
        }
        return uses;
    }

    private Set<Integer> decidesAlone(Trace trace, Grade grade) {
        if (!grade.capped()) {
            Set<Integer> givers = rulesThatDerived(trace, grade);
            return givers.size() == 1 ? givers : new TreeSet<>();
        }
        Set<Integer> alone = new TreeSet<>();
        for (int rule : rulesThatCap(trace)) {
            if (worstWithout(rule, trace, grade) < policy.rank(grade.name())) {
                alone.add(rule);
            }
        }
        return alone;
    }

    /** The rank the grade would have without the caps of a rule. */
    private int worstWithout(int rule, Trace trace, Grade grade) {
        int worst = policy.rank(grade.byScore());
        for (Firing each : trace.firings()) {
            for (int at : each.derived()) {
                if (each.rule() != rule && trace.facts().get(at) instanceof Cap cap) {
                    worst = Math.max(worst, policy.rank(cap.grade()));
                }
            }
        }
        return worst;
    }

    private static Set<Integer> rulesThatCap(Trace trace) {
        Set<Integer> rules = new TreeSet<>();
        for (Firing each : trace.firings()) {
            if (each.derived().stream().anyMatch(at -> trace.facts().get(at) instanceof Cap)) {
                rules.add(each.rule());
            }
        }
        return rules;
    }

    private static Set<Integer> rulesThatDerived(Trace trace, Fact fact) {
        Set<Integer> rules = new TreeSet<>();
        for (Firing each : trace.firings()) {
            if (each.derived().stream().anyMatch(at -> trace.facts().get(at).equals(fact))) {
                rules.add(each.rule());
            }
        }
        return rules;
    }
}
