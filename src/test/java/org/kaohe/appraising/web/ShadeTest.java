package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ShadeTest {

    @Test
    void nothing_has_no_shade_and_the_most_has_the_darkest() {
        assertThat(shade("0")).isZero();
        assertThat(shade("50")).isEqualTo(4);
    }

    @Test
    void whatever_is_there_is_seen() {
        assertThat(shade("0.1")).isEqualTo(1);
    }

    @Test
    void each_quarter_has_its_own_up_to_its_border() {
        assertThat(shade("12.5")).isEqualTo(1);
        assertThat(shade("12.6")).isEqualTo(2);
        assertThat(shade("37.5")).isEqualTo(3);
        assertThat(shade("37.6")).isEqualTo(4);
    }

    private static int shade(String value) {
        return Shade.of(new BigDecimal(value), new BigDecimal("50"));
    }
}
