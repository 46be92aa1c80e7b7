package org.kaohe.observing.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** A day and a staff number as an address has them. */
final class PageDay {

    private PageDay() {}

    /** Of an empty field the usual one. */
    static LocalDate of(String text, LocalDate usual) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException notADay) {
            throw Refused.invalid(List.of(Problem.error("observation.day.invalid", Place.field("day"), text)));
        }
    }

    static StaffNo staffNo(String text) {
        if (text == null || !StaffNo.isValid(text)) {
            throw Refused.notFound(Problem.error("observation.staff.invalid", Place.field("staffNo"), text));
        }
        return new StaffNo(text);
    }
}
