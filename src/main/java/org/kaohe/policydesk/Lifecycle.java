package org.kaohe.policydesk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.problem.Severity;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policydesk.Vault.Origin;
import org.kaohe.policydesk.Vault.Outcome;

/**
 * Use cases: the way of a policy from draft to live. An editor submits what was checked, somebody else approves or returns
 * it, and publishes it for a period to come. {@code by} is the account of whoever does it.
 */
public final class Lifecycle {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 2000;

    private final DraftCheck check;
    private final Vault vault;
    private final Versions versions;
    private final PolicyContents contents;
    private final DecidedPeriods decided;
    private final ImpactGate gate;
    private final ShadowGate shadow;
    private final Clock clock;

    public Lifecycle(
            DraftCheck check,
            Vault vault,
            Versions versions,
            PolicyContents contents,
            DecidedPeriods decided,
            ImpactGate gate,
            ShadowGate shadow,
            Clock clock) {
        this.check = check;
        this.vault = vault;
        this.versions = versions;
        this.contents = contents;
        this.decided = decided;
        this.gate = gate;
        this.shadow = shadow;
        this.clock = clock;
    }

    /** Remembers that a draft was checked, unless it has an error. */
    public void remember(PolicyCheck report, String by) {
        if (!report.hasErrors()) {
            report.appraiser().ifPresent(sound -> vault.checked(sound.content(), by, clock.instant()));
        }
    }

    /**
     * Puts the draft forward as it is now.
     *
     * @param accepted why each warning is accepted, by its code; an error is never accepted
     */
    public Answer<Submission> submit(PolicyCode policy, String by, String reason, Map<String, String> accepted) {
        // Edits from here on count for the next submission as well: the content may or may not have them.
        long lastEdit = vault.lastEdit();
        return submit(check.check(policy), new Origin(null, lastEdit), by, reason, accepted);
    }

    /** Puts the content of an earlier version forward again. */
    public Answer<Submission> rollBack(
            PolicyCode policy, int version, String by, String reason, Map<String, String> accepted) {
        Optional<PolicyContent> earlier =
                versions.of(policy).find(version).flatMap(found -> contents.find(policy, found.contentHash()));
        return earlier.isEmpty()
                ? Answer.refuse(Reason.NOT_FOUND, unknownVersion(policy, version))
                : submit(check.check(earlier.get()), new Origin(version, 0), by, reason, accepted);
    }

    /**
     * An approval.
     *
     * @param told why it is not enough: a second approver is needed
     */
    public record Approval(Submission submission, List<Problem> told) {
        public Approval {
            told = List.copyOf(told);
        }
    }

    /**
     * Where the impact demands two approvers, the first leaves it SUBMITTED. Whom it concerns is told so and does not
     * approve alone.
     *
     * @param contentHash of what the approver has looked at
     */
    public Answer<Approval> approve(PolicyCode policy, String contentHash, String by, String reason) {
        Optional<Submission> submission = underWay(policy, Submission.State.SUBMITTED);
        if (submission.isEmpty() || !submission.get().contentHash().equals(contentHash)) {
            return Answer.refuse(
                    Reason.CONFLICT,
                    Problem.error("policy.submission.other", Place.field("contentHash"), policy, contentHash));
        }
        if (isAuthor(submission.get(), by)) {
            return Answer.refuse(Reason.FORBIDDEN, problem(Outcome.SAME_EYES, policy, by));
        }
        ImpactGate.Demands demands = gate.of(submission.get(), by);
        return demands.refusals().isEmpty()
                ? approve(submission.get(), demands, by, reason)
                : new Answer.Refusal<>(Reason.CONFLICT, demands.refusals());
    }

    private Answer<Approval> approve(Submission submission, ImpactGate.Demands demands, String by, String reason) {
        Step first = submission.firstApproval();
        if (first == null && !demands.second().isEmpty()) {
            return approval(
                    step(submission, by, reason, step -> vault.approveFirst(submission, step)), demands.second());
        }
        if (first != null && first.by().equals(by)) {
            return Answer.refuse(Reason.FORBIDDEN, Problem.error("policy.impact.twice", Place.NOWHERE, by));
        }
        if (first != null && demands.own() && gate.of(submission, first.by()).own()) {
            return Answer.refuse(
                    Reason.FORBIDDEN, Problem.error("policy.impact.both-own", Place.NOWHERE, by, first.by()));
        }
        return approval(step(submission, by, reason, step -> vault.approve(submission, step)), List.of());
    }

    private static Answer<Approval> approval(Answer<Submission> answer, List<Problem> told) {
        return answer.map(submission -> new Approval(submission, told));
    }

    /** Back to its authors. */
    public Answer<Submission> giveBack(PolicyCode policy, String by, String reason) {
        return end(policy, Submission.State.RETURNED, by, reason);
    }

    /** Back by its authors. */
    public Answer<Submission> withdraw(PolicyCode policy, String by, String reason) {
        return end(policy, Submission.State.WITHDRAWN, by, reason);
    }

    /** Makes what was approved the next version. */
    public Answer<PolicyVersion> publish(PolicyCode policy, Publication publication, String by) {
        Optional<Submission> submission = underWay(policy, Submission.State.APPROVED);
        if (submission.isEmpty()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("policy.submission.none", Place.NOWHERE, policy));
        }
        List<Problem> problems = new ArrayList<>(reasonProblems(publication.reason()));
        problems.addAll(beginProblems(submission.get(), publication));
        problems.addAll(adoptionProblems(publication.adoption()));
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        List<Problem> unmet = new ArrayList<>(unmet(submission.get()));
        unmet.addAll(shadow.unmet(submission.get()));
        if (!unmet.isEmpty()) {
            return new Answer.Refusal<>(Reason.CONFLICT, unmet);
        }
        Outcome outcome = isAuthor(submission.get(), by)
                ? Outcome.SAME_EYES
                : vault.publish(submission.get(), publication, by, clock.instant());
        return outcome == Outcome.DONE
                ? Answer.done(versions.of(policy).versions().stream()
                        .filter(each ->
                                each.submission().id() == submission.get().id())
                        .findFirst()
                        .orElseThrow())
                : Answer.refuse(reason(outcome), problem(outcome, policy, by));
    }

    /** What an impact that came after the approval demands of it. */
    private List<Problem> unmet(Submission approved) {
        ImpactGate.Demands demands = gate.of(approved, approved.approval().by());
        return approved.firstApproval() != null || !demands.refusals().isEmpty()
                ? demands.refusals()
                : demands.second();
    }

    private Answer<Submission> submit(
            PolicyCheck report, Origin origin, String by, String reason, Map<String, String> accepted) {
        List<Problem> problems = new ArrayList<>(reasonProblems(reason));
        report.problems().stream()
                .filter(each -> each.isError() || each.severity() == Severity.WARNING && !isAccepted(each, accepted))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        PolicyContent content = report.appraiser().map(Appraiser::content).orElseThrow();
        return vault.submit(content, origin, accepted, new Step(by, clock.instant(), reason.strip()))
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(
                        Reason.CONFLICT, Problem.error("policy.submission.under-way", Place.NOWHERE, content.code())));
    }

    private static boolean isAccepted(Problem warning, Map<String, String> accepted) {
        String why = accepted.get(warning.code());
        return why != null && !why.isBlank();
    }

    private Answer<Submission> end(PolicyCode policy, Submission.State state, String by, String reason) {
        return vault.underWay(policy)
                .map(found -> step(found, by, reason, step -> vault.end(found, state, step)))
                .orElseGet(() ->
                        Answer.refuse(Reason.CONFLICT, Problem.error("policy.submission.none", Place.NOWHERE, policy)));
    }

    /** A step of the vault. */
    @FunctionalInterface
    private interface Taking {
        Outcome take(Step step);
    }

    private Answer<Submission> step(Submission submission, String by, String reason, Taking taking) {
        List<Problem> problems = reasonProblems(reason);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        Outcome outcome = taking.take(new Step(by, clock.instant(), reason.strip()));
        return outcome == Outcome.DONE
                ? Answer.done(vault.submissions(submission.policy()).stream()
                        .filter(each -> each.id() == submission.id())
                        .findFirst()
                        .orElseThrow())
                : Answer.refuse(reason(outcome), problem(outcome, submission.policy(), by));
    }

    /** The database looks again, and behind the accounts: it knows which belong to one person. */
    private static boolean isAuthor(Submission submission, String by) {
        return submission.authors().contains(by);
    }

    private Optional<Submission> underWay(PolicyCode policy, Submission.State state) {
        return vault.underWay(policy).filter(each -> each.state() == state);
    }

    private List<Problem> beginProblems(Submission submission, Publication publication) {
        List<Problem> problems = new ArrayList<>();
        Period from = publication.effectiveFrom();
        PolicyContent content =
                contents.find(submission.policy(), submission.contentHash()).orElseThrow();
        PeriodKind kind =
                PolicyReader.read(content).book().orElseThrow().policy().periodKind();
        if (from.kind() != kind) {
            problems.add(Problem.error(
                    "policy.publish.period-kind", Place.field("effectiveFrom"), from, Period.of(kind, from.first())));
        }
        decided.last(submission.policy())
                .filter(last -> !publication.retroactive() && !last.first().isBefore(from.first()))
                .ifPresent(last -> problems.add(
                        Problem.error("policy.publish.decided", Place.field("effectiveFrom"), from, last)));
        return problems;
    }

    /** Discussed first, then made known, and both before anything rests on it. */
    private List<Problem> adoptionProblems(Adoption adoption) {
        LocalDate today = LocalDate.now(clock);
        boolean inOrder = !adoption.announcedOn().isBefore(adoption.adoptedOn())
                && !adoption.announcedOn().isAfter(today);
        return inOrder
                ? List.of()
                : List.of(Problem.error(
                        "policy.publish.adoption-days",
                        Place.field("adoption"),
                        adoption.adoptedOn(),
                        adoption.announcedOn(),
                        today));
    }

    private static Reason reason(Outcome outcome) {
        return outcome == Outcome.SAME_EYES ? Reason.FORBIDDEN : Reason.CONFLICT;
    }

    private static Problem problem(Outcome outcome, PolicyCode policy, String by) {
        return outcome == Outcome.SAME_EYES
                ? Problem.error("policy.same-eyes", Place.NOWHERE, by, policy)
                : Problem.error("policy.submission.none", Place.NOWHERE, policy);
    }

    static List<Problem> reasonProblems(String reason) {
        return reason == null || reason.isBlank() || reason.length() > LONGEST_REASON
                ? List.of(Problem.error("policy.reason", Place.field("reason"), LONGEST_REASON))
                : List.of();
    }

    static Problem unknownVersion(PolicyCode policy, int version) {
        return Problem.error("policy.version.unknown", Place.field("version"), policy, version);
    }
}
