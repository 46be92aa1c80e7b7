package org.kaohe.roster;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Both stores of the roster in maps, for tests of what does not need a database. */
final class RosterInMemory implements EmployeeStore, TeamStore {

    private final Map<StaffNo, Employee> employees = new TreeMap<>();
    private final Map<String, Team> teams = new TreeMap<>();

    @Override
    public Map<StaffNo, Employee> find(Set<StaffNo> staff) {
        return employees.values().stream()
                .filter(each -> staff.contains(each.staffNo()))
                .collect(Collectors.toMap(Employee::staffNo, each -> each));
    }

    @Override
    public Page<Employee> page(Scope scope, LocalDate day, String text, int page, int size) {
        List<Employee> found = employees.values().stream()
                .filter(each -> Reach.covers(scope, each, day))
                .filter(each ->
                        each.name().contains(text) || each.staffNo().value().startsWith(text))
                .toList();
        return new Page<>(found.stream().skip((long) page * size).limit(size).toList(), found.size());
    }

    @Override
    public Set<StaffNo> assigned(Set<String> codes, LocalDate day) {
        return employees.values().stream()
                .filter(each -> Reach.covers(new Scope.Teams(codes), each, day))
                .map(Employee::staffNo)
                .collect(Collectors.toSet());
    }

    @Override
    public void save(Collection<Employee> some, Change change) {
        some.forEach(each -> employees.put(each.staffNo(), each));
    }

    @Override
    public List<Team> all() {
        return List.copyOf(teams.values());
    }

    @Override
    public Set<String> ledBy(StaffNo leader, LocalDate day) {
        return teams.values().stream()
                .filter(team -> team.leaders().stream()
                        .anyMatch(each ->
                                each.staffNo().equals(leader) && each.days().include(day)))
                .map(Team::code)
                .collect(Collectors.toSet());
    }

    @Override
    public List<Led> ledBy(StaffNo leader) {
        return teams.values().stream()
                .flatMap(team -> team.leaders().stream()
                        .filter(each -> each.staffNo().equals(leader))
                        .map(each -> new Led(
                                team.code(), each.days().from(), each.days().until())))
                .toList();
    }

    @Override
    public Set<StaffNo> assigned(Set<String> codes, Days days) {
        return employees.values().stream()
                .filter(each -> each.assignments().stream()
                        .anyMatch(it -> codes.contains(it.team()) && it.days().overlap(days)))
                .map(Employee::staffNo)
                .collect(Collectors.toSet());
    }

    @Override
    public void save(Team team, Change change) {
        teams.put(team.code(), team);
    }
}
