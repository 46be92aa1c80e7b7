package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.problem.Problem;

/** What HR is told when a policy file is wrong: the place, in both languages, and no appraiser. */
class BrokenFolderTest {

    @Test
    void a_text_where_a_number_belongs_names_its_cell() {
        Problem problem = only("grades.csv", text -> text.replace("良好,80", "良好,eighty"));
        assertThat(problem.place()).hasToString("regulation/grades.csv!B3");
        assertThat(problem.message(Locale.CHINESE)).contains("eighty");
        assertThat(problem.message(Locale.ENGLISH)).contains("eighty");
    }

    @Test
    void an_empty_bound_of_a_band_is_an_error_and_never_an_open_band() {
        Problem problem = only("grades.csv", text -> text.replace("良好,80,90", "良好,80,"));
        assertThat(problem.place()).hasToString("regulation/grades.csv!C3");
    }

    @Test
    void an_unknown_column_is_named() {
        List<Problem> problems = problems("grades.csv", text -> text.replace("grade,at_least", "grade,atleast"));
        assertThat(problems).anyMatch(each -> each.values().contains("atleast"));
    }

    @Test
    void a_sentence_outside_the_dictionary_is_shown_with_the_nearest_one() {
        Problem problem = only("consequences.dslr", text -> text.replace("等级是“优秀”", "等级就是“优秀”"));
        assertThat(problem.code()).isEqualTo("sentence.unknown");
        assertThat(problem.place()).hasToString("regulation/consequences.dslr:7");
        assertThat(problem.message(Locale.CHINESE)).contains("等级就是").contains("等级是");
    }

    @Test
    void two_bands_that_overlap_are_refused() {
        assertThat(problems("grades.csv", text -> text.replace("合格,70,80", "合格,70,85")))
                .anyMatch(Problem::isError);
    }

    @Test
    void an_unknown_action_is_named_with_those_that_exist() {
        Problem problem = only("consequences.dslr", text -> text.replace("建议表彰：“授予优秀员工称号，并在公司内表彰”", "建议罢免"));
        assertThat(problem.code()).isEqualTo("sentence.unknown");
    }

    @Test
    void every_problem_of_every_kind_can_be_said_in_both_languages() {
        for (Problem problem : problems("grades.csv", text -> text.replace("良好,80,90,500", "良好,8o,9o,5oo"))) {
            assertThat(problem.message(Locale.CHINESE)).isNotBlank();
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
        }
    }

    private static Problem only(String file, UnaryOperator<String> change) {
        List<Problem> problems = problems(file, change);
        assertThat(problems).as(problems.toString()).hasSize(1);
        return problems.get(0);
    }

    private static List<Problem> problems(String file, UnaryOperator<String> change) {
        Built built = ShippedPolicies.build(ShippedPolicies.changed("regulation", "regulation/" + file, change));
        assertThat(built.appraiser()).isEmpty();
        return built.problems();
    }
}
