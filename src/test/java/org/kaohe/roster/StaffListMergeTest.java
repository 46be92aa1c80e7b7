package org.kaohe.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;

final class StaffListMergeTest {

    private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2026, 3, 1);

    private final Employee known = merge(null, row("east", HIRED));

    @Test
    void aNewPersonBeginsOnTheFirstDayOfTheRow() {
        assertThat(known.assignments()).containsExactly(at("east", HIRED, null));
        assertThat(known.sex()).isEqualTo(Sex.UNSTATED);
    }

    @Test
    void aMoveEndsWhatWasBeforeTheDayBefore() {
        assertThat(merge(known, row("west", MOVED)).assignments())
                .containsExactly(at("east", HIRED, MOVED.minusDays(1)), at("west", MOVED, null));
    }

    @Test
    void theSamePlaceLaterChangesNothing() {
        assertThat(merge(known, row("east", MOVED))).isEqualTo(known);
    }

    @Test
    void theSameMoveAgainChangesNothing() {
        Employee moved = merge(known, row("west", MOVED));
        assertThat(merge(moved, row("west", MOVED))).isEqualTo(moved);
        assertThat(merge(moved, row("east", HIRED))).isEqualTo(moved);
    }

    @Test
    void anotherTeamFromTheSameDayIsACorrection() {
        assertThat(merge(known, row("west", HIRED)).assignments()).containsExactly(at("west", HIRED, null));
    }

    @Test
    void whatComesLaterStaysWhenSomethingIsPutBetween() {
        Employee moved = merge(known, row("west", MOVED));
        LocalDate between = LocalDate.of(2025, 6, 1);
        assertThat(merge(moved, row("south", between)).assignments())
                .containsExactly(
                        at("east", HIRED, between.minusDays(1)),
                        at("south", between, MOVED.minusDays(1)),
                        at("west", MOVED, null));
    }

    private static Employee merge(Employee person, StaffListRow row) {
        return StaffListMerge.merged(person, List.of(row));
    }

    private static StaffListRow row(String team, LocalDate from) {
        return new StaffListRow(
                2, new StaffNo("1"), "张伟", null, team, "reception", "support", "", HIRED, from, null, null);
    }

    private static Assignment at(String team, LocalDate from, LocalDate until) {
        return new Assignment(new Days(from, until), team, "reception", "support", "");
    }
}
