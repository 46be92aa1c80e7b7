package org.kaohe.observing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.ObservationQuery.Part;

/** {@code 001} was in team a until the end of August 2026 and is in b since. */
final class ReadableDaysTest {

    private static final StaffNo MOVED = new StaffNo("001");
    private static final LocalDate LAST_IN_A = LocalDate.of(2026, 8, 31);
    private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    private final ShopFloor floor = new ShopFloor();

    @Test
    void eachManagerReadsTheDaysInTheOwnTeam() {
        assertThat(read(new Led("a", LONG_AGO, null)).only(MOVED).parts())
                .containsExactly(new Part(MOVED, HIRED, LAST_IN_A));
        assertThat(read(new Led("b", LONG_AGO, null)).only(MOVED).parts())
                .containsExactly(new Part(MOVED, LAST_IN_A.plusDays(1), null));
    }

    @Test
    void whoLeadsTheTeamNowReadsAlsoWhatWasBefore() {
        Led since = new Led("a", ShopFloor.TODAY.minusDays(3), null);
        assertThat(read(since).only(MOVED).parts()).containsExactly(new Part(MOVED, HIRED, LAST_IN_A));
    }

    @Test
    void whoLedTheTeamReadsUntilTheHandoverAndNothingAfter() {
        LocalDate handover = LocalDate.of(2026, 6, 30);
        assertThat(read(new Led("a", LocalDate.of(2026, 1, 1), handover))
                        .only(MOVED)
                        .parts())
                .containsExactly(new Part(MOVED, LocalDate.of(2026, 1, 1), handover));
        assertThat(read(new Led("b", LONG_AGO, handover)).parts()).isEmpty();
    }

    @Test
    void aManagerWhoIsAnEmployeeReadsTheOwnRecordWholeAndNobodyElseS() {
        StaffNo self = new StaffNo("777");
        var both = new Manager(Set.of(Role.MANAGER, Role.EMPLOYEE), List.of(new Led("b", LONG_AGO, null)), self);
        ReadableDays readable = ReadableDays.of(both, floor, ShopFloor.TODAY);
        assertThat(readable.whole()).contains(Set.of(self));
        assertThat(readable.parts()).extracting(Part::staffNo).containsOnly(MOVED);
    }

    private ReadableDays read(Led led) {
        var manager = new Manager(Set.of(Role.MANAGER), List.of(led), new StaffNo("777"));
        return ReadableDays.of(manager, floor, ShopFloor.TODAY);
    }

    private record Manager(Set<Role> roles, List<Led> led, StaffNo self) implements Access {
        @Override
        public String account() {
            return "manager";
        }

        @Override
        public Optional<StaffNo> staffNo() {
            return Optional.of(self);
        }

        @Override
        public Scope readable(LocalDate day) {
            return new Scope.Teams(Set.of("b"));
        }

        @Override
        public Scope writable(LocalDate day) {
            return Scope.NOBODY;
        }
    }
}
