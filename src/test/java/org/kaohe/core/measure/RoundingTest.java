package org.kaohe.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RoundingTest {

    private static final Rounding TO_CENTS = new Rounding(2, 2, RoundingMode.HALF_UP);

    @Test
    void a_tie_goes_up_and_a_step_below_it_goes_down() {
        assertThat(TO_CENTS.score(new BigDecimal("79.995"))).isEqualTo("80");
        assertThat(TO_CENTS.score(new BigDecimal("79.9949999"))).isEqualTo("79.99");
    }

    @Test
    void a_tie_added_up_from_thirds_is_a_tie() {
        BigDecimal third = Decimals.divide(new BigDecimal("79.995"), new BigDecimal("3"));
        BigDecimal sevenths = Decimals.divide(new BigDecimal("500"), new BigDecimal("7"));
        assertThat(third.add(third).add(third)).isEqualByComparingTo("79.995");
        BigDecimal short_of_a_tie = sevenths.multiply(new BigDecimal("7")).subtract(new BigDecimal("420.005"));
        assertThat(short_of_a_tie).isLessThan(new BigDecimal("79.995"));
        assertThat(TO_CENTS.score(short_of_a_tie)).isEqualTo("80");
    }
}
