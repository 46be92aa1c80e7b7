package org.kaohe.appraising.impact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.impact.ImpactResult.Move;
import org.kaohe.appraising.impact.ImpactResult.NamedProposal;
import org.kaohe.appraising.impact.ImpactResult.ProposalCount;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.Member;
import org.kaohe.core.policy.Policy;

/** Counts comparisons, period by period, and forgets them: what it holds does not grow with the number of people. */
final class ImpactCount {

    /** Proposals told by name; beyond that they are counted only. */
    static final int MOST_NAMED = 500;

    private final Policy policy;
    private final Groups groups = new Groups();
    private final MostAffected mostAffected = new MostAffected(this::distance);
    private final Map<String, Map<String, Integer>> matrix = new TreeMap<>();
    private final Map<ProposalKind, Integer> appeared = new EnumMap<>(ProposalKind.class);
    private final Map<ProposalKind, Integer> vanished = new EnumMap<>(ProposalKind.class);
    private final List<NamedProposal> named = new ArrayList<>();
    private int decisions;
    private int withoutFacts;
    private int regraded;
    private int better;
    private int worse;
    private BigDecimal bonusBefore = BigDecimal.ZERO;
    private BigDecimal bonusAfter = BigDecimal.ZERO;

    /** @param policy that is to come; its grades are in order */
    ImpactCount(Policy policy) {
        this.policy = policy;
    }

    void nextPeriod() {
        groups.nextPeriod();
    }

    void addWithoutFacts() {
        withoutFacts++;
    }

    /** @param member as of the period; null for somebody the roster does not know any more */
    void add(Comparison each, Member member) {
        int direction = direction(each);
        decisions++;
        regraded += each.isRegraded() ? 1 : 0;
        better += direction > 0 ? 1 : 0;
        worse += direction < 0 ? 1 : 0;
        matrix.computeIfAbsent(Comparison.standing(each.before()), first -> new TreeMap<>())
                .merge(Comparison.standing(each.after()), 1, Integer::sum);
        bonusBefore = bonusBefore.add(Comparison.bonus(each.before()));
        bonusAfter = bonusAfter.add(Comparison.bonus(each.after()));
        List<ProposalKind> before = Comparison.proposals(each.before());
        List<ProposalKind> after = Comparison.proposals(each.after());
        after.stream().filter(kind -> !before.contains(kind)).forEach(kind -> proposal(each, kind, true));
        before.stream().filter(kind -> !after.contains(kind)).forEach(kind -> proposal(each, kind, false));
        groups.add(each, member, direction);
        mostAffected.add(each);
    }

    ImpactResult result() {
        List<Move> moves = new ArrayList<>();
        matrix.forEach((from, to) -> to.forEach((grade, count) -> moves.add(new Move(from, grade, count))));
        return new ImpactResult(
                decisions,
                withoutFacts,
                regraded,
                better,
                worse,
                moves,
                Decimals.plain(bonusBefore),
                Decimals.plain(bonusAfter),
                proposals(),
                named,
                mostAffected.people(),
                groups.shown(),
                groups.hidden());
    }

    private List<ProposalCount> proposals() {
        List<ProposalCount> counts = new ArrayList<>();
        for (ProposalKind kind : ProposalKind.values()) {
            if (appeared.containsKey(kind) || vanished.containsKey(kind)) {
                counts.add(
                        new ProposalCount(kind.code(), appeared.getOrDefault(kind, 0), vanished.getOrDefault(kind, 0)));
            }
        }
        return counts;
    }

    private void proposal(Comparison each, ProposalKind kind, boolean appears) {
        (appears ? appeared : vanished).merge(kind, 1, Integer::sum);
        if (named.size() < MOST_NAMED) {
            Decision it = each.decision();
            named.add(new NamedProposal(
                    it.id(),
                    it.staffNo().value(),
                    it.name(),
                    it.team(),
                    it.period().toString(),
                    kind.code(),
                    appears));
        }
    }

    /** Above 0 for a better grade; 0 also where one of the two is no grade of the policy. */
    private int direction(Comparison each) {
        int from = policy.rank(Comparison.standing(each.before()));
        int to = policy.rank(Comparison.standing(each.after()));
        return from < 0 || to < 0 ? 0 : from - to;
    }

    private int distance(Comparison each) {
        return Math.max(Math.abs(direction(each)), each.isRegraded() ? 1 : 0);
    }
}
