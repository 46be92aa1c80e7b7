package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Severity;
import org.kaohe.engine.expand.Expansion;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.rule.Vocabulary;
import org.kaohe.engine.soundness.Soundness;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;

/** Each kind of finding: a shipped policy with one thing wrong, and the place and example it is told with. */
class SoundnessTest {

    private static final String MEASURE = "rule \"x\" agenda-group \"measure\" when ";
    private static final String CONSEQUENCE = "rule \"x\" agenda-group \"consequence\" when ";
    private static final String WEIGHTED = "library/weighted-score.drl";

    @ParameterizedTest
    @ValueSource(strings = {"regulation", "conduct-checklist"})
    void shipped_policies_are_sound(String code) {
        assertThat(check(ShippedPolicies.content(code))).isEmpty();
    }

    @Test
    void a_score_without_a_grade_is_found_exactly() {
        Problem gap = only("soundness.grade.gap", bands("value >= 90", "value >= 80, value < 89.5", "value < 80"));
        assertThat(gap.place()).hasToString("library/weighted-score.drl:13:36");
        assertThat(gap.values()).containsExactly("b", "[89.5, 89.99]", "89.5");
        assertThat(gap.isError()).isTrue();
    }

    @Test
    void between_two_scores_of_two_decimals_there_is_no_gap() {
        assertThat(codes(bands("value >= 90", "value >= 80, value <= 89.99", "value < 80")))
                .doesNotContain("soundness.grade.gap", "soundness.overlap");
        assertThat(only("soundness.grade.gap", bands("value > 90", "value >= 80, value < 90", "value < 80"))
                        .values())
                .contains("[90, 90]", "90");
    }

    @Test
    void a_score_with_two_grades_is_found_with_its_score() {
        Problem overlap = only("soundness.overlap", bands("value >= 90", "value >= 80, value <= 90", "value < 80"));
        assertThat(overlap.values()).containsExactly("a", "b", "Score.value = 90");
        assertThat(overlap.isError()).isTrue();
    }

    @Test
    void a_band_without_its_upper_bound_takes_what_the_next_one_takes() {
        Problem missing = only("soundness.bound.missing", bands("value >= 90", "value >= 80", "value < 80"));
        assertThat(missing.values()).containsExactly("b", "<", "a", "Score.value = 90");
    }

    @Test
    void a_rank_before_everybody_has_a_score_is_refused() {
        Problem early = only(
                "soundness.standing.early",
                rule(MEASURE + "Standing( among == \"team\", rank == 1 ) then outcome.note( \"x\" ); end"));
        assertThat(early.isError()).isTrue();
        assertThat(early.values()).containsExactly("x", "measure", "consequence");
    }

    @Test
    void a_rank_held_against_a_person_is_refused() {
        String last = CONSEQUENCE + "Standing( among == \"team\", $n : of, rank == $n ) then ";
        assertThat(only("soundness.standing.sanction", rule(last + "outcome.propose( \"transfer\", \"x\" ); end"))
                        .values())
                .containsExactly("x", "propose");
        assertThat(only("soundness.standing.sanction", rule(last + "outcome.bonus( 0 - 1 ); end"))
                        .values())
                .containsExactly("x", "bonus");
        String best = CONSEQUENCE + "Standing( among == \"team\", rank == 1 ) then ";
        assertThat(codes(rule(best + "outcome.propose( \"commendation\", \"x\" ); outcome.note( \"x\" ); end")))
                .isEmpty();
    }

    @Test
    void bounds_the_wrong_way_round() {
        Problem order = only(
                "soundness.bounds.order",
                sentences("规则 \"x\"\n阶段 后果\n当\n    得分不低于 90 分\n    得分低于 80 分\n则\n    说明：\"x\"\n结束\n"));
        assertThat(order.values()).containsExactly("x", "Score.value", "90", "80");
        assertThat(order.place().line()).isEqualTo(27);
    }

    @Test
    void a_condition_nothing_meets_and_one_everything_meets() {
        assertThat(only(
                                "soundness.condition.never",
                                rule(CONSEQUENCE
                                        + "Grade( name == \"优秀\", name == \"良好\" ) then outcome.note( \"x\" ); end"))
                        .values())
                .contains("x");
        assertThat(only(
                                "soundness.bounds.order",
                                rule(MEASURE + "Earlier( nth > 1, nth < 2 ) then outcome.note( \"x\" ); end"))
                        .values())
                .contains("Earlier.nth");
        Problem always = only(
                "soundness.condition.always", rule(MEASURE + "Earlier( nth >= 0 ) then outcome.note( \"x\" ); end"));
        assertThat(always.values()).containsExactly("x", "Earlier.nth [0, ∞)", "0");
        assertThat(always.severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void a_band_no_score_reaches_and_a_bound_outside_of_the_range() {
        Problem unreachable = only(
                "soundness.row.unreachable",
                rule(CONSEQUENCE + "Score( value > 100 ) then outcome.note( \"x\" ); end"));
        assertThat(unreachable.values()).contains("[100.01, ∞)", "[0, 100]", "100.01");
        Problem bound = only(
                "soundness.bound.out-of-range",
                rule(CONSEQUENCE + "Score( value >= 95, value < 120 ) then outcome.note( \"x\" ); end"));
        assertThat(bound.values()).containsExactly("x", "Score.value", "120", "[0, 100]");
        Problem mark = only(
                "soundness.row.unreachable",
                rule(MEASURE + "Mark( indicator == \"attitude\", mean > 100 ) then outcome.note( \"x\" ); end"));
        assertThat(mark.values()).contains("Mark.mean", "[0, 100]");
    }

    @Test
    void weights_that_do_not_add_up_leave_the_best_band_out_of_reach() {
        PolicyContent content = ShippedPolicies.changed(
                "regulation",
                "regulation/indicators.csv",
                t -> t.replace("attitude,服务态度,Service attitude,20", "attitude,服务态度,Service attitude,5"));
        assertThat(PolicyReader.read(content).problems())
                .extracting(Problem::code, each -> each.values().get(0))
                .containsExactly(org.assertj.core.groups.Tuple.tuple("policy.weights", "85"));
        Problem unreachable = only("soundness.row.unreachable", content);
        assertThat(unreachable.place()).hasToString("regulation/grades.csv!B2");
        assertThat(unreachable.values()).contains("[0, 85]", "90");
    }

    @Test
    void a_share_above_the_whole() {
        Problem share = only(
                "soundness.share.out-of-range",
                ShippedPolicies.changed(
                        "regulation", "regulation/sources.csv", t -> t.replace("appraisal,40", "appraisal,140")));
        assertThat(share.place()).hasToString("regulation/sources.csv!D2");
        assertThat(share.values()).contains("140");
    }

    @Test
    void two_rows_that_contradict_or_repeat_or_contain_each_other() {
        String kpi = "Kpi( indicator == \"attitude\", source == \"DAILY\", percent >= ";
        Problem conflict = only(
                "soundness.row.conflict",
                rule(MEASURE + kpi + "90 ) then outcome.points( \"attitude\", \"k\", 10 ); end\n"
                        + "rule \"y\" agenda-group \"measure\" when " + kpi
                        + "90 ) then outcome.points( \"attitude\", \"k\", 20 ); end"));
        assertThat(conflict.values()).startsWith("x", "y").last().asString().contains("percent = 90");
        Problem repeats = only(
                "soundness.row.repeats",
                rule(MEASURE + kpi + "90 ) then outcome.note( \"x\" ); end\n"
                        + "rule \"y\" agenda-group \"measure\" when " + kpi
                        + "90.0 ) then outcome.note( \"x\" ); end"));
        assertThat(repeats.values()).startsWith("x", "y");
        Problem subsumed = only(
                "soundness.row.subsumed",
                rule(MEASURE + kpi + "95 ) then outcome.note( \"x\" ); end\n"
                        + "rule \"y\" agenda-group \"measure\" when " + kpi + "90 ) then outcome.note( \"x\" ); end"));
        assertThat(subsumed.values()).startsWith("x", "y").last().asString().contains("percent = 95");
    }

    @Test
    void values_between_two_rows() {
        String kpi = "Kpi( indicator == \"attitude\", source == \"DAILY\", percent ";
        Problem gap = only(
                "soundness.gap",
                rule(MEASURE + kpi + "< 80 ) then outcome.points( \"attitude\", \"k\", 10 ); end\n"
                        + "rule \"y\" agenda-group \"measure\" when " + kpi
                        + "> 80 ) then outcome.points( \"attitude\", \"k\", 20 ); end"));
        assertThat(gap.values()).containsExactly("x", "y", "[80, 80]", "80");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "source!Mark( source == \"DAYLY\" )!DAYLY!DAILY",
                "source!Kpi( source in (\"DAILY\", \"X\") )!X!DAILY",
                "indicator!Mark( indicator == \"atitude\" )!atitude!attitude",
                "indicator!Indicator( code == \"teamwrk\" )!teamwrk!teamwork",
                "dimension!Indicator( dimension == \"teams\" )!teams!teamwork",
                "figure!Figure( name == \"consecutive_failure\" )!consecutive_failure!consecutive_failures",
                "item!Inspection( item == \"A01\" )!A01!-",
                "grade!Earlier( grade == \"优良\" )!优良!优秀"
            })
    void a_name_nobody_declares(String example) {
        String[] parts = example.split("!", -1);
        Problem unknown = only(
                "soundness." + parts[0] + ".unknown", rule(MEASURE + parts[1] + " then outcome.note( \"x\" ); end"));
        assertThat(unknown.values()).containsExactly("x", parts[2], parts[3]);
        assertThat(unknown.place().file()).isEqualTo(WEIGHTED);
    }

    @Test
    void a_grade_nobody_declares_in_an_action() {
        Problem unknown = only(
                "soundness.grade.unknown", sentences("规则 \"x\"\n阶段 计量\n当\n    该员工\n则\n    等级不高于\"及格\"，因为\"x\"\n结束\n"));
        assertThat(unknown.values()).containsExactly("x", "及格", "合格");
        assertThat(unknown.place().line()).isEqualTo(29);
    }

    @Test
    void a_declared_grade_no_rule_gives_and_a_grade_without_bonus() {
        PolicyContent more = ShippedPolicies.changed(
                "regulation",
                "regulation/policy.yaml",
                t -> t.replace("  - {name: 合格", "  - {name: 中等, en: Middling}\n  - {name: 合格"));
        assertThat(only("soundness.grade.never-given", more).values()).containsExactly("中等");
        Problem unpaid = only("soundness.grade.no-bonus", more);
        assertThat(unpaid.values()).containsExactly("中等");
        assertThat(unpaid.place()).hasToString("regulation/grades.csv");
    }

    @Test
    void better_that_pays_less() {
        Problem falls = only(
                "soundness.bonus.falls",
                ShippedPolicies.changed("regulation", "regulation/grades.csv", t -> t.replace(",1000,", ",100,")));
        assertThat(falls.place()).hasToString("regulation/grades.csv!D2");
        assertThat(falls.values()).containsExactly("优秀 (90)", "100", "良好 (80)", "500");
    }

    @Test
    void a_higher_score_with_less_money() {
        Problem falls = only(
                "soundness.bonus.falls",
                rule(
                        CONSEQUENCE + "Score( value >= 60, value < 70 ) then outcome.bonus( 50 ); end\n"
                                + "rule \"y\" agenda-group \"consequence\" when Score( value >= 70 ) then outcome.bonus( 20 ); end"));
        assertThat(falls.values()).containsExactly("70", "20", "69.99", "50");
    }

    @Test
    void a_higher_score_with_a_worse_grade() {
        Problem order = only(
                "soundness.grade.order",
                ShippedPolicies.changed(
                        "regulation",
                        "regulation/grades.csv",
                        t -> t.replace("优秀,90", "?,90")
                                .replace("良好,80", "优秀,80")
                                .replace("?,90", "良好,90")));
        assertThat(order.values()).containsExactly("良好", "90", "优秀", "80");
    }

    @Test
    void two_rules_that_give_the_score() {
        Problem twice = only(
                "soundness.score.twice",
                rule("rule \"x\" agenda-group \"score\" when Person( post == \"a\" ) then outcome.score( 60 ); end"));
        assertThat(twice.values()).startsWith("加权总分", "x");
        assertThat(codes(
                        rule("rule \"x\" agenda-group \"score\" when exists Missing( ) then outcome.score( 60 ); end")))
                .doesNotContain("soundness.score.twice");
    }

    @Test
    void a_fact_nobody_gives_and_one_nobody_uses() {
        Problem never = only(
                "soundness.fact.never",
                rule(MEASURE + "Met( kpi == \"sales\" ) then outcome.note( \"x\" ); end\n"
                        + "rule \"y\" agenda-group \"measure\" when Met( ) then outcome.note( \"y\" ); end\n"
                        + "rule \"z\" agenda-group \"measure\" when Person( ) then outcome.met( \"sale\" ); end"));
        assertThat(never.values()).containsExactly("x", "Met sales", "sale");
        Problem unused =
                only("soundness.fact.unused", rule(MEASURE + "Person( ) then outcome.derive( \"v\", 1 ); end"));
        assertThat(unused.values()).containsExactly("x", "Value v");
    }

    @Test
    void a_rule_that_waits_for_a_later_phase() {
        Problem early = only(
                "soundness.phase.early",
                rule(
                        "rule \"x\" agenda-group \"grade\" when Value( ) then outcome.note( \"x\" ); end\n"
                                + "rule \"y\" agenda-group \"consequence\" when Person( ) then outcome.derive( \"v\", 1 ); end"));
        assertThat(early.values()).containsExactly("x", "grade", "Value", "y", "consequence");
    }

    @Test
    void a_not_beside_a_rule_of_its_own_phase_unless_that_one_goes_first() {
        String not = "rule \"x\" agenda-group \"grade\" when not Value( ) then outcome.note( \"x\" ); end\n";
        String derive = "when Person( ) then outcome.derive( \"v\", 1 ); end";
        Problem same = only("soundness.phase.same", rule(not + "rule \"y\" agenda-group \"grade\" " + derive));
        assertThat(same.values()).contains("x", "Value", "y");
        assertThat(codes(rule(not + "rule \"y\" agenda-group \"grade\" salience 5 " + derive)))
                .isEmpty();
    }

    @Test
    void a_cap_that_comes_after_the_grade() {
        Problem late = only(
                "soundness.phase.cap",
                rule(CONSEQUENCE + "Person( probation == true ) then outcome.cap( \"合格\", \"x\" ); end"));
        assertThat(late.values()).startsWith("x", "consequence").endsWith("grade");
    }

    @Test
    void declared_and_never_looked_at() {
        UnaryOperator<String> one = t -> t.replace(
                "    Indicator( $indicator : code )", "    Indicator( code != \"teamwork\", $indicator : code )");
        PolicyContent less = ShippedPolicies.changed("regulation", "library/source-share.drt", one);
        Problem unread = only("soundness.indicator.unread", less);
        assertThat(unread.place()).hasToString("regulation/indicators.csv!A6");
        assertThat(unread.isError()).isTrue();
        assertThat(only("soundness.evidence.indicator", less).values()).containsExactly("teamwork");
        assertThat(only(
                                "soundness.figure.unread",
                                ShippedPolicies.changed(
                                        "regulation", "regulation/figures.csv", t -> t + "spare,x,x,1,source,x,\n"))
                        .place())
                .hasToString("regulation/figures.csv!A4");
        PolicyContent items = ShippedPolicies.changed(
                "conduct-checklist", "library/store-item.drt", t -> t.replace("item == @{code}", "item == \"H01\""));
        items = ShippedPolicies.changed(
                items,
                "library/checklist-score.drl",
                t -> t.replace("Inspection( ", "Inspection( item matches \"A.*\", "));
        assertThat(codes(items)).contains("soundness.item.unread");
    }

    @Test
    void evidence_nobody_requires() {
        Problem never = only(
                "soundness.evidence.never",
                ShippedPolicies.changed(
                        "regulation",
                        "library/source-share.drt",
                        t -> t.replace("outcome.missing( $indicator, @{code} )", "outcome.note( \"@{code}\" )")));
        assertThat(never.place()).hasToString("regulation/policy.yaml");
    }

    @Test
    void a_table_of_thousands_of_rows_is_checked_in_seconds() {
        var rules = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            rules.append("rule \"r")
                    .append(i)
                    .append("\" agenda-group \"measure\" when Kpi( indicator == \"attitude\", ");
            rules.append("percent >= ").append(i + 1).append(", percent < ").append(i + 2);
            rules.append(" ) then outcome.points( \"attitude\", \"k\", ")
                    .append(i)
                    .append(" ); end\n");
        }
        PolicyContent many = rule(rules.toString());
        long start = System.nanoTime();
        assertThat(codes(many)).isEmpty();
        assertThat(System.nanoTime() - start).isLessThan(10_000_000_000L);
    }

    /** The policy with its grades given by three rules of plain text instead of the table. */
    private static PolicyContent bands(String a, String b, String c) {
        String grade = "rule \"%s\" agenda-group \"grade\" when Score( %s ) then outcome.grade( \"%s\" ); end\n";
        String rules = String.format(grade, "a", a, "优秀")
                + String.format(grade, "b", b, "合格")
                + String.format(grade, "c", c, "不合格");
        PolicyContent without = ShippedPolicies.changed(
                "regulation",
                "library/grade-bands.drt",
                t -> t.replace("agenda-group \"grade\"", "agenda-group \"consequence\"")
                        .replace("outcome.grade( @{grade} )", "outcome.note( \"@{grade}\" )"));
        return ShippedPolicies.changed(without, WEIGHTED, t -> t + rules);
    }

    private static PolicyContent rule(String text) {
        return ShippedPolicies.changed("regulation", WEIGHTED, t -> t + text);
    }

    private static PolicyContent sentences(String text) {
        return ShippedPolicies.changed("regulation", "regulation/consequences.dslr", t -> t + "\n" + text);
    }

    private static Problem only(String code, PolicyContent content) {
        List<Problem> problems = check(content);
        List<Problem> such =
                problems.stream().filter(each -> each.code().equals(code)).toList();
        assertThat(such).as(problems.toString()).hasSize(1);
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(such.get(0).message(locale)).isNotBlank();
        }
        return such.get(0);
    }

    private static List<String> codes(PolicyContent content) {
        return check(content).stream().map(Problem::code).toList();
    }

    private static List<Problem> check(PolicyContent content) {
        PolicyBook book = PolicyReader.read(content).book().orElseThrow();
        Expansion expansion = Expansion.of(book);
        Guard.Passage passage = new Guard(Vocabulary.standard()).admit(expansion.texts());
        assertThat(expansion.problems()).isEmpty();
        assertThat(passage.problems()).isEmpty();
        return Soundness.check(book, passage.rules());
    }
}
