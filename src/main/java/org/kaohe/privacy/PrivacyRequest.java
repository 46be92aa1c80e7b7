package org.kaohe.privacy;

import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;

/**
 * What somebody asked about the own data.
 *
 * @param said what is wrong and what it should be, or what is to be forgotten
 * @param answer null while open
 */
public record PrivacyRequest(
        long id,
        StaffNo staffNo,
        Kind kind,
        String said,
        State state,
        Instant askedAt,
        LocalDate dueOn,
        String answer,
        Instant answeredAt) {

    /** What is asked for. */
    public enum Kind {
        CORRECTION,
        ERASURE
    }

    /** How far it is. */
    public enum State {
        OPEN,
        DONE,
        REFUSED
    }
}
