package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.policy.PolicyContent;

/**
 * How much a new version may change of results that stand, as {@code impact_limits} of a {@code policy.yaml} says.
 *
 * @param secondApprover beyond this a second approver is needed
 * @param forbidden beyond this nobody can approve it
 */
public record ImpactLimits(Limit secondApprover, Limit forbidden) {

    /**
     * Limits; what is absent is unlimited.
     *
     * @param gradeChangesPercent of the decisions compared
     * @param bonusDifference CNY, up or down
     * @param newProposals kinds of which not one may appear
     */
    public record Limit(
            Optional<BigDecimal> gradeChangesPercent,
            Optional<BigDecimal> bonusDifference,
            List<ProposalKind> newProposals) {

        /** Limits nothing. */
        static final Limit NONE = new Limit(Optional.empty(), Optional.empty(), List.of());

        public Limit {
            newProposals = List.copyOf(newProposals);
        }
    }

    /** Empty when the policy sets none, or its manifest cannot be read. */
    public static Optional<ImpactLimits> of(PolicyContent content) {
        byte[] yaml = content.files().get(content.code() + "/" + Manifest.FILE);
        return yaml == null
                ? Optional.empty()
                : ManifestReader.read(content.code(), yaml, new Findings()).flatMap(Manifest::impactLimits);
    }

    static Optional<ImpactLimits> read(YamlItem item) {
        return item.map().map(map -> {
            var limits = new ImpactLimits(limit(map.take("second_approver")), limit(map.take("forbidden")));
            map.rejectOthers();
            return limits;
        });
    }

    private static Limit limit(Optional<YamlItem> item) {
        return item.flatMap(YamlItem::map)
                .map(map -> {
                    var limit = new Limit(
                            map.take("grade_changes_percent").flatMap(ImpactLimits::amount),
                            map.take("bonus_difference").flatMap(ImpactLimits::amount),
                            map.take("new_proposals").map(YamlItem::list).orElse(List.of()).stream()
                                    .flatMap(each -> kind(each).stream())
                                    .toList());
                    map.rejectOthers();
                    return limit;
                })
                .orElse(Limit.NONE);
    }

    private static Optional<BigDecimal> amount(YamlItem item) {
        return item.decimal()
                .flatMap(amount -> amount.signum() < 0
                        ? item.wrong("policy.limit.negative", amount.toPlainString())
                        : Optional.of(amount));
    }

    private static Optional<ProposalKind> kind(YamlItem item) {
        return item.text().flatMap(text -> ProposalKind.of(text).or(() -> item.wrong("policy.limit.proposal", text)));
    }
}
