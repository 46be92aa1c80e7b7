package org.kaohe.proposing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.kaohe.core.fact.Proposed;

/**
 * What a decision that stands means for the proposals of its person, policy and period: one it makes again keeps its
 * item with the evidence of the first time, a new one opens an item, one it does not make any more is withdrawn.
 */
public record Settlement(Standing standing, List<Proposal> kept, List<Proposal> gone, List<Proposed> opened) {

    /** @param live those of the same person, policy and period that are not withdrawn */
    public static Settlement of(Standing standing, List<Proposal> live) {
        List<Proposal> kept = new ArrayList<>();
        List<Proposal> gone = new ArrayList<>();
        for (Proposal each : live) {
            boolean again = standing.proposals().contains(new Proposed(each.kind(), each.basis()));
            (again ? kept : gone).add(each);
        }
        Predicate<Proposed> known = each -> kept.stream()
                .anyMatch(it -> it.kind() == each.kind() && it.basis().equals(each.basis()));
        List<Proposed> opened =
                standing.proposals().stream().distinct().filter(known.negate()).toList();
        return new Settlement(standing, kept, gone, opened);
    }
}
