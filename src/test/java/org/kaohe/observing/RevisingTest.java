package org.kaohe.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.observing.DraftBuilder.mark;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Answer.Done;
import org.kaohe.core.problem.Answer.Refusal;
import org.kaohe.core.problem.Refused.Reason;

class RevisingTest {

    private final MemoryObservations store = new MemoryObservations();
    private final ShopFloor floor = new ShopFloor();
    private final Revising revising = new Revising(store, floor, floor, ShopFloor.CLOCK);

    @BeforeEach
    void store_an_observation() {
        new Intake(store, floor, floor, ShopFloor.CLOCK)
                .take(
                        ShopFloor.hr(),
                        List.of(mark("002", "80")
                                .with(Field.NOTE, "seen")
                                .with(Field.REF, "r-1")
                                .row(1)));
    }

    @Test
    void a_correction_is_a_further_version_that_keeps_what_it_leaves_out() {
        assertThat(revising.correct(ShopFloor.hr(), 1, found("82"), "miscounted"))
                .isEqualTo(new Done<>(2L));

        var corrected = store.versions.get(2L).observation();
        assertThat(corrected.reading()).isEqualTo(new Marked(Decimals.of("82")));
        assertThat(corrected.note()).isEqualTo("seen");
        assertThat(corrected.ref()).isEmpty();
        assertThat(corrected.versionOf()).isEqualTo(1);
        assertThat(store.versions.get(1L).holds()).isFalse();
    }

    @Test
    void only_the_latest_version_can_be_revised() {
        revising.correct(ShopFloor.hr(), 1, found("82"), "miscounted");

        refused(
                revising.correct(ShopFloor.hr(), 1, found("83"), "again"),
                Reason.CONFLICT,
                "observation.already-revised");
        refused(revising.withdraw(ShopFloor.hr(), 1, "again"), Reason.CONFLICT, "observation.already-revised");
        assertThat(revising.withdraw(ShopFloor.hr(), 2, "wrong person")).isEqualTo(new Done<>(2L));
    }

    @Test
    void a_revision_needs_a_reason_and_news() {
        refused(revising.correct(ShopFloor.hr(), 1, found("82"), " "), Reason.INVALID, "observation.reason.required");
        refused(revising.withdraw(ShopFloor.hr(), 1, null), Reason.INVALID, "observation.reason.required");
        refused(revising.withdraw(ShopFloor.hr(), 1, "x".repeat(1001)), Reason.INVALID, "observation.reason.required");
        refused(
                revising.correct(ShopFloor.hr(), 1, found("80.0"), "why"),
                Reason.INVALID,
                "observation.correction.same");
        refused(
                revising.correct(ShopFloor.hr(), 1, found("101"), "why"),
                Reason.INVALID,
                "observation.value.out-of-range");
    }

    @Test
    void what_lies_out_of_scope_does_not_exist() {
        refused(revising.withdraw(ShopFloor.hr(), 99, "why"), Reason.NOT_FOUND, "observation.unknown");
        refused(revising.withdraw(ShopFloor.managerOf("b"), 1, "why"), Reason.NOT_FOUND, "observation.unknown");
        refused(
                revising.correct(ShopFloor.managerOf("b"), 1, found("82"), "why"),
                Reason.NOT_FOUND,
                "observation.unknown");
        assertThat(store.versions.get(1L).holds()).isTrue();
    }

    private static Draft found(String value) {
        return new Draft(1, Map.of(Field.VALUE, value));
    }

    private static void refused(Answer<Long> answer, Reason reason, String code) {
        assertThat(answer).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(((Refusal<?>) refusal).problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.code()).isEqualTo(code));
        });
    }
}
