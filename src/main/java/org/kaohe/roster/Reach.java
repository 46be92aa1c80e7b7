package org.kaohe.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/**
 * How far the roles of a caller reach on a day: HR and auditors read everybody, a manager the teams led on that day, an
 * employee the own record; HR writes observations for everybody, a manager for the own teams. An operator sees nobody.
 */
public final class Reach {

    private static final Set<Role> READS_ALL = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);
    private static final Set<Role> WRITES_ALL = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final TeamStore teams;

    public Reach(TeamStore teams) {
        this.teams = teams;
    }

    public Scope readable(Set<Role> roles, Optional<StaffNo> caller, LocalDate day) {
        if (roles.stream().anyMatch(READS_ALL::contains)) {
            return Scope.EVERYBODY;
        }
        Set<String> led = led(roles, caller, day);
        Set<StaffNo> self = roles.contains(Role.EMPLOYEE) ? caller.map(Set::of).orElse(Set.of()) : Set.of();
        if (led.isEmpty()) {
            return self.isEmpty() ? Scope.NOBODY : new Scope.People(self);
        }
        // A leader is seldom a member of the team led, but an employee all the same.
        return new Scope.Teams(led, self);
    }

    public Scope writable(Set<Role> roles, Optional<StaffNo> caller, LocalDate day) {
        if (roles.stream().anyMatch(WRITES_ALL::contains)) {
            return Scope.EVERYBODY;
        }
        Set<String> led = led(roles, caller, day);
        return led.isEmpty() ? Scope.NOBODY : new Scope.Teams(led);
    }

    /** The teams a manager leads or led. */
    public List<Led> led(Set<Role> roles, Optional<StaffNo> caller) {
        return roles.contains(Role.MANAGER) ? caller.map(teams::ledBy).orElse(List.of()) : List.of();
    }

    /** Whether the employee is in the scope on the day. */
    public static boolean covers(Scope scope, Employee employee, LocalDate day) {
        return scope.holds(
                employee.staffNo(), employee.on(day).map(Assignment::team).orElse(""));
    }

    private Set<String> led(Set<Role> roles, Optional<StaffNo> caller, LocalDate day) {
        return roles.contains(Role.MANAGER)
                ? caller.map(leader -> teams.ledBy(leader, day)).orElse(Set.of())
                : Set.of();
    }
}
