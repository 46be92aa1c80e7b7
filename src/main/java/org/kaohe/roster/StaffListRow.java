package org.kaohe.roster;

import java.time.LocalDate;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;

/**
 * A row of a staff list, understood: somebody as of a day.
 *
 * @param sex null when the row does not say
 * @param from the first day of the assignment; the day of hire when the row does not say
 * @param leftOn null when the row does not say
 * @param probationUntil null when the row does not say
 */
record StaffListRow(
        int number,
        StaffNo staffNo,
        String name,
        Sex sex,
        String team,
        String post,
        String track,
        String level,
        LocalDate hiredOn,
        LocalDate from,
        LocalDate leftOn,
        LocalDate probationUntil) {

    Assignment assignment() {
        return new Assignment(Days.since(from), team, post, track, level);
    }
}
