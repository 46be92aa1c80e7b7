package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.problem.Problem;

/**
 * What the rules say about one dossier.
 *
 * @param score null when the evidence does not allow one
 * @param grade null likewise
 * @param bonus CNY; null when provisional or when no rule gives one
 * @param proposals empty when provisional
 * @param failure why the evaluation failed; null unless {@code status} is FAILED
 */
public record Verdict(
        Status status,
        BigDecimal score,
        String grade,
        BigDecimal bonus,
        List<Proposed> proposals,
        List<Missing> missing,
        List<Note> notes,
        Trace trace,
        Problem failure) {

    /** Whether the verdict can stand. */
    public enum Status {
        /** All required evidence was there. */
        FINAL,
        /** Evidence is missing; no bonus and no proposal until it is there. */
        PROVISIONAL,
        /** The rules contradicted themselves or passed a budget for this person. */
        FAILED
    }

    public Verdict {
        proposals = List.copyOf(proposals);
        missing = List.copyOf(missing);
        notes = List.copyOf(notes);
    }
}
