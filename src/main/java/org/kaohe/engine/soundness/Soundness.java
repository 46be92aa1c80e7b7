package org.kaohe.engine.soundness;

import java.util.List;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.policybook.PolicyBook;

/** What is wrong with a policy's rules as they stand together, each finding with its place and a smallest example. */
public final class Soundness {

    private Soundness() {}

    /** @param rules all rules of the policy, as the guard let them through */
    public static List<Problem> check(PolicyBook book, List<Admitted> rules) {
        Policy policy = book.policy();
        List<Way> ways = WayReader.read(policy, rules);
        var findings = new Findings();
        Names.check(policy, ways, findings);
        Flow.check(ways, findings);
        Standings.check(ways, findings);
        Conditions.check(policy, ways, Reach.ofScore(policy, ways, false), findings);
        Rows.check(ways, findings);
        Grades.check(policy, ways, Reach.ofScore(policy, ways, true), findings);
        Coverage.check(book, ways, findings);
        return findings.all();
    }
}
