package org.kaohe.core.people;

import java.time.LocalDate;

/**
 * A team and the days on which somebody led it, both ends included.
 *
 * @param team code of the team
 * @param until the last day; null while it lasts
 */
public record Led(String team, LocalDate from, LocalDate until) {

    public boolean includes(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
