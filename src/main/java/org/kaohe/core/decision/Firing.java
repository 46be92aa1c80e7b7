package org.kaohe.core.decision;

import java.util.List;

/**
 * One rule that fired once.
 *
 * @param rule {@link org.kaohe.core.policy.RuleInfo#index()}
 * @param bound positions in {@link Trace#facts()} of the facts the rule matched, the members of sums included
 * @param derived positions of the facts it added, or that it would have added had they not been there already
 */
public record Firing(int rule, List<Integer> bound, List<Integer> derived) {
    public Firing {
        bound = List.copyOf(bound);
        derived = List.copyOf(derived);
    }
}
