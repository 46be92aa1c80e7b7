package org.kaohe.platform.sample;

import java.time.LocalDate;
import java.util.Optional;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Employee;

/**
 * Somebody of the sample.
 *
 * @param ability the usual mark, in tenths
 * @param slips failed inspections of a thousand
 */
record SamplePerson(Employee employee, int ability, int slips) {

    StaffNo staffNo() {
        return employee.staffNo();
    }

    boolean is(Role role) {
        return role.staffNo().equals(staffNo());
    }

    /** Where the person works on the day; empty when not employed yet or on long leave. */
    Optional<Assignment> atWork(LocalDate day) {
        boolean away = employee.conditions().stream()
                .anyMatch(each ->
                        each.kind().equals(Condition.LONG_LEAVE) && each.days().include(day));
        return away ? Optional.empty() : employee.on(day);
    }

    /** People with a story, each of which shows something of the product. */
    enum Role {
        LEADER("001001"),
        /** Exactly 89.5 in the last quarter: 良好, not 优秀. */
        ON_THE_EDGE("001002"),
        FAILS_TWICE("001003"),
        NO_TEAMWORK_MARK("001004"),
        CORRECTED("001005"),
        FAILED_CRITICAL_ITEM("001006"),
        NOT_INSPECTED("001007"),
        WRONGLY_INSPECTED("001008"),
        FAILS_AROUND_LEAVE("002003"),
        MOVES("003005"),
        FAILED_ONCE("003007"),
        NEW_IN_MAY("003015"),
        NO_SATISFACTION_MARK("004004"),
        ON_LEAVE_NOW("005006"),
        FAILS_NOW("006003"),
        NEW_IN_JULY("006010"),
        NEW_IN_AUGUST("006011");

        private final String number;

        Role(String number) {
            this.number = number;
        }

        StaffNo staffNo() {
            return new StaffNo(number);
        }
    }
}
