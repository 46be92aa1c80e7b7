package org.kaohe.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;

/**
 * A person on the staff, with everything dated that is known.
 *
 * @param leftOn the last day of employment; null while employed
 * @param assignments in order, never two on one day
 * @param conditions in order of kind and day
 */
public record Employee(
        StaffNo staffNo,
        String name,
        Sex sex,
        LocalDate hiredOn,
        LocalDate leftOn,
        List<Assignment> assignments,
        List<Condition> conditions) {

    public Employee {
        assignments = assignments.stream().sorted().toList();
        conditions = conditions.stream().sorted().toList();
    }

    public Days employment() {
        return new Days(hiredOn, leftOn);
    }

    /** Empty when the person was not assigned on the day. */
    public Optional<Assignment> on(LocalDate day) {
        return assignments.stream().filter(each -> each.days().include(day)).findFirst();
    }

    Employee with(List<Assignment> otherAssignments) {
        return new Employee(staffNo, name, sex, hiredOn, leftOn, otherAssignments, conditions);
    }
}
