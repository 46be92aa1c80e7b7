package org.kaohe.roster.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.Immutable;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Employee;

/** Read only: written by {@link EmployeeWriter}. Without saying so, Hibernate writes the sets back after each reading. */
@Entity
@Immutable
@Table(name = "employee")
class EmployeeRow {

    @Id
    @Column(name = "staff_no")
    String staffNo;

    String name;

    @Enumerated(EnumType.STRING)
    Sex sex;

    @Column(name = "hired_on")
    LocalDate hiredOn;

    @Column(name = "left_on")
    LocalDate leftOn;

    @ElementCollection
    @CollectionTable(name = "assignment", joinColumns = @JoinColumn(name = "staff_no"))
    @BatchSize(size = 500)
    @Immutable
    Set<AssignmentRow> assignments = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "condition_span", joinColumns = @JoinColumn(name = "staff_no"))
    @BatchSize(size = 500)
    @Immutable
    Set<ConditionRow> conditions = new HashSet<>();

    @Embeddable
    static class AssignmentRow {
        @Embedded
        DaysColumns days;

        String team;
        String post;
        String track;
        String level;
    }

    @Embeddable
    static class ConditionRow {
        String kind;

        @Embedded
        DaysColumns days;
    }

    Employee toEmployee() {
        return new Employee(
                new StaffNo(staffNo),
                name,
                sex,
                hiredOn,
                leftOn,
                assignments.stream()
                        .map(a -> new Assignment(a.days.toDays(), a.team, a.post, a.track, a.level))
                        .toList(),
                conditions.stream()
                        .map(c -> new Condition(c.kind, c.days.toDays()))
                        .toList());
    }
}
