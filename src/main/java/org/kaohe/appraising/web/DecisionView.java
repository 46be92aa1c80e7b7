package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;

/** A decision as clients see it. */
record DecisionView(
        long id,
        long run,
        RunMode mode,
        String staffNo,
        String name,
        String team,
        String post,
        String policy,
        Integer version,
        String contentHash,
        String engineVersion,
        String factsHash,
        String period,
        Verdict.Status status,
        BigDecimal score,
        String grade,
        boolean failing,
        BigDecimal bonus,
        boolean counts,
        List<ProposalView> proposals,
        List<Missing> missing,
        List<String> notes,
        RunView.Reason failure,
        Instant decidedAt) {

    record ProposalView(String kind, String basis) {}

    static DecisionView of(Decision it, Locale language) {
        return new DecisionView(
                it.id(),
                it.run(),
                it.mode(),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.post(),
                it.policy().value(),
                it.version(),
                it.contentHash(),
                it.engineVersion(),
                it.factsHash(),
                it.period().toString(),
                it.status(),
                it.score(),
                it.grade(),
                it.failing(),
                it.bonus(),
                it.counts(),
                it.proposals().stream()
                        .map(each -> new ProposalView(each.kind().code(), each.basis()))
                        .toList(),
                it.missing(),
                it.notes().stream().map(Note::text).toList(),
                RunView.Reason.of(it.failure(), language),
                it.decidedAt());
    }
}
