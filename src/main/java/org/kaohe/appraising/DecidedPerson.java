package org.kaohe.appraising;

import java.util.HexFormat;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.Member;

/** Turns one person's dossier into the decision and the packed trace that are stored. */
final class DecidedPerson {

    private DecidedPerson() {}

    static Traced of(BatchInHand batch, int index) {
        Dossier dossier = batch.dossiers().get(index);
        Verdict verdict = batch.appraiser().appraise(dossier);
        PackedTrace trace = verdict.trace() == null ? null : PackedTrace.of(verdict.trace());
        return new Traced(decision(batch, index, verdict), trace);
    }

    private static Decision decision(BatchInHand batch, int index, Verdict verdict) {
        Run run = batch.run();
        Member member = batch.members().get(index);
        byte[] factsHash = FactsHash.of(batch.dossiers().get(index).evidence().stream()
                .map(Evidence::fact)
                .toList());
        return new Decision(
                Run.decisionId(run.id(), batch.position() + index),
                run.mode(),
                member.staffNo(),
                member.name(),
                member.team(),
                member.post(),
                run.policy(),
                run.version(),
                run.contentHash(),
                run.engineVersion(),
                run.period(),
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                batch.appraiser().policy().isFailing(verdict.grade()),
                verdict.bonus(),
                verdict.status() == Verdict.Status.FINAL
                        && PersonFacts.of(member).counts(),
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                HexFormat.of().formatHex(factsHash),
                batch.at());
    }
}
