package org.kaohe.observing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.observing.DraftBuilder.check;
import static org.kaohe.observing.DraftBuilder.mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.Intake.Receipt;
import org.kaohe.observing.Intake.Taken;

class IntakeTest {

    private final MemoryObservations store = new MemoryObservations();
    private final ShopFloor floor = new ShopFloor();
    private final Intake intake = new Intake(store, floor, floor, ShopFloor.CLOCK);

    @Test
    void ten_thousand_are_taken_at_once_and_one_more_is_refused() {
        List<Draft> drafts = marks(Intake.LARGEST_BATCH);
        assertThat(take(drafts).stored()).isEqualTo(Intake.LARGEST_BATCH);

        drafts.add(mark("002", "1").row(Intake.LARGEST_BATCH + 1));
        assertThat(codes(take(drafts))).containsExactly("observation.batch.too-large");
    }

    @Test
    void one_bad_row_of_ten_thousand_stores_nothing() {
        List<Draft> drafts = marks(Intake.LARGEST_BATCH);
        drafts.set(7_776, mark("002", "100.5").row(7_777));

        Taken taken = take(drafts);

        assertThat(taken.problems().listed()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("observation.value.out-of-range");
            assertThat(problem.place().row()).isEqualTo(7_777);
            assertThat(problem.place().field()).isEqualTo("value");
        });
        assertThat(store.versions).isEmpty();
    }

    @Test
    void every_problem_is_named_up_to_a_thousand_and_all_are_counted() {
        List<Draft> drafts = IntStream.rangeClosed(1, 600)
                .mapToObj(row -> mark("002", "x").with(Field.SOURCE, "").row(row))
                .toList();

        Problems problems = take(drafts).problems();

        assertThat(problems.total()).isEqualTo(1200);
        assertThat(problems.listed()).hasSize(Problems.LISTED);
        assertThat(problems.rows()).isEqualTo(600);
    }

    @ParameterizedTest
    @CsvSource({
        "STAFF_NO,    '',            observation.field.required",
        "STAFF_NO,    '../etc',      observation.staff.invalid",
        "STAFF_NO,    999,           observation.staff.unknown",
        "STAFF_NO,    003,           observation.staff.not-employed",
        "INDICATOR,   charm,         observation.indicator.unknown",
        "INDICATOR,   '',            observation.subject.one-of",
        "ITEM,        A01,           observation.subject.one-of",
        "SOURCE,      '',            observation.field.required",
        "SOURCE,      PEER,          observation.source.unknown",
        "VALUE,       '',            observation.reading.one-of",
        "VALUE,       =cmd|calc,     observation.number.invalid",
        "VALUE,       1e2,           observation.number.invalid",
        "VALUE,       NaN,           observation.number.invalid",
        "VALUE,       1E+999999999,  observation.number.invalid",
        "VALUE,       89.1234567,    observation.number.invalid",
        "VALUE,       100.01,        observation.value.out-of-range",
        "VALUE,       -0.01,         observation.value.out-of-range",
        "OUTCOME,     PASS,          observation.reading.one-of",
        "NUMERATOR,   1,             observation.reading.one-of",
        "OBSERVED_ON, '',            observation.field.required",
        "OBSERVED_ON, 2026-02-30,    observation.day.invalid",
        "OBSERVED_ON, 1999-12-31,    observation.day.invalid",
        "OBSERVED_ON, 14.09.2026,    observation.day.invalid",
        "OBSERVED_ON, 2026-09-16,    observation.day.future",
    })
    void a_wrong_field_is_refused(Field field, String text, String code) {
        Taken taken = take(List.of(mark("002", "80").with(field, text).row(1)));

        assertThat(codes(taken)).containsExactly(code);
        assertThat(store.versions).isEmpty();
        for (Problem problem : taken.problems().listed()) {
            assertThat(problem.message(Locale.CHINESE)).doesNotContain("{");
            assertThat(problem.message(Locale.ENGLISH)).doesNotContain("{");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "100", "89.5", "+7", "0.000001"})
    void a_value_on_or_inside_the_range_is_taken(String value) {
        assertThat(take(List.of(mark("002", value).row(1))).stored()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "8, 10, ",
        "0, 0, ",
        "1, 0, observation.ratio.of-nothing",
        "-1, 10, observation.ratio.negative",
        "1, -10, observation.ratio.negative",
        "1, '', observation.ratio.incomplete",
        "'', 1, observation.ratio.incomplete",
    })
    void a_ratio_has_both_parts_and_none_below_zero(String numerator, String denominator, String code) {
        assertThat(codes(take(List.of(ratio("resolution-rate", numerator, denominator)))))
                .isEqualTo(code == null ? List.of() : List.of(code));
    }

    @ParameterizedTest
    @CsvSource({
        "resolution-rate, 10, 10, ",
        "resolution-rate, 10.01, 10, 10.01/10 percent 1",
        "phone-rating, 50, 10, ",
        "phone-rating, 50.01, 10, 50.01/10 of-five 5",
        "utilisation-rate, 11, 10, ",
        "handling-hours, 900, 10, ",
        "answer-seconds, 9000, 10, ",
        "complaints, 11, 10, ",
    })
    void a_ratio_is_not_above_what_its_unit_allows(
            String indicator, String numerator, String denominator, String named) {
        List<Problem> problems = take(List.of(ratio(indicator, numerator, denominator)))
                .problems()
                .listed();

        if (named == null) {
            assertThat(problems).isEmpty();
        } else {
            saysAll(problems, "observation.ratio.out-of-range", "numerator", (indicator + " " + named).split(" "));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "resolution-rate, percent",
        "utilisation-rate, percent-of-plan",
        "phone-rating, of-five",
        "handling-hours, hours",
        "answer-seconds, seconds",
        "complaints, count",
    })
    void what_is_measured_takes_no_mark(String indicator, String unit) {
        Taken taken =
                take(List.of(mark("002", "4.5").with(Field.INDICATOR, indicator).row(1)));

        saysAll(taken.problems().listed(), "observation.reading.needs-ratio", "value", indicator, unit, "4.5");
        assertThat(store.versions).isEmpty();
    }

    @Test
    void what_is_marked_takes_no_ratio() {
        Taken taken = take(List.of(ratio("attitude", "8", "10")));

        saysAll(
                taken.problems().listed(),
                "observation.reading.needs-mark",
                "numerator",
                "attitude",
                "0",
                "100",
                "8/10");
        assertThat(store.versions).isEmpty();
    }

    /** One problem, in both languages with the indicator, what came and what is needed. */
    private static void saysAll(List<Problem> problems, String code, String field, String... named) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.place().field()).isEqualTo(field);
            assertThat(problem.message(Locale.CHINESE)).contains(named).doesNotContain("{");
            assertThat(problem.message(Locale.ENGLISH)).contains(named).doesNotContain("{");
        });
    }

    private static Draft ratio(String indicator, String numerator, String denominator) {
        return mark("002", "")
                .with(Field.INDICATOR, indicator)
                .with(Field.NUMERATOR, numerator)
                .with(Field.DENOMINATOR, denominator)
                .row(1);
    }

    @ParameterizedTest
    @CsvSource({
        "001, A01, PASS, ",
        "001, A07, fail, ",
        "001, A02, NA, ",
        "002, K1, FAIL, ",
        "001, K1, FAIL, observation.item.not-for-person",
        "002, A07, PASS, observation.item.not-for-person",
        "002, A02, NA, observation.item.not-for-person",
        "002, Z99, PASS, observation.item.unknown",
        "002, A01, MAYBE, observation.outcome.invalid",
    })
    void an_item_is_inspected_on_those_it_is_for(String staffNo, String item, String outcome, String code) {
        Taken taken = take(List.of(check(staffNo, item, outcome).row(1)));

        assertThat(codes(taken)).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void an_indicator_is_marked_and_an_item_inspected() {
        Draft marked = check("002", "A01", "").with(Field.VALUE, "5").row(1);
        Draft inspected = mark("002", "").with(Field.OUTCOME, "PASS").row(2);

        assertThat(codes(take(List.of(marked, inspected))))
                .containsExactly(
                        "observation.reading.item-needs-outcome", "observation.reading.indicator-needs-number");
    }

    @Test
    void a_note_may_have_lines_and_a_thousand_characters() {
        assertThat(codes(take(List.of(mark("002", "80")
                        .with(Field.NOTE, "好\n".repeat(499) + "好")
                        .row(1)))))
                .isEmpty();
        assertThat(codes(take(List.of(
                        mark("002", "80").with(Field.NOTE, "好".repeat(1001)).row(1)))))
                .containsExactly("observation.text.too-long");
        assertThat(codes(take(List.of(mark("002", "80").with(Field.NOTE, "a\0b").row(1)))))
                .containsExactly("observation.text.control");
    }

    @Test
    void a_manager_writes_for_the_team_of_that_day() {
        Draft beforeMove =
                mark("001", "80").with(Field.OBSERVED_ON, "2026-08-31").row(1);
        Draft afterMove =
                mark("001", "80").with(Field.OBSERVED_ON, "2026-09-01").row(1);
        assertThat(intake.take(ShopFloor.managerOf("a"), List.of(beforeMove)).stored())
                .isEqualTo(1);
        assertThat(codes(intake.take(ShopFloor.managerOf("a"), List.of(afterMove))))
                .containsExactly("observation.staff.out-of-scope");
    }

    @Test
    void a_manager_cannot_tell_another_teams_person_from_nobody() {
        Taken taken = intake.take(
                ShopFloor.managerOf("b"),
                List.of(mark("002", "80").row(1), mark("999", "80").row(2)));

        assertThat(codes(taken)).containsExactly("observation.staff.out-of-scope", "observation.staff.out-of-scope");
    }

    @Test
    void the_same_reference_with_equal_content_is_not_stored_twice() {
        Draft draft = mark("002", "80").with(Field.REF, "r-1").row(1);
        Draft same = mark("002", "80.00").with(Field.REF, "r-1").row(2);

        assertThat(take(List.of(draft, same)).receipts()).containsExactly(new Receipt(1, true), new Receipt(1, false));
        assertThat(take(List.of(same, mark("002", "80").row(2))).receipts())
                .containsExactly(new Receipt(1, false), new Receipt(2, true));
    }

    @Test
    void the_same_reference_with_other_content_is_a_conflict() {
        take(List.of(mark("002", "80").with(Field.REF, "r-1").row(1)));

        Taken later = take(List.of(mark("002", "81").with(Field.REF, "r-1").row(1)));
        Taken together = take(List.of(
                mark("002", "80").with(Field.REF, "r-2").row(1),
                mark("002", "81").with(Field.REF, "r-2").row(2)));

        assertThat(later.problems().only(References.CONFLICT)).isTrue();
        assertThat(together.problems().only(References.CONFLICT)).isTrue();
        assertThat(store.versions).hasSize(1);
    }

    @Test
    void a_reference_taken_between_looking_and_writing_is_looked_at_again() {
        Draft draft = mark("002", "80").with(Field.REF, "r-1").row(1);
        store.before = () -> take(List.of(draft));

        assertThat(take(List.of(draft)).receipts()).containsExactly(new Receipt(1, false));
    }

    @Test
    void good_rows_alone_are_stored_when_asked_for_and_a_dry_run_stores_none() {
        List<Draft> drafts = List.of(mark("002", "80").row(2), mark("002", "x").row(3));

        assertThat(intake.take(ShopFloor.hr(), drafts, Mode.DRY_RUN, 10, new Problems())
                        .accepted())
                .isEqualTo(1);
        assertThat(store.versions).isEmpty();
        assertThat(intake.take(ShopFloor.hr(), drafts, Mode.GOOD_ROWS, 10, new Problems())
                        .stored())
                .isEqualTo(1);
    }

    private Taken take(List<Draft> drafts) {
        Access hr = ShopFloor.hr();
        return intake.take(hr, drafts);
    }

    private static List<String> codes(Taken taken) {
        return taken.problems().listed().stream().map(Problem::code).toList();
    }

    private static List<Draft> marks(int count) {
        List<Draft> drafts = new ArrayList<>();
        for (int row = 1; row <= count; row++) {
            drafts.add(mark("002", String.valueOf(row % 101)).row(row));
        }
        return drafts;
    }
}
