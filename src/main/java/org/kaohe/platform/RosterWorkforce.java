package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.Workforce;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;

/** The roster as observing sees it. */
@Singleton
class RosterWorkforce implements Workforce {

    private final EmployeeStore employees;

    RosterWorkforce(EmployeeStore employees) {
        this.employees = employees;
    }

    @Override
    public Map<StaffNo, Worker> workers(Set<StaffNo> staff) {
        Map<StaffNo, Worker> workers = new HashMap<>();
        employees.find(staff).forEach((staffNo, employee) -> workers.put(staffNo, worker(employee)));
        return workers;
    }

    @Override
    public Set<StaffNo> members(Set<String> teams, LocalDate day) {
        return employees.assigned(teams, day);
    }

    @Override
    public Map<StaffNo, Worker> everIn(Set<String> teams) {
        return workers(employees.assigned(teams, Days.since(LocalDate.EPOCH)));
    }

    private static Worker worker(Employee employee) {
        return new Worker(
                employee.sex(),
                employee.assignments().stream()
                        .map(each -> stint(each, employee.leftOn()))
                        .toList());
    }

    /** No assignment outlasts the employment. */
    private static Stint stint(Assignment assignment, LocalDate leftOn) {
        LocalDate until = assignment.days().until();
        boolean cut = leftOn != null && (until == null || until.isAfter(leftOn));
        return new Stint(
                assignment.days().from(),
                cut ? leftOn : until,
                assignment.team(),
                assignment.post(),
                assignment.track());
    }
}
