package org.kaohe.roster.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.roster.Renewals;

class StandingTest {

    private static final Renewals A_YEAR = new Renewals(null, 12);

    @ParameterizedTest
    @CsvSource({
        "2026-10-08, 2026-10-08, VALID",
        "2026-10-08, 2027-09-07, VALID",
        "2026-10-08, 2027-09-08, SOON",
        "2026-10-08, 2027-10-07, SOON",
        "2026-10-08, 2027-10-08, ENDED"
    })
    void aCertificateEndsOnTheDayAYearLaterAndSoonIsThirtyDaysBefore(LocalDate issued, LocalDate today, Standing is) {
        var held = new Held("repair", "初级", issued, null);
        assertThat(Standing.of(held, List.of(held), A_YEAR, today)).isEqualTo(is);
    }

    @Test
    void aNewerOneOfItsCodeReplacesItAndAFailedCheckSuspendsIt() {
        LocalDate day = LocalDate.of(2026, 10, 8);
        var first = new Held("repair", "初级", day, day.plusDays(1));
        var other = new Held("safety", "初级", day.plusDays(2), null);
        var newer = new Held("repair", "中级", day.plusDays(2), null);
        assertThat(Standing.of(first, List.of(first, other), A_YEAR, day.plusDays(3)))
                .isEqualTo(Standing.SUSPENDED);
        assertThat(Standing.of(first, List.of(first, newer), A_YEAR, day.plusDays(3)))
                .isEqualTo(Standing.REPLACED);
        assertThat(Standing.of(newer, List.of(first, newer), A_YEAR, day.plusDays(3)))
                .isEqualTo(Standing.VALID);
    }
}
