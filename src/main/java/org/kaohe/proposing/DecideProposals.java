package org.kaohe.proposing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.page.Page;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** Use cases: read proposals as far as the caller may, say who owns one, decide on one. Nothing is decided by itself. */
public final class DecideProposals {

    private static final String WHAT = "proposal";

    private final Proposals proposals;
    private final Accounts accounts;
    private final Clock clock;

    public DecideProposals(Proposals proposals, Accounts accounts, Clock clock) {
        this.proposals = proposals;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What may not be read does not exist; a named owner reads what there is to decide. */
    public Optional<Proposal> find(long id, Caller caller) {
        return proposals
                .find(id)
                .filter(it -> caller.reaches(it.staffNo(), it.team()) || isNamed(it, caller))
                .filter(it -> caller.waiting().filter(it.staffNo()::equals).isEmpty() || proposals.isPublished(it));
    }

    public Page<Proposal> search(ProposalQuery query, Caller caller) {
        return proposals.search(query, caller);
    }

    public Evidence evidence(Proposal proposal) {
        return proposals.evidence(proposal.id()).orElseThrow();
    }

    public Answer<Proposal> decide(long id, Caller caller, Proposal.Outcome outcome, String changedTo, String reason) {
        Optional<Proposal> found = find(id, caller);
        if (found.isEmpty()) {
            return unknown(id);
        }
        Proposal proposal = found.get();
        if (isAbout(proposal, caller)) {
            return Answer.refuse(Reason.FORBIDDEN, Problem.error("proposing.own", Place.NOWHERE, id));
        }
        if (!mayDecide(proposal, caller)) {
            return Answer.refuse(
                    Reason.FORBIDDEN, Problem.error("proposing.not-yours", Place.NOWHERE, id, proposal.owner()));
        }
        List<Problem> problems = new ArrayList<>(Texts.reason(reason));
        if (outcome == null) {
            problems.add(Problem.error("proposing.outcome", Place.field("outcome")));
        }
        if ((outcome == Proposal.Outcome.CHANGED) == Texts.isBlank(changedTo)) {
            problems.add(Problem.error("proposing.changed-to", Place.field("changedTo")));
        }
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        String instead = Texts.isBlank(changedTo) ? null : changedTo.strip();
        var settled = new Proposal.Settled(outcome, instead, caller.account(), clock.instant(), reason.strip());
        return after(proposals.decide(proposal, settled), proposal, caller);
    }

    /** @param dueOn null leaves the day as it is */
    public Answer<Proposal> assign(long id, Caller caller, Owner owner, LocalDate dueOn) {
        Optional<Proposal> found = find(id, caller);
        if (found.isEmpty()) {
            return unknown(id);
        }
        Proposal proposal = found.get();
        if (owner.account() != null) {
            Optional<Accounts.Holder> holder = accounts.find(owner.account());
            if (holder.isEmpty()
                    || holder.get().staffNo().filter(proposal.staffNo()::equals).isPresent()) {
                return Answer.refuse(
                        Reason.INVALID, Problem.error("proposing.owner", Place.field("account"), owner.account()));
            }
        }
        LocalDate due = dueOn == null ? proposal.dueOn() : dueOn;
        return after(proposals.assign(proposal, owner, due, caller.account()), proposal, caller);
    }

    /** Grave ones an approver or the named owner; others anybody of HR too. The database looks at more than that. */
    public static boolean mayDecide(Proposal proposal, Caller caller) {
        boolean byRole = Proposal.isGrave(proposal.kind())
                ? caller.roles().contains(org.kaohe.core.people.Role.HR_APPROVER)
                : caller.isHr();
        return !isAbout(proposal, caller) && (byRole || isNamed(proposal, caller));
    }

    private static boolean isAbout(Proposal proposal, Caller caller) {
        return caller.staffNo().filter(proposal.staffNo()::equals).isPresent();
    }

    private static boolean isNamed(Proposal proposal, Caller caller) {
        return caller.account().equals(proposal.owner().account());
    }

    private Answer<Proposal> after(Effect effect, Proposal proposal, Caller caller) {
        return effect == Effect.DONE
                ? Answer.done(proposals.find(proposal.id()).orElseThrow())
                : effect.refusal(WHAT, proposal.id(), caller.account());
    }

    private static Answer<Proposal> unknown(long id) {
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("proposing.unknown", Place.NOWHERE, WHAT, id));
    }
}
