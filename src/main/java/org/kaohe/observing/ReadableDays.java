package org.kaohe.observing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.ObservationQuery.Part;
import org.kaohe.observing.Workforce.Stint;
import org.kaohe.observing.Workforce.Worker;

/**
 * Whose observations of which days a caller may read. Whoever moved from one team to another in the middle of a period is
 * seen by each manager for the days in that manager's team: the one who leads a team now sees all its days, the one who
 * led it before those until the handover.
 *
 * @param whole people of whom every day may be read; empty for everybody
 */
record ReadableDays(Optional<Set<StaffNo>> whole, List<Part> parts) {

    static ReadableDays of(Access access, Workforce workforce, LocalDate today) {
        Scope scope = access.readable(today);
        List<Led> led = access.led();
        if (!led.isEmpty() && !(scope instanceof Scope.Everybody)) {
            return new ReadableDays(Optional.of(self(access)), parts(led, workforce, today));
        }
        if (scope instanceof Scope.People people) {
            return new ReadableDays(Optional.of(people.staff()), List.of());
        }
        return scope instanceof Scope.Teams teams
                ? new ReadableDays(Optional.of(workforce.members(teams.codes(), today)), List.of())
                : new ReadableDays(Optional.empty(), List.of());
    }

    /** As far as this person is concerned. */
    ReadableDays only(StaffNo asked) {
        Set<StaffNo> one = new HashSet<>(Set.of(asked));
        whole.ifPresent(one::retainAll);
        return new ReadableDays(
                Optional.of(one),
                parts.stream().filter(each -> each.staffNo().equals(asked)).toList());
    }

    private static Set<StaffNo> self(Access access) {
        return access.roles().contains(Role.EMPLOYEE)
                ? access.staffNo().map(Set::of).orElse(Set.of())
                : Set.of();
    }

    private static List<Part> parts(List<Led> led, Workforce workforce, LocalDate today) {
        Set<String> teams = led.stream().map(Led::team).collect(Collectors.toSet());
        Map<StaffNo, Worker> members = workforce.everIn(teams);
        List<Part> parts = new ArrayList<>();
        members.forEach((staffNo, worker) -> worker.stints()
                .forEach(stint -> led.stream()
                        .filter(each -> each.team().equals(stint.team()))
                        .forEach(each -> part(staffNo, stint, each, today).ifPresent(parts::add))));
        return parts;
    }

    private static Optional<Part> part(StaffNo staffNo, Stint stint, Led led, LocalDate today) {
        if (led.includes(today)) {
            return Optional.of(new Part(staffNo, stint.from(), stint.until()));
        }
        LocalDate from = stint.from().isAfter(led.from()) ? stint.from() : led.from();
        LocalDate until = earlier(stint.until(), led.until());
        return until != null && until.isBefore(from) ? Optional.empty() : Optional.of(new Part(staffNo, from, until));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
