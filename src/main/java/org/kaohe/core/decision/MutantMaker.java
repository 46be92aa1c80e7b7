package org.kaohe.core.decision;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/** Port: the small slips an editor could make in a policy, each as an appraiser that makes it. */
public interface MutantMaker {

    /** Empty for a content that cannot be built. */
    Optional<Mutants> mutants(PolicyContent content);

    /**
     * One slip.
     *
     * @param unnoticed what to tell when no case notices it: the change, its place, and the case that would
     * @param rules indexes of the rules it changes
     * @param changed the policy with it
     */
    record Mutant(Problem unnoticed, Set<Integer> rules, Appraiser changed) {
        public Mutant {
            rules = Set.copyOf(rules);
        }
    }

    /**
     * All of a policy.
     *
     * @param unchanged the policy as it is, evaluated the same way as its mutants
     * @param equivalent how many were left out because no evidence could ever tell them from the policy
     */
    record Mutants(Appraiser unchanged, List<Mutant> all, int equivalent) {
        public Mutants {
            all = List.copyOf(all);
        }
    }
}
