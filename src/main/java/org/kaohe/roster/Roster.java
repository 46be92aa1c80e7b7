package org.kaohe.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Reading and changing who works here; {@code by} is the account of whoever does it. Whether the caller may is asked
 * before, by {@link Reach}.
 */
public final class Roster {

    private final EmployeeStore employees;
    private final TeamStore teams;

    public Roster(EmployeeStore employees, TeamStore teams) {
        this.employees = employees;
        this.teams = teams;
    }

    public Optional<Employee> find(StaffNo staffNo) {
        return Optional.ofNullable(employees.find(Set.of(staffNo)).get(staffNo));
    }

    /** Those of the scope as it stands on the day, all or of one team; pages count from 0. */
    public Page<Employee> page(Scope scope, Optional<String> team, LocalDate day, int page, int size) {
        return page(scope, team, "", day, page, size);
    }

    /** @param text in the name, or at the beginning of the staff number; empty for everybody */
    public Page<Employee> page(Scope scope, Optional<String> team, String text, LocalDate day, int page, int size) {
        Scope narrowed = team.map(code -> narrow(scope, code, day)).orElse(scope);
        return employees.page(narrowed, day, text, page, size);
    }

    private Scope narrow(Scope scope, String team, LocalDate day) {
        if (scope instanceof Scope.People people) {
            return assigned(people.staff(), team, day);
        }
        return scope instanceof Scope.Teams teams && !teams.codes().contains(team)
                ? assigned(teams.besides(), team, day)
                : new Scope.Teams(Set.of(team));
    }

    private Scope assigned(Set<StaffNo> staff, String team, LocalDate day) {
        Set<StaffNo> members = employees.assigned(Set.of(team), day);
        return new Scope.People(staff.stream().filter(members::contains).collect(Collectors.toSet()));
    }

    /** Stores the whole record in place of what was there; what is returned are the reasons why not. */
    public List<Problem> put(Employee employee, String by) {
        List<Problem> problems =
                new EmployeeCheck(teams.all().stream().map(Team::code).collect(Collectors.toSet())).problems(employee);
        if (problems.isEmpty()) {
            Change change = Change.of(by, "employee-saved", employee.staffNo()).withPersonal("name", employee.name());
            employees.save(List.of(employee), change);
        }
        return problems;
    }

    public List<Team> teams() {
        return teams.all();
    }

    /** Stores the team with its leaders in place of what was there; what is returned are the reasons why not. */
    public List<Problem> put(Team team, String by) {
        var problems = new ArrayList<Problem>();
        if (!Team.isCode(team.code())) {
            problems.add(Problem.error("team.code", Place.field("code"), team.code()));
        }
        if (team.name().isBlank()) {
            problems.add(Problem.error("team.name", Place.field("name"), team.code()));
        }
        problems.addAll(leaderProblems(team.leaders()));
        if (problems.isEmpty()) {
            teams.save(team, Change.of(by, "team-saved", "team", team.code()).with("name", team.name()));
        }
        return problems;
    }

    private List<Problem> leaderProblems(List<Team.Leader> leaders) {
        var problems = new ArrayList<Problem>();
        Set<StaffNo> known = employees
                .find(leaders.stream().map(Team.Leader::staffNo).collect(Collectors.toSet()))
                .keySet();
        for (int i = 0; i < leaders.size(); i++) {
            Team.Leader leader = leaders.get(i);
            if (!known.contains(leader.staffNo())) {
                problems.add(Problem.error("employee.unknown", Place.field("leaders"), leader.staffNo()));
            }
            boolean twice = leaders.subList(0, i).stream()
                    .anyMatch(earlier -> earlier.staffNo().equals(leader.staffNo())
                            && earlier.days().overlap(leader.days()));
            if (twice || !leader.days().isInOrder()) {
                problems.add(
                        Problem.error("team.leader-days", Place.field("leaders"), leader.staffNo(), leader.days()));
            }
        }
        return problems;
    }
}
