package org.kaohe.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Vocabulary;

class RuleParserTest {

    @Test
    void a_plain_rule_is_read_as_it_stands() {
        Rule rule = rules("rule \"r\" agenda-group \"grade\" salience -3 when"
                        + " Score( $v : value >= 90, value < 100.5 ) then outcome.grade(\"A\"); end")
                .get(0);
        assertThat(rule.salience()).isEqualTo(-3);
        assertThat(rule.when()).hasSize(1);
        assertThat(rule.then()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Score( value > 3 && < 5 )",
                "$s : Score( ) Points( value > $s.value )",
                "Person( post in (\"a\", \"b\"), groups contains \"female\" )",
                "not ( Mark( $i : indicator ) and Points( indicator == $i ) )",
                "exists Missing( )",
                "accumulate( Points( $c : contribution ); $t : sum($c), $n : count(); $t >= 70, $n > 1 )",
                "accumulate( $e : Earlier( nth >= 1 ) and not Missing( ); $n : count($e) )",
                "Score( value > 1 ) or Missing( )",
                "( Score( value > 1 ) and Grade( failing ) )",
                "Grade( !failing ), Score( value != 3 )",
                "Points( (value * 2 + 1) / 3 >= weight - -1 )",
                "Value( name matches \"store-.*\" )",
                "Grade( name not in (\"a\") && byScore == \"b\" || failing == true )"
            })
    void what_honest_rules_say_is_let_through(String condition) {
        assertThat(refusals(rule(condition, "outcome.note(\"x\");"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "guard.construct | eval( true )",
                "guard.construct | forall( Score( ) )",
                "guard.fact | Object( )",
                "guard.fact | java.lang.System( )",
                "guard.property | Score( class != \"x\" )",
                "guard.function | Score( value > exec(1) )",
                "guard.call | $s : Score( ) Points( value > $s.value.toString )",
                "guard.call | $s : Score( ) Points( value > $s.getClass() )",
                "guard.construct | Score( ) from entry-point \"x\"",
                "guard.pattern | Value( name matches \"(a+)+b\" )",
                "guard.pattern | Value( name matches \"x*x*x*y\" )",
                "guard.limit.nesting | Score( value > (((((((1))))))) )",
                "guard.text.escape | Value( name == \"\\u0022\" )",
                "guard.text.escape | Value( name == \"\\\\u0022\" )",
                "rule.kinds | Score( value > \"x\" )",
                "guard.property | Score( value == null )",
                "rule.variable.unknown | accumulate( Score( $v : value ); $t : sum($v); $w > 1 )",
                "guard.accumulate | accumulate( Score( $v : value ); $t : average($v) )"
            })
    void what_no_rule_may_say_is_refused_by_name(String code, String condition) {
        assertThat(codes(rule(condition, ""))).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.exit(1);",
                "outcome.getClass();",
                "outcome.note(\"x\").toString();",
                "outcome.note(\"a\" + java.lang.Runtime.getRuntime());",
                "insert(new Score(1));",
                "modify($s) { setValue(1) };",
                "drools.halt();",
                "while(true) {}",
                "outcome.note(new String(\"x\"));",
                "outcome.fire(1);",
                "int x = 1;",
                "outcome.score(1e9);"
            })
    void an_action_is_a_call_of_the_outcome_and_nothing_else(String action) {
        assertThat(refusals(rule("Score( )", action))).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function void f() {}",
                "declare Evil x : int end",
                "query \"q\" Score( ) end",
                "import java.lang.Runtime;",
                "import static java.lang.System.exit;",
                "global java.lang.Runtime r;",
                "unit X;",
                "rule \"r\" timer (int: 1s) agenda-group \"grade\" when then end",
                "rule \"r\" dialect \"mvel\" agenda-group \"grade\" when then end",
                "rule \"r\" extends \"s\" agenda-group \"grade\" when then end",
                "@Role(x) rule \"r\" agenda-group \"grade\" when then end",
                "rule \"r\" date-effective \"1-Jan-2026\" agenda-group \"grade\" when then end",
                "rule \"r\" activation-group \"x\" agenda-group \"grade\" when then end"
            })
    void everything_but_rules_of_a_phase_is_refused(String text) {
        assertThat(refusals(text)).isNotEmpty();
    }

    @Test
    void a_rule_name_may_say_anything_because_it_never_reaches_the_compiler() {
        assertThat(rules("rule \"*/ static { System.exit(1); } /*\" agenda-group \"grade\" when then end"))
                .hasSize(1);
    }

    @Test
    void one_bad_rule_does_not_hide_the_problem_of_the_next() {
        String bad = rule("Object( )", "");
        assertThat(refusals(bad + "\n" + bad.replace("\"r\"", "\"s\""))).hasSize(2);
    }

    @Test
    void a_refusal_names_line_and_column() {
        Refusal refusal = refusals("rule \"r\"\nagenda-group \"grade\"\nwhen\n    Evil( )\nthen\nend")
                .get(0);
        assertThat(refusal.spot().line()).isEqualTo(4);
        assertThat(refusal.spot().column()).isEqualTo(5);
    }

    private static String rule(String condition, String action) {
        return "rule \"r\" agenda-group \"grade\" when " + condition + " then " + action + " end";
    }

    private static List<Rule> rules(String text) {
        RuleParser.Parsed parsed = RuleParser.parse(text, Vocabulary.standard());
        assertThat(parsed.refusals()).isEmpty();
        return parsed.rules();
    }

    private static List<Refusal> refusals(String text) {
        return RuleParser.parse(text, Vocabulary.standard()).refusals();
    }

    private static List<String> codes(String text) {
        return refusals(text).stream().map(Refusal::code).toList();
    }
}
