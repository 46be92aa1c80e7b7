package org.kaohe.observing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * Which observations to list.
 *
 * @param staff empty for everybody
 * @param parts of other people, some days only
 * @param asOf what was known at that instant; empty for now
 * @param page from 0
 * @param size 1 to 200
 */
public record ObservationQuery(
        Optional<Set<StaffNo>> staff,
        List<Part> parts,
        Optional<Period> period,
        Optional<Subject> subject,
        Optional<Instant> asOf,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 200;

    /**
     * Somebody on some days, both ends included.
     *
     * @param until null for no end
     */
    public record Part(StaffNo staffNo, LocalDate from, LocalDate until) {}

    public ObservationQuery {
        parts = List.copyOf(parts);
    }

    public ObservationQuery(
            Optional<Set<StaffNo>> staff, Optional<Period> period, Optional<Subject> subject, int page, int size) {
        this(staff, List.of(), period, subject, Optional.empty(), page, size);
    }
}
