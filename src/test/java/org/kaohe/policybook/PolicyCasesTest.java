package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Severity;
import org.kaohe.engine.Engine;

/** Every policy does what its own cases say, and every rule of it is seen to fire and to stay silent. */
final class PolicyCasesTest {

    static Stream<PolicyCode> policies() {
        return PolicyFiles.RULES.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyCasePassesAndEveryRuleIsSeenBothWays(PolicyCode code) {
        PolicyContent content = PolicyFiles.RULES.read(code).content().orElseThrow();
        Built built = new Engine().build(content);
        assertThat(built.problems()).allMatch(each -> each.severity() == Severity.INFO);
        Appraiser appraiser = built.appraiser().orElseThrow();
        CaseReport report = CaseRunner.run(
                appraiser, CaseFile.of(content, appraiser.policy()).examples());
        assertThat(report.problems()).isEmpty();
        assertThat(report.passed()).isEqualTo(report.results().size()).isGreaterThan(40);
    }
}
