package org.kaohe.observing.web;

import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;
import org.kaohe.roster.Team;
import org.kaohe.roster.TeamStore;
import org.kaohe.testing.SetUp;

/** Two teams: {@code obs-a} with 0101 (male), led by 0109; {@code obs-b} with 0201 (female), led by 0209. */
final class Staff {

    static final StaffNo A_MEMBER = new StaffNo("0101");
    static final StaffNo A_LEADER = new StaffNo("0109");
    static final StaffNo B_MEMBER = new StaffNo("0201");

    private static final LocalDate HIRED = LocalDate.of(2024, 1, 1);

    private Staff() {}

    static void arrive() {
        TeamStore teams = CDI.current().select(TeamStore.class).get();
        EmployeeStore employees = CDI.current().select(EmployeeStore.class).get();
        if (!employees.find(java.util.Set.of(A_MEMBER)).isEmpty()) {
            return;
        }
        teams.save(new Team("obs-a", "甲组", "", List.of()), SetUp.CHANGE);
        teams.save(new Team("obs-b", "乙组", "", List.of()), SetUp.CHANGE);
        employees.save(
                List.of(
                        employee(A_MEMBER, Sex.MALE, "obs-a"),
                        employee(A_LEADER, Sex.FEMALE, "obs-a"),
                        employee(B_MEMBER, Sex.FEMALE, "obs-b")),
                SetUp.CHANGE);
        teams.save(new Team("obs-a", "甲组", "", List.of(new Team.Leader(A_LEADER, Days.since(HIRED)))), SetUp.CHANGE);
    }

    private static Employee employee(StaffNo staffNo, Sex sex, String team) {
        var assignment = new Assignment(Days.since(HIRED), team, "reception", "support", "");
        return new Employee(staffNo, "员工" + staffNo, sex, HIRED, null, List.of(assignment), List.of());
    }
}
