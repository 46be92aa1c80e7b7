package org.kaohe.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DataKindsTest {

    private final DataKinds kinds = DataKinds.shipped();

    @Test
    void eachKindSaysInBothLanguagesWhatItIsWhatForOnWhatGroundAndWhatBecomesOfIt() {
        assertThat(kinds.all()).hasSizeGreaterThan(9).allSatisfy(kind -> {
            assertThat(kind.data().zh()).isNotBlank();
            assertThat(kind.data().en()).isNotBlank();
            assertThat(kind.purpose().zh()).isNotBlank();
            assertThat(kind.basis().en()).isNotBlank();
            assertThat(kind.then().zh()).isNotBlank();
            assertThat(kind.months()).isPositive();
        });
    }

    @Test
    void wageRecordsAreKeptTwoYearsAndNotADayLess() {
        DataKind wages = kinds.kind("decisions");
        assertThat(wages.months()).isGreaterThanOrEqualTo(24);
        assertThat(wages.goesOn(LocalDate.of(2030, 6, 30))).isEqualTo(LocalDate.of(2032, 7, 1));
        assertThat(wages.lastGone(LocalDate.of(2032, 7, 1))).isEqualTo(LocalDate.of(2030, 6, 30));
        assertThat(wages.lastGone(LocalDate.of(2032, 6, 30))).isEqualTo(LocalDate.of(2030, 6, 29));
    }

    @Test
    void nothingThatGoesWithItsPersonIsKeptLongerThanTheWages() {
        assertThat(kinds.all())
                .filteredOn(kind -> kind.from() == DataKind.From.LEAVING)
                .allSatisfy(kind -> assertThat(kind.months())
                        .isLessThanOrEqualTo(kinds.kind("decisions").months()));
    }
}
