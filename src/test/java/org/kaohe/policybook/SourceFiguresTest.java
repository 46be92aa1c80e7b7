package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Problem;

/** No choice of the house is shown as the source's. */
final class SourceFiguresTest {

    private final PolicyFiles draft = PolicyFiles.regulation();

    @Test
    void aFigureThatChangedWhileItsRowNamesTheSourceIsToldWithItsCell() {
        draft.replace("grades.csv", "优秀,90,", "优秀,88,").replace("grades.csv", "良好,80,90,", "良好,80,88,");
        assertThat(outdated()).extracting(Problem::code).containsOnly("table.basis.outdated");
        assertThat(outdated())
                .extracting(each -> each.place().cell(), Problem::values)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("B2", List.of("at_least", "90", "88")),
                        org.assertj.core.groups.Tuple.tuple("C3", List.of("below", "90", "88")));
        assertThat(outdated()).noneMatch(Problem::isError);
    }

    @Test
    void whatIsWrittenOtherwiseAndMeansTheSameIsNot() {
        draft.replace("grades.csv", "优秀,90,", "优秀,90.0,");
        assertThat(outdated()).isEmpty();
    }

    @Test
    void aRowThatSaysAnewWhereItIsFromIsBelieved() {
        draft.replace("grades.csv", "优秀,90,-,1000,source,", "优秀,90,-,1200,house,");
        assertThat(outdated()).isEmpty();
        draft.replace("grades.csv", "优秀,90,-,1200,house,", "优秀,90,-,1200,source,新");
        assertThat(outdated()).isEmpty();
    }

    @Test
    void theFigureOfTheHouseMayChangeAndANewRowIsNoChange() {
        draft.replace("figures.csv", "consecutive_failures,", "consecutive_failures_too,");
        assertThat(outdated()).isEmpty();
    }

    @Test
    void aColumnThatCameOrWentIsNoFigureThatChanged() {
        var wide = PolicyFiles.regulation().content();
        draft.with(
                "grades.csv",
                "grade,at_least,below,basis,clause,why\n优秀,90,-,source,002 §奖惩,\n良好,80,90,source,002 §奖惩,\n");
        assertThat(outdated()).isEmpty();
        assertThat(SourceFigures.changed(draft.content(), wide)).isEmpty();
    }

    @Test
    void nothingIsOutdatedWhereNothingChanged() {
        assertThat(PolicyFiles.RULES.policies()).allSatisfy(code -> {
            var content = PolicyFiles.RULES.read(code).content().orElseThrow();
            assertThat(SourceFigures.changed(content, content)).isEmpty();
        });
    }

    private List<Problem> outdated() {
        return SourceFigures.changed(PolicyFiles.regulation().content(), draft.content());
    }
}
