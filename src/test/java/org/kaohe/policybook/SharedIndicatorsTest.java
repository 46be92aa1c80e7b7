package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.PolicyCode;

/** One observation feeds every policy that has its indicator: a code therefore means one thing over all policies. */
final class SharedIndicatorsTest {

    @Test
    void anIndicatorOfSeveralPoliciesHasOneNameUnitDirectionAndRange() {
        Map<String, List<Object>> meanings = new HashMap<>();
        Map<String, String> chinese = new HashMap<>();
        Map<String, String> english = new HashMap<>();
        for (PolicyCode policy : PolicyFiles.RULES.policies()) {
            for (IndicatorSpec each : indicators(policy)) {
                List<Object> meaning = List.of(each.name(), each.unit(), each.better(), each.minimum(), each.maximum());
                assertThat(meanings.computeIfAbsent(each.code(), code -> meaning))
                        .as("%s in %s", each.code(), policy)
                        .isEqualTo(meaning);
                assertNamesOnly(chinese, each.name().zh(), each.code());
                assertNamesOnly(english, each.name().en(), each.code());
            }
        }
        assertThat(meanings).hasSizeGreaterThan(50);
    }

    private static void assertNamesOnly(Map<String, String> codes, String name, String code) {
        assertThat(codes.computeIfAbsent(name, first -> code))
                .as("what %s names", name)
                .isEqualTo(code);
    }

    private static List<IndicatorSpec> indicators(PolicyCode policy) {
        return PolicyFiles.of(policy.value())
                .read()
                .book()
                .orElseThrow()
                .policy()
                .indicators();
    }
}
