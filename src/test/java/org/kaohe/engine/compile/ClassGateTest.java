package org.kaohe.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.problem.Problem;

/** The second layer, tried alone: hostile DRL goes straight to the compiler, past the parser that would refuse it. */
class ClassGateTest {

    private static final String HEADER =
            "package kaohe.pack;\nimport org.kaohe.core.fact.*;\nglobal org.kaohe.engine.Recording outcome;\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "System.setProperty(\"kaohe.canary\", \"1\");",
                "Runtime.getRuntime();",
                "new java.io.File(\"x\").delete();",
                "Class.forName(\"x\");",
                "while (true) { outcome.note(\"x\"); }",
                "for (int i = 0; i < 9; i++) outcome.note(\"x\");",
                "Integer.getInteger(\"x\");",
                "Thread.currentThread();",
                "java.util.List.of(1).forEach(x -> System.setProperty(\"kaohe.canary\", \"1\"));"
            })
    void a_class_that_reaches_out_is_refused_before_it_is_loaded(String action) {
        assertThat(check("rule \"r\" when Score( ) then " + action + " end")).isNotEmpty();
        assertThat(System.getProperty("kaohe.canary")).isNull();
    }

    @Test
    void a_condition_that_reaches_out_is_refused_too() {
        assertThat(check("rule \"r\" when Score( System.getProperty(\"user.dir\") != null ) then end"))
                .isNotEmpty();
    }

    @Test
    void a_plain_rule_passes() {
        assertThat(check("rule \"r\" when Score( value >= 90B ) then outcome.note(\"x\"); end"))
                .isEmpty();
    }

    private static List<Problem> check(String rule) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(HEADER + rule);
        if (!compiled.problems().isEmpty()) {
            return compiled.problems();
        }
        Map<String, byte[]> classes = compiled.classes();
        assertThat(classes).isNotEmpty();
        return ClassGate.check(classes);
    }
}
