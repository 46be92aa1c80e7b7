package org.kaohe.engine.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RuleFile;

class SentenceTest {

    private static final String DICTIONARY = """
            # a comment
            [keyword]规则=rule
            [keyword]当=when
            [keyword]则=then
            [keyword]结束=end
            [keyword]阶段 定级=agenda-group "grade"
            [when]得分不低于 {points} 分=Score( value >= {points} )
            [when]该员工=Person( )
            [when]-岗位是"{post}"=post == "{post}"
            [when]the score is at least {points}=Score( value >= {points} )
            [then]等级定为"{grade}"=outcome.grade( "{grade}" );
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void a_chinese_rule_becomes_drl_line_for_line() {
        String drl = expand("""
                规则 "优"
                阶段 定级
                当
                    得分不低于 90 分
                则
                    等级定为“优秀”
                结束
                """);
        assertThat(drl.lines().map(String::strip))
                .containsExactly(
                        "rule \"优\"",
                        "agenda-group \"grade\"",
                        "when",
                        "Score( value >= 90 )",
                        "then",
                        "outcome.grade( \"优秀\" );",
                        "end");
    }

    @Test
    void full_width_marks_digits_and_blanks_do_not_matter() {
        assertThat(condition("得分不低于９０分")).isEqualTo("Score( value >= 90 )");
        assertThat(condition("得分 不低于  90　分")).isEqualTo("Score( value >= 90 )");
    }

    @Test
    void a_dash_adds_to_the_fact_above() {
        assertThat(expand("规则 \"r\"\n当\n该员工\n- 岗位是“热线”\n则\n结束")).contains("Person( post == \"热线\" )");
    }

    @Test
    void a_line_behind_an_arrow_is_drl_already() {
        assertThat(condition("> Score( value < 3 )")).isEqualTo("Score( value < 3 )");
    }

    @Test
    void an_unknown_sentence_is_offered_the_nearest_one() {
        condition("得分不少于 90 分");
        assertThat(problems).hasSize(1);
        assertThat(problems.get(0).values()).contains("得分不低于{points}分");
    }

    @Test
    void a_word_that_begins_like_a_keyword_stays_a_word() {
        assertThat(keywords("当前 当 则是")).isEqualTo("当前 when 则是");
    }

    @Test
    void two_slots_that_touch_are_refused() {
        Dictionary.read(List.of(new RuleFile("d.dsl", "[when]{a}{b}=Score( )")), problems);
        assertThat(problems).extracting(Problem::code).containsExactly("dictionary.slots");
    }

    @Test
    void a_slot_with_a_pattern_of_its_own_is_refused() {
        Dictionary.read(List.of(new RuleFile("d.dsl", "[when]x {a:(z+)+} y=Score( )")), problems);
        assertThat(problems).extracting(Problem::code).containsExactly("dictionary.slots");
    }

    private String condition(String line) {
        return expand("规则 \"r\"\n当\n" + line + "\n则\n结束")
                .lines()
                .skip(2)
                .findFirst()
                .orElseThrow()
                .strip();
    }

    private String expand(String text) {
        Dictionary dictionary = Dictionary.read(List.of(new RuleFile("zh.dsl", DICTIONARY)), problems);
        return SentenceExpander.expand(new RuleFile("r.dslr", text), dictionary, problems)
                .text();
    }

    private String keywords(String line) {
        return Dictionary.read(List.of(new RuleFile("zh.dsl", DICTIONARY)), problems)
                .keywords(line);
    }
}
