package org.kaohe.journal;

import java.util.Optional;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Checks the chain entry by entry, in bounded memory, and tells the first thing that is wrong. */
public final class ChainCheck {

    private long entries;
    private Head last = Head.NONE;
    private Problem fault;
    private long awaited;

    /** The entries, in the order in which they are kept. */
    public void accept(Entry entry) {
        entries++;
        if (fault == null) {
            fault = faultOf(entry);
            last = new Head(entry.seq(), entry.hash());
        } else if (entry.seq() == awaited) {
            fault = problem("journal.swapped", awaited);
        }
    }

    /** @param head what the last entry has to be; nothing is known about the end when it is empty */
    public Report report(Optional<Head> head) {
        Problem found = fault;
        if (found == null && head.isPresent() && !head.get().equals(last)) {
            found = Problem.error(
                    "journal.head",
                    Place.NOWHERE,
                    String.valueOf(last.seq()),
                    last.hash(),
                    String.valueOf(head.get().seq()),
                    head.get().hash());
        }
        return new Report(entries, last, Optional.ofNullable(found));
    }

    private Problem faultOf(Entry entry) {
        if (entry.seq() > last.seq() + 1) {
            awaited = last.seq() + 1;
            return problem("journal.removed", awaited);
        }
        if (entry.seq() <= last.seq()) {
            return problem("journal.swapped", entry.seq());
        }
        if (!entry.digest().equals(entry.hash())) {
            return problem("journal.changed", entry.seq());
        }
        if (!entry.previous().equals(last.hash())) {
            return problem("journal.unlinked", entry.seq());
        }
        return entry.personal() == null || entry.personal().digest().equals(entry.personalHash())
                ? null
                : problem("journal.personal", entry.seq());
    }

    /** Entry numbers are shown without digit grouping. */
    private static Problem problem(String code, long seq) {
        return Problem.error(code, Place.NOWHERE, seq);
    }

    /**
     * What came of a check.
     *
     * @param entries looked at
     * @param last the last entry, of those before the fault
     * @param fault the first one; empty when the chain is whole
     */
    public record Report(long entries, Head last, Optional<Problem> fault) {}
}
