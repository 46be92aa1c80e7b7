package org.kaohe.observing;

import org.kaohe.core.problem.Problem;

/**
 * How far an import is, and what came of it.
 *
 * @param id under which it and its rejected rows can be fetched for a time
 * @param account of whoever imports; the report is for nobody else
 * @param rows of the file without header and blank rows, about, until all are read; 0 until the file is looked over
 * @param done of them, those looked at
 * @param accepted of these, those without a problem; stored unless it was a dry run or everything was refused
 * @param stored how many observations are new; accepted rows that were imported before are not
 * @param written whether the accepted rows are in the store now
 * @param problemsInAll how many there are
 * @param reason why it failed as a whole; null otherwise
 */
public record ImportReport(
        String id,
        String account,
        String file,
        Intake.Mode mode,
        ImportState state,
        int rows,
        int done,
        int accepted,
        long stored,
        boolean written,
        int problemsInAll,
        Problem reason) {

    /** One that waits for its turn. */
    static ImportReport queued(String id, String account, String file, Intake.Mode mode) {
        return new ImportReport(id, account, file, mode, ImportState.QUEUED, 0, 0, 0, 0, false, 0, null);
    }

    public int rejected() {
        return done - accepted;
    }

    /** Before its end: nothing of it is stored. */
    ImportReport ended(ImportState end, Problem why) {
        return new ImportReport(id, account, file, mode, end, rows, done, accepted, 0, false, problemsInAll, why);
    }

    ImportReport of(int rowsOfFile) {
        return new ImportReport(id, account, file, mode, ImportState.RUNNING, rowsOfFile, 0, 0, 0, false, 0, null);
    }

    /** With one more part of the file looked at. */
    ImportReport plus(int looked, int good, long fresh, int problems) {
        return new ImportReport(
                id,
                account,
                file,
                mode,
                state,
                Math.max(rows, done + looked),
                done + looked,
                accepted + good,
                stored + fresh,
                written,
                problemsInAll + problems,
                reason);
    }

    /** @param kept whether what was stored stays */
    ImportReport done(boolean kept) {
        return new ImportReport(
                id,
                account,
                file,
                mode,
                ImportState.DONE,
                done,
                done,
                accepted,
                kept ? stored : 0,
                kept,
                problemsInAll,
                null);
    }

    /** A problem with the text of its cell; empty when it is about no single cell. */
    public record Found(Problem problem, String value) {}
}
