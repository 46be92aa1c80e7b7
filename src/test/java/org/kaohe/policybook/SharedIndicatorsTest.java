package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.PolicyCode;

/** One observation feeds every policy that has its indicator: a code therefore has one scale over all policies. */
final class SharedIndicatorsTest {

    @Test
    void anIndicatorOfSeveralPoliciesHasOneUnitDirectionAndRange() {
        Map<String, List<Object>> scales = new HashMap<>();
        for (PolicyCode policy : PolicyFiles.RULES.policies()) {
            for (IndicatorSpec each : PolicyFiles.of(policy.value())
                    .read()
                    .book()
                    .orElseThrow()
                    .policy()
                    .indicators()) {
                List<Object> scale = List.of(each.unit(), each.better(), each.minimum(), each.maximum());
                assertThat(scales.computeIfAbsent(each.code(), code -> scale))
                        .as("%s in %s", each.code(), policy)
                        .isEqualTo(scale);
            }
        }
        assertThat(scales).hasSizeGreaterThan(50);
    }
}
