package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;

/**
 * What a run decided on one person; name, team and post are those of the period.
 *
 * @param version published; null for a preview of a draft
 * @param grade null when there is none
 * @param failing the grade is a failing one
 * @param bonus CNY; null when provisional or when no rule gives one
 * @param counts towards consecutive results
 * @param failure why it failed; null unless the status is FAILED
 * @param factsHash SHA-256 over the facts it rests on, in lower-case hex
 */
public record Decision(
        long id,
        RunMode mode,
        StaffNo staffNo,
        String name,
        String team,
        String post,
        PolicyCode policy,
        Integer version,
        String contentHash,
        String engineVersion,
        Period period,
        Verdict.Status status,
        BigDecimal score,
        String grade,
        boolean failing,
        BigDecimal bonus,
        boolean counts,
        List<Proposed> proposals,
        List<Missing> missing,
        List<Note> notes,
        Problem failure,
        String factsHash,
        Instant decidedAt) {

    public Decision {
        proposals = List.copyOf(proposals);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }

    /** What another content says of the same person and facts; {@code version} is null when it is no published one. */
    public Decision as(Appraiser appraiser, Integer other, Verdict verdict) {
        return new Decision(
                id,
                mode,
                staffNo,
                name,
                team,
                post,
                policy,
                other,
                appraiser.content().hash(),
                engineVersion,
                period,
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                appraiser.policy().isFailing(verdict.grade()),
                verdict.bonus(),
                counts,
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                factsHash,
                decidedAt);
    }

    /**
     * What the same content says of the same person on other facts.
     *
     * @param about the hash of those facts
     */
    public Decision again(Verdict verdict, Appraiser appraiser, boolean countsNow, String about) {
        return new Decision(
                id,
                mode,
                staffNo,
                name,
                team,
                post,
                policy,
                version,
                contentHash,
                engineVersion,
                period,
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                appraiser.policy().isFailing(verdict.grade()),
                verdict.bonus(),
                countsNow,
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                about,
                decidedAt);
    }

    /** The same as a row of its own, decided now. */
    public Decision numbered(long other, String engine, Instant at) {
        return new Decision(
                other,
                mode,
                staffNo,
                name,
                team,
                post,
                policy,
                version,
                contentHash,
                engine,
                period,
                status,
                score,
                grade,
                failing,
                bonus,
                counts,
                proposals,
                missing,
                notes,
                failure,
                factsHash,
                at);
    }

    public long run() {
        return Run.runOf(id);
    }
}
