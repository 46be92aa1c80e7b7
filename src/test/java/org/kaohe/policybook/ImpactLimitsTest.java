package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.policybook.ImpactLimits.Limit;

final class ImpactLimitsTest {

    private final PolicyFiles files = PolicyFiles.regulation();

    @Test
    void aPolicySaysFromWhenTwoApproveAndWhatNobodyMay() {
        limits("{second_approver: {grade_changes_percent: 2, new_proposals: [dismissal-review]},"
                + " forbidden: {bonus_difference: 100000}}");
        assertThat(files.problems()).isEmpty();
        assertThat(ImpactLimits.of(files.content()))
                .contains(new ImpactLimits(
                        new Limit(
                                Optional.of(new BigDecimal("2")),
                                Optional.empty(),
                                List.of(ProposalKind.DISMISSAL_REVIEW)),
                        new Limit(Optional.empty(), Optional.of(new BigDecimal("100000")), List.of())));
    }

    @Test
    void aPolicyWithoutLimitsHasNone() {
        assertThat(ImpactLimits.of(files.content())).isEmpty();
    }

    @Test
    void whatIsNoLimitIsAProblemAtItsPlace() {
        limits("{second_approver: {grade_changes_percent: -1, new_proposals: [sacking], people: 3}, never: {}}");
        assertThat(files.problems())
                .extracting(each -> each.replaceFirst(".* ", ""))
                .containsExactlyInAnyOrder(
                        "policy.limit.negative", "policy.limit.proposal", "yaml.key.unknown", "yaml.key.unknown");
    }

    private void limits(String limits) {
        files.replace("policy.yaml", "uses:", "impact_limits: " + limits + "\nuses:");
    }
}
