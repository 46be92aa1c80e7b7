package org.kaohe.roster.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;
import org.kaohe.roster.Team;
import org.kaohe.roster.TeamStore;
import org.kaohe.testing.SetUp;

@QuarkusTest
class MembersIT {

    private static final LocalDate HIRED = LocalDate.of(2024, 1, 1);
    private static final Period Q3 = Period.parse("2026-Q3").orElseThrow();

    @Inject
    Members members;

    @Inject
    EmployeeStore employees;

    @Inject
    TeamStore teams;

    @BeforeEach
    void teams() {
        teams.save(new Team("first", "一队", "finance", List.of()), SetUp.CHANGE);
        teams.save(new Team("second", "二队", "retail", List.of()), SetUp.CHANGE);
    }

    @Test
    void afterAMoveTheAssignmentOfTheLastDayCounts() {
        save("move", null, List.of(at("first", "2024-01-01", "2026-09-29"), at("second", "2026-09-30", null)));
        assertThat(member("move", Q3))
                .get()
                .extracting(Member::team, Member::industry)
                .containsExactly("second", "retail");
        assertThat(member("move", Period.parse("2026-Q2").orElseThrow()))
                .get()
                .extracting(Member::team)
                .isEqualTo("first");
        assertThat(members.in(Q3, new Scope.Teams(Set.of("first"))))
                .noneMatch(m -> m.staffNo().value().equals("move"));
        assertThat(members.in(Q3, new Scope.Teams(Set.of("second"))))
                .anyMatch(m -> m.staffNo().value().equals("move"));
    }

    @Test
    void whoLeftInThePeriodCountsAsOfTheLastDayOfWork() {
        save(
                "left",
                LocalDate.of(2026, 7, 1),
                List.of(at("first", "2024-01-01", "2026-07-10"), at("second", "2026-07-11", null)));
        assertThat(member("left", Q3)).get().extracting(Member::team).isEqualTo("first");
        assertThat(member("left", Period.parse("2026-Q4").orElseThrow())).isEmpty();
    }

    @Test
    void whoHasNoAssignmentInThePeriodIsNotAMember() {
        save("gap", null, List.of(at("first", "2024-01-01", "2026-06-30"), at("first", "2026-10-01", null)));
        assertThat(member("gap", Q3)).isEmpty();
    }

    @Test
    void oneDayOfProbationIsProbation() {
        save(
                "prob",
                null,
                List.of(at("first", "2024-01-01", null)),
                span(Condition.PROBATION, "2026-06-01", "2026-07-01"));
        save(
                "done",
                null,
                List.of(at("first", "2024-01-01", null)),
                span(Condition.PROBATION, "2026-06-01", "2026-06-30"));
        assertThat(member("prob", Q3)).get().extracting(Member::probation).isEqualTo(true);
        assertThat(member("done", Q3)).get().extracting(Member::probation).isEqualTo(false);
    }

    @Test
    void longLeaveCountsFromHalfOfTheDaysOn() {
        // 92 days in the quarter; 46 are half.
        save(
                "half",
                null,
                List.of(at("first", "2024-01-01", null)),
                span(Condition.LONG_LEAVE, "2026-07-01", "2026-08-15"));
        save(
                "less",
                null,
                List.of(at("first", "2024-01-01", null)),
                span(Condition.LONG_LEAVE, "2026-07-01", "2026-08-14"));
        save("open", null, List.of(at("first", "2024-01-01", null)), span(Condition.LONG_LEAVE, "2026-08-16", null));
        assertThat(member("half", Q3)).get().extracting(Member::longLeave).isEqualTo(true);
        assertThat(member("less", Q3)).get().extracting(Member::longLeave).isEqualTo(false);
        assertThat(member("open", Q3)).get().extracting(Member::longLeave).isEqualTo(true);
    }

    @Test
    void twentyThousandPeopleComeInOneQuickQueryInOrder() {
        saveCrowd();
        var scope = new Scope.Teams(Set.of("crowd"));
        members.in(Q3, scope);

        long began = System.nanoTime();
        List<Member> all = members.in(Q3, scope);
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(all).hasSize(20_000).isSortedAccordingTo(java.util.Comparator.comparing(Member::staffNo));
        assertThat(took).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void twentyThousandRecordsAreReadAtOnce() {
        List<Employee> crowd = saveCrowd();
        Set<StaffNo> all = crowd.stream().map(Employee::staffNo).collect(Collectors.toSet());

        long began = System.nanoTime();
        Map<StaffNo, Employee> found = employees.find(all);
        Duration took = Duration.ofNanos(System.nanoTime() - began);

        assertThat(found).hasSize(20_000).containsValue(crowd.get(7));
        assertThat(took).isLessThan(Duration.ofSeconds(5));
    }

    private List<Employee> saveCrowd() {
        teams.save(new Team("crowd", "大队", "", List.of()), SetUp.CHANGE);
        var crowd = new ArrayList<Employee>();
        for (int i = 0; i < 20_000; i++) {
            crowd.add(employee("B%05d".formatted(i), null, List.of(at("crowd", "2024-01-01", null))));
        }
        employees.save(crowd, SetUp.CHANGE);
        return crowd;
    }

    private Optional<Member> member(String staffNo, Period period) {
        List<Member> found = members.in(period, new Scope.People(Set.of(new StaffNo(staffNo))));
        assertThat(found.size()).isLessThan(2);
        return found.stream().findFirst();
    }

    private void save(String staffNo, LocalDate leftOn, List<Assignment> assignments, Condition... conditions) {
        employees.save(List.of(employee(staffNo, leftOn, assignments, conditions)), SetUp.CHANGE);
    }

    private static Employee employee(
            String staffNo, LocalDate leftOn, List<Assignment> assignments, Condition... conditions) {
        return new Employee(new StaffNo(staffNo), "某人", Sex.UNSTATED, HIRED, leftOn, assignments, List.of(conditions));
    }

    private static Assignment at(String team, String from, String until) {
        return new Assignment(days(from, until), team, "reception", "support", "");
    }

    private static Condition span(String kind, String from, String until) {
        return new Condition(kind, days(from, until));
    }

    private static Days days(String from, String until) {
        return new Days(LocalDate.parse(from), until == null ? null : LocalDate.parse(until));
    }
}
