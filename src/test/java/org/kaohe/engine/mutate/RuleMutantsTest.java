package org.kaohe.engine.mutate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.MutantMaker.Mutants;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;

class RuleMutantsTest {

    private static final Mutants REGULATION = mutants("regulation");

    @Test
    void a_bound_moves_by_the_smallest_step_of_a_score_in_both_directions() {
        assertThat(at("regulation/grades.csv!B2"))
                .containsExactly(
                        "mutation.threshold.score [90, 90.01, 90]", "mutation.threshold.score [90, 89.99, 89.99]");
        assertThat(message("regulation/grades.csv!B2"))
                .isEqualTo("90 -> 90.01: no case notices. Add a case with a score of exactly 90.");
    }

    @Test
    void a_figure_moves_by_the_smallest_step_it_is_written_in() {
        assertThat(at("regulation/figures.csv!D3"))
                .containsExactly("mutation.threshold [70, 71]", "mutation.threshold [70, 69]");
        assertThat(at("regulation/grades.csv!D5"))
                .containsExactly("mutation.threshold [-500, -499]", "mutation.threshold [-500, -501]");
        assertThat(at("regulation/indicators.csv!D2")).hasSize(2);
    }

    @Test
    void a_comparison_of_a_template_is_one_slip_whatever_rows_it_makes_rules_of() {
        assertThat(at("library/grade-bands.drt:11:18")).containsExactly("mutation.comparison [>=, >]");
        assertThat(at("library/grade-bands.drt:12:18")).containsExactly("mutation.comparison [<, <=]");
    }

    @Test
    void rows_are_left_out_and_exchange_their_outcomes() {
        assertThat(at("regulation/grades.csv!A2"))
                .containsExactlyInAnyOrder(
                        "mutation.row.left-out [2]",
                        "mutation.rows.exchanged [等级 优秀, 等级 良好]",
                        "mutation.rows.exchanged [奖金 优秀, 奖金 良好]");
        assertThat(at("regulation/figures.csv!A3")).containsExactly("mutation.row.left-out [3]");
    }

    @Test
    void a_sentence_of_the_outcome_is_left_out() {
        assertThat(at("regulation/consequences.dslr:9:1"))
                .containsExactly("mutation.action.left-out [优秀员工奖励, 建议表彰：“授予优秀员工称号，并在公司内表彰”]");
    }

    @Test
    void a_slip_no_evidence_can_show_is_not_among_them() {
        // There is no mark of fewer than one observation, so at least 1 and at least 0 are the same.
        assertThat(REGULATION.equivalent()).isEqualTo(2);
        assertThat(at("regulation/sources.csv!E2")).containsExactly("mutation.threshold.marks [1, 2, 1]");
    }

    @Test
    void nothing_changes_without_a_slip() {
        assertThat(REGULATION.all())
                .allSatisfy(mutant -> assertThat(mutant.changed().rules())
                        .isEqualTo(REGULATION.unchanged().rules()));
    }

    private static List<String> at(String place) {
        return problems(place).stream()
                .map(each -> each.code() + " " + each.values())
                .toList();
    }

    private static String message(String place) {
        return problems(place).get(0).message(Locale.ENGLISH);
    }

    private static List<Problem> problems(String place) {
        return REGULATION.all().stream()
                .map(each -> each.unnoticed())
                .filter(each -> each.place().toString().equals(place))
                .toList();
    }

    private static Mutants mutants(String code) {
        PolicyContent content = new RulesFolder(Path.of("rules"))
                .read(new PolicyCode(code))
                .content()
                .orElseThrow();
        return new RuleMutants().mutants(content).orElseThrow();
    }
}
