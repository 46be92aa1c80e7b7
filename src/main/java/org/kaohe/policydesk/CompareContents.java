package org.kaohe.policydesk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;
import org.kaohe.policydesk.DifferenceReport.Side;

/** Use case: what differs between two versions of a policy, or between a version and the draft as it is now. */
public final class CompareContents {

    private static final String DRAFT = "draft";

    private final RulesFolder folder;
    private final Versions versions;
    private final PolicyContents contents;

    public CompareContents(RulesFolder folder, Versions versions, PolicyContents contents) {
        this.folder = folder;
        this.versions = versions;
        this.contents = contents;
    }

    /**
     * @param from number of a version or {@code draft}; null for the version that begins last
     * @param to likewise; null for the draft
     */
    public Answer<DifferenceReport> compare(PolicyCode policy, String from, String to, Locale language) {
        String before = from == null
                ? versions.of(policy)
                        .newest()
                        .map(each -> String.valueOf(each.version()))
                        .orElse("1")
                : from;
        String after = to == null ? DRAFT : to;
        return content(policy, before, "from")
                .then(one -> content(policy, after, "to")
                        .map(other -> DifferenceReport.of(
                                new Side(before, one.hash()), one, new Side(after, other.hash()), other, language)));
    }

    /** What was submitted, beside the version that begins last. */
    public Answer<DifferenceReport> compareSubmitted(PolicyCode policy, String contentHash, Locale language) {
        String before = versions.of(policy)
                .newest()
                .map(each -> String.valueOf(each.version()))
                .orElse("1");
        Optional<PolicyContent> submitted = contents.find(policy, contentHash);
        if (submitted.isEmpty()) {
            return Answer.refuse(
                    Reason.CONFLICT,
                    Problem.error("policy.submission.other", Place.field("contentHash"), policy, contentHash));
        }
        return content(policy, before, "from")
                .map(old -> DifferenceReport.of(
                        new Side(before, old.hash()),
                        old,
                        new Side(contentHash.substring(0, 12), contentHash),
                        submitted.get(),
                        language));
    }

    private Answer<PolicyContent> content(PolicyCode policy, String side, String field) {
        if (side.equals(DRAFT)) {
            return draft(policy);
        }
        if (!side.matches("[0-9]{1,6}")) {
            return Answer.invalid(List.of(Problem.error("policy.diff.side", Place.field(field), side)));
        }
        int version = Integer.parseInt(side);
        Optional<PolicyContent> found =
                versions.of(policy).find(version).flatMap(each -> contents.find(policy, each.contentHash()));
        return found.map(Answer::done)
                .orElseGet(() -> Answer.refuse(Reason.NOT_FOUND, Lifecycle.unknownVersion(policy, version)));
    }

    private Answer<PolicyContent> draft(PolicyCode policy) {
        if (!folder.policies().contains(policy)) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("policy.unknown", Place.field("code"), policy));
        }
        Taken taken = folder.read(policy);
        return taken.content().map(Answer::done).orElseGet(() -> Answer.invalid(taken.problems()));
    }
}
