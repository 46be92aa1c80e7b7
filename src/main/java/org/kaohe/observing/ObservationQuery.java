package org.kaohe.observing;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * Which observations to list.
 *
 * @param staff empty for everybody
 * @param asOf what was known at that instant; empty for now
 * @param page from 0
 * @param size 1 to 200
 */
public record ObservationQuery(
        Optional<Set<StaffNo>> staff,
        Optional<Period> period,
        Optional<Subject> subject,
        Optional<Instant> asOf,
        int page,
        int size) {

    /** What is known now. */
    public ObservationQuery(
            Optional<Set<StaffNo>> staff, Optional<Period> period, Optional<Subject> subject, int page, int size) {
        this(staff, period, subject, Optional.empty(), page, size);
    }

    public static final int LARGEST_PAGE = 200;
}
