package org.kaohe.core.observation;

import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;

/**
 * One stored observation 观察记录. It never changes: a correction is a further observation of the same chain.
 *
 * @param versionOf id of the first observation of the chain; the own id where nothing was corrected
 * @param source who or what observed, for example {@code DAILY}
 * @param note empty when there is none
 * @param evidence reference to a proof, for example a ticket number; empty when there is none
 * @param observer account that recorded it
 * @param ref the submitter's own unique reference; empty when there is none
 */
public record Observation(
        long id,
        long versionOf,
        StaffNo staffNo,
        Subject subject,
        String source,
        Reading reading,
        LocalDate observedOn,
        String note,
        String evidence,
        String observer,
        Instant recordedAt,
        String ref) {

    /** What stands in the place of a name that the reader need not know. */
    public static final String NAMELESS = "***";

    /** The source of marks that colleagues give: no names in it, but for HR and auditors. */
    public static final String PEER = "PEER";

    /** The same without who recorded it. */
    public Observation nameless() {
        return new Observation(
                id,
                versionOf,
                staffNo,
                subject,
                source,
                reading,
                observedOn,
                note,
                evidence,
                NAMELESS,
                recordedAt,
                ref);
    }
}
