package org.kaohe.appraising.reevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.observation.Reading.Ratio;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;

class ResummedTest {

    @Test
    void aCorrectedMarkChangesItsSumAndNoOther() {
        List<Evidence> sums = List.of(marks("attitude", 143, 2, 17, 18), marks("other", 80, 1, 19));
        assertThat(with(sums, corrected(new Marked(number(58)), new Marked(number(85)))))
                .containsExactlyInAnyOrder(marks("attitude", 170, 2, 17, 18), marks("other", 80, 1, 19));
    }

    @Test
    void withTheOnlyMarkTheFactIsGoneAndNeverZero() {
        assertThat(with(List.of(marks("attitude", 58, 1, 17)), withdrawn(new Marked(number(58)))))
                .isEmpty();
    }

    @Test
    void anObservationThatIsInNoSumChangesNone() {
        List<Evidence> sums = List.of(marks("attitude", 143, 2, 3, 4));
        assertThat(with(sums, corrected(new Marked(number(58)), new Marked(number(85)))))
                .isEqualTo(sums);
        assertThat(with(sums, withdrawn(new Marked(number(58))))).isEqualTo(sums);
    }

    @Test
    void aRatioIsTakenOutOfBothSumsAndOneOfNothingIsNoFact() {
        List<Evidence> sums = List.of(ratio(30, 50, 17, 18));
        assertThat(with(sums, corrected(new Ratio(number(10), number(20)), new Ratio(number(15), number(20)))))
                .containsExactly(ratio(35, 50, 17, 18));
        assertThat(with(sums, withdrawn(new Ratio(number(10), number(20))))).containsExactly(ratio(20, 30, 18));
        assertThat(with(
                        List.of(ratio(10, 20, 17)),
                        corrected(new Ratio(number(10), number(20)), new Ratio(number(0), number(0)))))
                .isEmpty();
        assertThat(with(List.of(), corrected(new Ratio(number(0), number(0)), new Ratio(number(1), number(2)))))
                .containsExactly(ratio(1, 2, 17));
    }

    @Test
    void anInspectionMovesFromOneCountToAnother() {
        List<Evidence> sums = List.of(new Evidence(new Inspection("attitude", 3, 2, 0), List.of(17L, 18L, 19L)));
        assertThat(with(sums, corrected(new Checked(Result.FAIL), new Checked(Result.PASS))))
                .containsExactly(new Evidence(new Inspection("attitude", 3, 1, 0), List.of(17L, 18L, 19L)));
        assertThat(with(sums, corrected(new Checked(Result.FAIL), new Checked(Result.NA))))
                .containsExactly(new Evidence(new Inspection("attitude", 2, 1, 1), List.of(17L, 18L, 19L)));
        assertThat(with(sums, withdrawn(new Checked(Result.FAIL))))
                .containsExactly(new Evidence(new Inspection("attitude", 2, 1, 0), List.of(18L, 19L)));
    }

    private static List<Evidence> with(List<Evidence> sums, Revision revision) {
        return Resummed.with(sums, revision);
    }

    private static Evidence marks(String indicator, int sum, int count, long... ids) {
        return new Evidence(new Mark(indicator, "DAILY", number(sum), count), ids(ids));
    }

    private static Evidence ratio(int numerator, int denominator, long... ids) {
        return new Evidence(new Kpi("attitude", "DAILY", number(numerator), number(denominator)), ids(ids));
    }

    private static List<Long> ids(long... ids) {
        return java.util.Arrays.stream(ids).boxed().toList();
    }

    private static BigDecimal number(int value) {
        return BigDecimal.valueOf(value);
    }

    private static Revision corrected(Reading old, Reading found) {
        return Revision.corrected(observation(old), found);
    }

    private static Revision withdrawn(Reading old) {
        return Revision.withdrawn(observation(old));
    }

    /** Number 17. */
    private static Observation observation(Reading reading) {
        Subject subject = reading instanceof Checked ? Subject.item("attitude") : Subject.indicator("attitude");
        return new Observation(
                17,
                17,
                new StaffNo("1"),
                subject,
                "DAILY",
                reading,
                LocalDate.of(2026, 8, 1),
                "",
                "",
                "hr",
                Instant.EPOCH,
                "");
    }
}
