package org.kaohe.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A proposal 建议 of the rules that waits for a person, or that one has decided on.
 *
 * @param id 0 before it is stored
 * @param team in the period
 * @param decision whose evidence was frozen
 * @param standing the newest decision that proposes the same
 * @param settled null while nobody has decided
 * @param superseded null while the decision it rests on stands, or one that proposes the same
 */
public record Proposal(
        long id,
        StaffNo staffNo,
        String name,
        String team,
        PolicyCode policy,
        Period period,
        ProposalKind kind,
        String basis,
        long decision,
        long standing,
        String evidenceHash,
        State state,
        Owner owner,
        LocalDate dueOn,
        Instant createdAt,
        Settled settled,
        Superseded superseded) {

    /** Kinds that weigh on somebody: decided by an approver or the named owner, never by who alone scored it. */
    private static final Set<ProposalKind> GRAVE = Set.of(
            ProposalKind.WRITTEN_WARNING,
            ProposalKind.DEMOTION_REVIEW,
            ProposalKind.DISMISSAL_REVIEW,
            ProposalKind.CONDUCT_REVIEW);

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        DECIDED,
        /** The decision it rests on was replaced by one that does not propose it. */
        WITHDRAWN
    }

    /** How a person decided. */
    public enum Outcome {
        ACCEPTED,
        DECLINED,
        /** Something else is done instead. */
        CHANGED
    }

    /** @param changedTo what is done instead; null unless CHANGED */
    public record Settled(Outcome outcome, String changedTo, String by, Instant at, String reason) {}

    /** @param by the decision that stands now */
    public record Superseded(long by, Instant at) {}

    public static boolean isGrave(ProposalKind kind) {
        return GRAVE.contains(kind);
    }

    /** Who has to act as long as nobody is named. */
    static Owner usualOwner(ProposalKind kind) {
        return Owner.of(isGrave(kind) ? Role.HR_APPROVER : Role.HR_EDITOR);
    }

    public boolean isOverdue(LocalDate today) {
        return state == State.OPEN && dueOn.isBefore(today);
    }
}
