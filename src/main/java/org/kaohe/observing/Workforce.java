package org.kaohe.observing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;

/** Port: who worked where, as what and when. One question serves thousands of people. */
public interface Workforce {

    /** Unknown staff numbers are absent. */
    Map<StaffNo, Worker> workers(Set<StaffNo> staff);

    /** Everybody who belonged to one of the teams on the day. */
    Set<StaffNo> members(Set<String> teams, LocalDate day);

    /** Everybody who belonged to one of the teams on any day, with all their assignments. */
    Map<StaffNo, Worker> everIn(Set<String> teams);

    /** One person and all assignments. */
    record Worker(Sex sex, List<Stint> stints) {
        public Worker {
            stints = List.copyOf(stints);
        }

        /** Empty when the person was not employed or not assigned on the day. */
        Optional<Stint> on(LocalDate day) {
            for (Stint each : stints) {
                if (each.covers(day)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A time in one post.
     *
     * @param until the last day; null while it lasts
     * @param track {@code support}, {@code field} or empty
     */
    record Stint(LocalDate from, LocalDate until, String team, String post, String track) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }
    }
}
