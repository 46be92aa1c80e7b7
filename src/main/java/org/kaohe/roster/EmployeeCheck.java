package org.kaohe.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** What an employee's record has to satisfy before it is stored. */
final class EmployeeCheck {

    private static final Pattern KIND = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int LONGEST_NAME = 100;

    private final Set<String> teams;

    EmployeeCheck(Set<String> teams) {
        this.teams = teams;
    }

    List<Problem> problems(Employee employee) {
        var problems = new ArrayList<Problem>();
        if (employee.name().isBlank() || employee.name().length() > LONGEST_NAME) {
            problems.add(problem("employee.name", "name", LONGEST_NAME));
        }
        if (!employee.employment().isInOrder()) {
            problems.add(problem("employee.left-before-hired", "leftOn", employee.leftOn(), employee.hiredOn()));
        }
        checkAssignments(employee, problems);
        checkConditions(employee, problems);
        return problems;
    }

    private void checkAssignments(Employee employee, List<Problem> problems) {
        Assignment earlier = null;
        for (Assignment assignment : employee.assignments()) {
            checkAssignment(assignment, employee, problems);
            if (earlier != null && earlier.days().overlap(assignment.days())) {
                problems.add(problem("employee.overlap", "assignments", earlier.days(), assignment.days()));
            }
            earlier = assignment;
        }
    }

    private void checkAssignment(Assignment assignment, Employee employee, List<Problem> problems) {
        if (!assignment.days().isInOrder()) {
            problems.add(problem("employee.days-reversed", "assignments", assignment.days()));
        }
        if (assignment.days().from().isBefore(employee.hiredOn())) {
            problems.add(problem(
                    "employee.assigned-before-hired",
                    "assignments",
                    assignment.days().from(),
                    employee.hiredOn()));
        }
        if (!teams.contains(assignment.team())) {
            problems.add(problem("team.unknown", "team", assignment.team()));
        }
        if (assignment.post().isBlank()) {
            problems.add(problem("employee.no-post", "post", assignment.days()));
        }
    }

    private static void checkConditions(Employee employee, List<Problem> problems) {
        Condition earlier = null;
        for (Condition condition : employee.conditions()) {
            if (!KIND.matcher(condition.kind()).matches()) {
                problems.add(problem("employee.condition-kind", "conditions", condition.kind()));
            }
            if (!condition.days().isInOrder()) {
                problems.add(problem("employee.days-reversed", "conditions", condition.days()));
            }
            if (earlier != null
                    && earlier.kind().equals(condition.kind())
                    && earlier.days().overlap(condition.days())) {
                problems.add(problem("employee.overlap", "conditions", earlier.days(), condition.days()));
            }
            earlier = condition;
        }
    }

    private static Problem problem(String code, String field, Object... values) {
        return Problem.error(code, Place.field(field), values);
    }
}
