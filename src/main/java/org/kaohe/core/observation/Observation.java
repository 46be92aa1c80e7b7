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
        String ref) {}
