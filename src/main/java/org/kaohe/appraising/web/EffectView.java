package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.reevaluation.Cause;
import org.kaohe.appraising.reevaluation.Effect;
import org.kaohe.appraising.reevaluation.FactChange;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.FactText;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Proposed;

/**
 * What a change of the evidence does to one decision.
 *
 * @param decision id of the one that stands
 * @param causes through what the change reaches it
 * @param changed whether the person would notice
 * @param appeared proposals there would be
 * @param disappeared proposals there would not be any more
 */
record EffectView(
        long decision,
        String staffNo,
        String name,
        String team,
        String policy,
        Integer version,
        String period,
        Set<Cause> causes,
        boolean changed,
        Result before,
        Result after,
        BigDecimal bonusDifference,
        List<DecisionView.ProposalView> appeared,
        List<DecisionView.ProposalView> disappeared,
        List<Changed> facts) {

    record Result(
            Verdict.Status status,
            BigDecimal score,
            String grade,
            BigDecimal bonus,
            List<DecisionView.ProposalView> proposals,
            List<Missing> missing) {

        static Result of(Decision it) {
            return new Result(it.status(), it.score(), it.grade(), it.bonus(), views(it.proposals()), it.missing());
        }
    }

    /** @param before as a sentence; null when there was no such fact, and {@code after} likewise */
    record Changed(String type, String before, String after, List<Long> dropped, List<Long> added) {

        static Changed of(FactChange it, FactText text) {
            Fact any = it.before() == null ? it.after() : it.before();
            return new Changed(
                    any.getClass().getSimpleName(),
                    it.before() == null ? null : text.of(it.before()),
                    it.after() == null ? null : text.of(it.after()),
                    it.dropped(),
                    it.added());
        }
    }

    static EffectView of(Effect it, Locale language) {
        Decision decision = it.before();
        var text = new FactText(language, Explanation.names(it.policy(), language));
        return new EffectView(
                decision.id(),
                decision.staffNo().value(),
                decision.name(),
                decision.team(),
                decision.policy().value(),
                decision.version(),
                decision.period().toString(),
                new TreeSet<>(it.causes()),
                it.changed(),
                Result.of(decision),
                Result.of(it.after()),
                it.bonusDifference(),
                views(it.appeared()),
                views(it.disappeared()),
                it.changes().stream().map(each -> Changed.of(each, text)).toList());
    }

    private static List<DecisionView.ProposalView> views(List<Proposed> proposals) {
        return proposals.stream()
                .map(each -> new DecisionView.ProposalView(each.kind().code(), each.basis()))
                .toList();
    }
}
