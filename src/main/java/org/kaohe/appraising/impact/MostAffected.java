package org.kaohe.appraising.impact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.impact.ImpactResult.Affected;
import org.kaohe.appraising.impact.ImpactResult.Result;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.ProposalKind;

/** The few people who are affected most, each by the decision that changes most: grade first, then money, then score. */
final class MostAffected {

    private static final int MOST = 10;

    private final Comparator<Comparison> byWeight;
    private final List<Comparison> most = new ArrayList<>();

    /** @param distance between the grades of a comparison */
    MostAffected(ToIntFunction<Comparison> distance) {
        byWeight = Comparator.comparingInt(distance)
                .thenComparing(each -> each.bonusDifference().abs())
                .thenComparing(each -> each.scoreDifference().abs())
                .reversed()
                .thenComparing(each -> each.decision().staffNo());
    }

    void add(Comparison each) {
        if (!each.differs()) {
            return;
        }
        Comparison same = most.stream()
                .filter(other ->
                        other.decision().staffNo().equals(each.decision().staffNo()))
                .findFirst()
                .orElse(null);
        if (same != null && byWeight.compare(same, each) <= 0) {
            return;
        }
        most.remove(same);
        most.add(each);
        most.sort(byWeight);
        if (most.size() > MOST) {
            most.remove(MOST);
        }
    }

    List<Affected> people() {
        return most.stream().map(MostAffected::affected).toList();
    }

    private static Affected affected(Comparison each) {
        Decision it = each.decision();
        return new Affected(
                it.id(),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.period().toString(),
                result(each.before()),
                result(each.after()));
    }

    private static Result result(Verdict it) {
        return new Result(
                it.status().name(),
                it.score(),
                it.grade(),
                it.bonus(),
                Comparison.proposals(it).stream().map(ProposalKind::code).toList());
    }
}
