package org.kaohe.policydesk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.policybook.ImpactLimits;
import org.kaohe.policybook.ImpactLimits.Limit;
import org.kaohe.policydesk.KnownImpacts.Known;

/**
 * What the impact of a submission demands of its approval. The limits are those of the version in force and of the
 * submission itself: a content that loosens them is held to the old ones once more. They concern what changes results that
 * stand; a policy without a version or without results has none to change.
 */
public final class ImpactGate {

    private final KnownImpacts impacts;
    private final Versions versions;
    private final PolicyContents contents;
    private final DecidedPeriods decided;

    public ImpactGate(KnownImpacts impacts, Versions versions, PolicyContents contents, DecidedPeriods decided) {
        this.impacts = impacts;
        this.versions = versions;
        this.contents = contents;
        this.decided = decided;
    }

    /**
     * What stands in the way.
     *
     * @param refusals why it cannot be approved at all
     * @param second why two have to approve it, one of them somebody it does not concern
     * @param own that it concerns the approver
     */
    record Demands(List<Problem> refusals, List<Problem> second, boolean own) {
        static final Demands NONE = new Demands(List.of(), List.of(), false);
    }

    /** @param approver account of whoever approves, or has approved */
    Demands of(Submission submission, String approver) {
        PolicyCode policy = submission.policy();
        Optional<String> base = versions.of(policy).newest().map(PolicyVersion::contentHash);
        Optional<Period> last = decided.last(policy);
        if (base.isEmpty() || last.isEmpty()) {
            return Demands.NONE;
        }
        List<ImpactLimits> limits = Stream.of(base.get(), submission.contentHash())
                .flatMap(hash -> contents.find(policy, hash).stream())
                .flatMap(content -> ImpactLimits.of(content).stream())
                .distinct()
                .toList();
        List<Known> known = impacts.find(policy, submission.contentHash(), base.get());
        boolean enough = known.stream().anyMatch(each -> each.periods().contains(last.get()));
        if (!limits.isEmpty() && !enough) {
            Problem missing = Problem.error("policy.impact.missing", Place.NOWHERE, policy, last.get());
            return new Demands(List.of(missing), List.of(), false);
        }
        if (!enough && impacts.mayConcern(policy, last.get(), approver)) {
            Problem unknown = Problem.error("policy.impact.unknown-own", Place.NOWHERE, approver, last.get());
            return new Demands(List.of(unknown), List.of(), true);
        }
        return demands(known, limits, approver);
    }

    /** All of them count, or one over other periods would make good what another one showed. */
    private Demands demands(List<Known> known, List<ImpactLimits> limits, String approver) {
        boolean own = known.stream().anyMatch(each -> impacts.concerns(each.id(), approver));
        List<Problem> second = new ArrayList<>(passed(
                "policy.impact.second",
                known,
                limits.stream().map(ImpactLimits::secondApprover).toList()));
        if (own) {
            second.add(Problem.warning("policy.impact.own", Place.NOWHERE, approver));
        }
        List<Problem> refusals = passed(
                "policy.impact.forbidden",
                known,
                limits.stream().map(ImpactLimits::forbidden).toList());
        return new Demands(refusals, second, own);
    }

    private static List<Problem> passed(String code, List<Known> known, List<Limit> limits) {
        return known.stream()
                .flatMap(each -> limits.stream().flatMap(limit -> passed(code, each, limit).stream()))
                .distinct()
                .toList();
    }

    private static List<Problem> passed(String code, Known known, Limit limit) {
        List<Problem> passed = new ArrayList<>();
        passed(code, "grade_changes_percent", known.gradeChangesPercent(), limit.gradeChangesPercent(), passed);
        passed(code, "bonus_difference", known.bonusDifference().abs(), limit.bonusDifference(), passed);
        for (ProposalKind kind : limit.newProposals()) {
            int appear = known.newProposals().getOrDefault(kind.code(), 0);
            passed(code, kind.code(), BigDecimal.valueOf(appear), Optional.of(BigDecimal.ZERO), passed);
        }
        return passed;
    }

    private static void passed(
            String code, String what, BigDecimal actual, Optional<BigDecimal> most, List<Problem> passed) {
        most.filter(limit -> actual.compareTo(limit) > 0)
                .ifPresent(limit -> passed.add(
                        Problem.error(code, Place.NOWHERE, what, actual.toPlainString(), limit.toPlainString())));
    }
}
