package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.core.decision.MutantMaker.Mutants;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.mutate.RuleMutants;

/** The cases of every shipped policy notice nearly every slip that could be made in it. */
final class PolicyMutationTest {

    private static final BigDecimal ENOUGH = new BigDecimal(95);

    static Stream<PolicyCode> policies() {
        return PolicyFiles.RULES.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theCasesNoticeTheSlips(PolicyCode code) {
        PolicyContent content = PolicyFiles.RULES.read(code).content().orElseThrow();
        Mutants mutants = new RuleMutants().mutants(content).orElseThrow();
        MutationReport report = MutationRun.run(
                mutants, CaseFile.of(content, mutants.unchanged().policy()).examples(), Duration.ofMinutes(5));
        assertThat(report.stoppedEarly()).isFalse();
        assertThat(report.tried()).isGreaterThan(50);
        assertThat(report.score())
                .as(() -> String.join(
                        "\n",
                        report.survivors().stream()
                                .map(each -> each.place() + " " + each.message(Locale.ENGLISH))
                                .toList()))
                .isGreaterThanOrEqualTo(ENOUGH);
    }
}
