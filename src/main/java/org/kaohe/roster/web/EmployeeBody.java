package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;

/** An employee as JSON. Days include both ends; a missing {@code until} or {@code leftOn} means it lasts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployeeBody(
        String staffNo,
        String name,
        Sex sex,
        LocalDate hiredOn,
        LocalDate leftOn,
        List<AssignmentBody> assignments,
        List<ConditionBody> conditions) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssignmentBody(String team, String post, String track, String level, LocalDate from, LocalDate until) {

        Assignment toAssignment() {
            return new Assignment(new Days(from, until), text(team), text(post), text(track), text(level));
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConditionBody(String kind, LocalDate from, LocalDate until) {

        Condition toCondition() {
            return new Condition(text(kind), new Days(from, until));
        }
    }

    static EmployeeBody of(Employee employee) {
        return new EmployeeBody(
                employee.staffNo().value(),
                employee.name(),
                employee.sex(),
                employee.hiredOn(),
                employee.leftOn(),
                employee.assignments().stream().map(EmployeeBody::body).toList(),
                employee.conditions().stream().map(EmployeeBody::body).toList());
    }

    /** Refuses what lacks a needed part; whether the parts fit together is asked later. */
    Employee toEmployee(StaffNo expected) {
        List<Problem> problems = missing(expected);
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new Employee(
                expected,
                name.strip(),
                sex == null ? Sex.UNSTATED : sex,
                hiredOn,
                leftOn,
                list(assignments).stream().map(AssignmentBody::toAssignment).toList(),
                list(conditions).stream().map(ConditionBody::toCondition).toList());
    }

    private List<Problem> missing(StaffNo expected) {
        var problems = new ArrayList<Problem>();
        if (staffNo != null && !staffNo.equals(expected.value())) {
            problems.add(Problem.error("employee.other-staff-no", Place.field("staffNo"), staffNo, expected));
        }
        require(name, "name", problems);
        require(hiredOn, "hiredOn", problems);
        List<AssignmentBody> places = list(assignments);
        for (int i = 0; i < places.size(); i++) {
            AssignmentBody place = places.get(i);
            require(place.from(), "assignments[" + i + "].from", problems);
        }
        List<ConditionBody> spans = list(conditions);
        for (int i = 0; i < spans.size(); i++) {
            ConditionBody span = spans.get(i);
            require(span.from(), "conditions[" + i + "].from", problems);
        }
        return problems;
    }

    private static void require(Object value, String field, List<Problem> problems) {
        if (value == null) {
            problems.add(Problem.error("json.field.missing", Place.field(field), field));
        }
    }

    private static AssignmentBody body(Assignment each) {
        return new AssignmentBody(
                each.team(),
                each.post(),
                each.track(),
                each.level(),
                each.days().from(),
                each.days().until());
    }

    private static ConditionBody body(Condition each) {
        return new ConditionBody(each.kind(), each.days().from(), each.days().until());
    }

    private static <T> List<T> list(List<T> given) {
        return given == null ? List.of() : given;
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
