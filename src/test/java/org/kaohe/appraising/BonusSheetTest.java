package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.BonusSheet.Line;
import org.kaohe.appraising.BonusSheet.Sum;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

class BonusSheetTest {

    @Test
    void what_people_set_counts_in_the_place_of_the_rules_bonus() {
        Sum sum = Sum.NONE.with(line("500", null)).with(line("500", "200")).with(line("0", "1000"));
        assertThat(sum.people()).isEqualTo(3);
        assertThat(sum.set()).isEqualTo(2);
        assertThat(sum.byRule()).isEqualByComparingTo("1000");
        assertThat(sum.pays()).isEqualByComparingTo("1700");
    }

    @Test
    void reductions_are_summed_apart_from_what_is_paid() {
        Sum sum = Sum.NONE.with(line("1000", null)).with(line("-500", null)).with(line("-500", "0"));
        assertThat(sum.plus()).isEqualByComparingTo("1000");
        assertThat(sum.minus()).isEqualByComparingTo("-500");
        assertThat(sum.pays()).isEqualByComparingTo("500");
    }

    @Test
    void whoever_has_no_bonus_yet_is_open_and_adds_nothing() {
        Sum sum = Sum.NONE.with(line(null, null));
        assertThat(sum.open()).isEqualTo(1);
        assertThat(sum.pays()).isEqualByComparingTo("0");
    }

    private static Line line(String bonus, String setTo) {
        return new Line(decision(bonus), Optional.ofNullable(setTo).map(BigDecimal::new));
    }

    private static Decision decision(String bonus) {
        return new Decision(
                1_000_001,
                RunMode.FINAL,
                new StaffNo("S1"),
                "",
                "team",
                "",
                new PolicyCode("regulation"),
                1,
                "",
                "",
                Period.parse("2026-Q3").orElseThrow(),
                bonus == null ? Verdict.Status.PROVISIONAL : Verdict.Status.FINAL,
                null,
                null,
                false,
                bonus == null ? null : new BigDecimal(bonus),
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                Instant.EPOCH);
    }
}
