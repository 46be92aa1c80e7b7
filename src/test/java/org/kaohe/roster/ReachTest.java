package org.kaohe.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.SetUp;

final class ReachTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);
    private static final Optional<StaffNo> BOSS = Optional.of(new StaffNo("boss"));
    private static final StaffNo MEMBER = new StaffNo("member");

    private final RosterInMemory store = new RosterInMemory();
    private final Reach reach = new Reach(store);

    ReachTest() {
        var until = new Days(LocalDate.of(2026, 1, 1), DAY);
        store.save(new Team("led", "带队", "", List.of(new Team.Leader(BOSS.get(), until))), SetUp.CHANGE);
        store.save(new Team("office", "机关", "", List.of()), SetUp.CHANGE);
        store.save(List.of(at("boss", "office"), at("member", "led")), SetUp.CHANGE);
    }

    @Test
    void humanResourcesReadAndWriteEverybody() {
        for (Role role : List.of(Role.HR_EDITOR, Role.HR_APPROVER)) {
            assertThat(reach.readable(Set.of(role), Optional.empty(), DAY)).isEqualTo(Scope.EVERYBODY);
            assertThat(reach.writable(Set.of(role), Optional.empty(), DAY)).isEqualTo(Scope.EVERYBODY);
        }
    }

    @Test
    void anAuditorReadsEverybodyAndWritesNobody() {
        assertThat(reach.readable(Set.of(Role.AUDITOR), Optional.empty(), DAY)).isEqualTo(Scope.EVERYBODY);
        assertThat(reach.writable(Set.of(Role.AUDITOR), Optional.empty(), DAY)).isEqualTo(Scope.NOBODY);
    }

    @Test
    void aManagerReachesTheTeamsLedOnThatDay() {
        var led = new Scope.Teams(Set.of("led"));
        assertThat(reach.readable(Set.of(Role.MANAGER), BOSS, DAY)).isEqualTo(led);
        assertThat(reach.writable(Set.of(Role.MANAGER), BOSS, DAY)).isEqualTo(led);
        assertThat(reach.writable(Set.of(Role.MANAGER), BOSS, DAY.plusDays(1))).isEqualTo(Scope.NOBODY);
    }

    @Test
    void aManagerWhoIsAnEmployeeSeesTheOwnRecordAsWell() {
        Scope scope = reach.readable(Set.of(Role.MANAGER, Role.EMPLOYEE), BOSS, DAY);
        assertThat(scope).isEqualTo(new Scope.Teams(Set.of("led"), Set.of(BOSS.get())));
        assertThat(scope.holds(MEMBER, "led")).isTrue();
        assertThat(scope.holds(MEMBER, "before"))
                .as("what was decided elsewhere")
                .isFalse();
        assertThat(scope.holds(BOSS.get(), "office")).isTrue();
    }

    @Test
    void anEmployeeReadsTheOwnRecordAndWritesNothing() {
        assertThat(reach.readable(Set.of(Role.EMPLOYEE), Optional.of(MEMBER), DAY))
                .isEqualTo(new Scope.People(Set.of(MEMBER)));
        assertThat(reach.writable(Set.of(Role.EMPLOYEE), Optional.of(MEMBER), DAY))
                .isEqualTo(Scope.NOBODY);
    }

    @Test
    void anOperatorAndAnAccountWithoutAPersonReachNobody() {
        assertThat(reach.readable(Set.of(Role.OPERATOR), BOSS, DAY)).isEqualTo(Scope.NOBODY);
        assertThat(reach.readable(Set.of(Role.MANAGER, Role.EMPLOYEE), Optional.empty(), DAY))
                .isEqualTo(Scope.NOBODY);
    }

    @Test
    void aScopeOfTeamsCoversWhoIsAssignedOnThatDay() {
        Employee member = at("member", "led");
        assertThat(Reach.covers(new Scope.Teams(Set.of("led")), member, DAY)).isTrue();
        assertThat(Reach.covers(new Scope.Teams(Set.of("office")), member, DAY)).isFalse();
        assertThat(Reach.covers(Scope.NOBODY, member, DAY)).isFalse();
    }

    private static Employee at(String staffNo, String team) {
        var since = Days.since(LocalDate.of(2025, 1, 1));
        return new Employee(
                new StaffNo(staffNo),
                "某人",
                Sex.UNSTATED,
                since.from(),
                null,
                List.of(new Assignment(since, team, "reception", "", "")),
                List.of());
    }
}
