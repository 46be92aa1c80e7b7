package org.kaohe.platform;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.FormerMembers;
import org.kaohe.core.people.Led;
import org.kaohe.core.time.Period;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;

/** Moves between teams as appraising sees them. */
@Singleton
class RosterFormerMembers implements FormerMembers {

    private final EmployeeStore employees;

    RosterFormerMembers(EmployeeStore employees) {
        this.employees = employees;
    }

    @Override
    public List<Stay> of(List<Led> led, Period period) {
        Set<String> teams = led.stream().map(Led::team).collect(Collectors.toSet());
        var days = new Days(period.first(), period.last());
        List<Stay> stays = new ArrayList<>();
        if (!teams.isEmpty()) {
            employees.find(employees.assigned(teams, days)).values().forEach(each -> stays(each, led, days, stays));
        }
        stays.sort(Comparator.comparing(Stay::staffNo).thenComparing(Stay::from));
        return stays;
    }

    private static void stays(Employee employee, List<Led> led, Days period, List<Stay> stays) {
        Optional<String> last = employee.on(period.until()).map(Assignment::team);
        for (Assignment each : employee.assignments()) {
            if (last.isPresent()
                    && !last.get().equals(each.team())
                    && each.days().overlap(period)) {
                led.stream()
                        .filter(it -> it.team().equals(each.team()))
                        .map(it -> common(List.of(each.days(), new Days(it.from(), it.until()), period)))
                        .filter(Days::isInOrder)
                        .forEach(it -> stays.add(new Stay(employee.staffNo(), each.team(), it.from(), it.until())));
            }
        }
    }

    /** The days that all have; at least one of them ends. */
    private static Days common(List<Days> all) {
        LocalDate from =
                all.stream().map(Days::from).max(Comparator.naturalOrder()).orElseThrow();
        LocalDate until = all.stream()
                .filter(each -> !each.isOpen())
                .map(Days::until)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return new Days(from, until);
    }
}
