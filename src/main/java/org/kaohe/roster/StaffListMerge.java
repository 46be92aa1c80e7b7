package org.kaohe.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.core.people.Sex;

/** Applies rows of a staff list to a person. The same rows again change nothing. */
final class StaffListMerge {

    private StaffListMerge() {}

    /**
     * @param known null when the person is new
     * @param rows of this person, in order of their first day
     */
    static Employee merged(Employee known, List<StaffListRow> rows) {
        Employee merged = known;
        for (StaffListRow row : rows) {
            merged = merged(merged == null ? fresh(row) : merged, row);
        }
        return merged;
    }

    private static Employee fresh(StaffListRow row) {
        return new Employee(row.staffNo(), row.name(), Sex.UNSTATED, row.hiredOn(), row.leftOn(), List.of(), List.of());
    }

    private static Employee merged(Employee person, StaffListRow row) {
        return new Employee(
                person.staffNo(),
                row.name(),
                row.sex() == null ? person.sex() : row.sex(),
                row.hiredOn(),
                row.leftOn() == null ? person.leftOn() : row.leftOn(),
                assignments(person.assignments(), row.assignment()),
                row.probationUntil() == null
                        ? person.conditions()
                        : conditions(person.conditions(), row.hiredOn(), row.probationUntil()));
    }

    /** From its first day the new assignment takes the place of the one that would have been valid. */
    private static List<Assignment> assignments(List<Assignment> known, Assignment added) {
        LocalDate first = added.days().from();
        LocalDate until = null;
        var result = new ArrayList<Assignment>();
        for (Assignment assignment : known) {
            Days days = assignment.days();
            if (days.include(first)) {
                if (assignment.isSamePlaceAs(added)) {
                    return known;
                }
                until = days.until();
                if (days.from().isBefore(first)) {
                    result.add(assignment.with(days.endingOn(first.minusDays(1))));
                }
            } else {
                result.add(assignment);
            }
        }
        result.add(added.with(new Days(first, until == null ? dayBeforeNext(known, first) : until)));
        return result;
    }

    private static LocalDate dayBeforeNext(List<Assignment> known, LocalDate day) {
        return known.stream()
                .map(each -> each.days().from())
                .filter(from -> from.isAfter(day))
                .min(LocalDate::compareTo)
                .map(next -> next.minusDays(1))
                .orElse(null);
    }

    private static List<Condition> conditions(List<Condition> known, LocalDate hiredOn, LocalDate until) {
        var probation = new Condition(Condition.PROBATION, new Days(hiredOn, until));
        return Stream.concat(
                        known.stream().filter(each -> !each.kind().equals(Condition.PROBATION)), Stream.of(probation))
                .toList();
    }
}
