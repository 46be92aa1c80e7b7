package org.kaohe.engine.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Problem;

class RuleCompilerTest {

    private static final String HEAD =
            "package kaohe.pack;\nimport org.kaohe.core.fact.*;\nglobal org.kaohe.engine.Recording outcome;\n";

    @Test
    void a_compilation_that_takes_too_long_is_given_up_and_the_next_one_goes_on() {
        var many = new StringBuilder(HEAD);
        for (int i = 0; i < 300; i++) {
            many.append(rule(i));
        }
        assertThat(RuleCompiler.compile(many.toString(), Duration.ofMillis(1)).problems())
                .extracting(Problem::code)
                .containsExactly("rule.compile.slow");
        RuleCompiler.Compiled next = RuleCompiler.compile(HEAD + rule(0));
        assertThat(next.problems()).isEmpty();
        assertThat(next.classes()).isNotEmpty();
    }

    /** The desk once compiled from the common pool, where Drools' own parallel streams then waited for the desk. */
    @Test
    void a_compilation_needs_no_thread_of_the_common_pool() throws Exception {
        var drl = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            drl.append(rule(i));
        }
        List<ForkJoinTask<RuleCompiler.Compiled>> asked = new ArrayList<>();
        for (int i = 0; i < 4 * ForkJoinPool.getCommonPoolParallelism(); i++) {
            asked.add(ForkJoinPool.commonPool()
                    .submit(() -> RuleCompiler.compile(drl.toString(), Duration.ofSeconds(60))));
        }
        for (ForkJoinTask<RuleCompiler.Compiled> each : asked) {
            assertThat(each.get().problems()).isEmpty();
        }
    }

    private static String rule(int number) {
        return "rule \"r" + number + "\" when org.kaohe.core.fact.Mark( count > " + number + " ) then outcome.fire("
                + number + "); end\n";
    }
}
