package org.kaohe.proposing.web;

import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.policy.Text;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Proposal;

/**
 * A proposal as clients see it.
 *
 * @param next null when nobody has to act any more
 * @param superseded why its ground is gone; null while it stands
 * @param evidence null in a list
 */
record ProposalView(
        long id,
        String staffNo,
        String name,
        String team,
        String policy,
        String period,
        String kind,
        Text kindText,
        boolean grave,
        String basis,
        long decision,
        long standing,
        String evidenceHash,
        Proposal.State state,
        Text stateText,
        Next next,
        Instant createdAt,
        Proposal.Settled settled,
        SupersededView superseded,
        Evidence evidence) {

    /**
     * Who acts next and until when.
     *
     * @param named whether the owner is one account, not whoever has a role
     */
    record Next(String owner, boolean named, Text what, LocalDate until, boolean overdue) {}

    record SupersededView(long by, Instant at, Text why) {}

    static ProposalView of(Proposal it, LocalDate today, Evidence evidence) {
        boolean open = it.state() == Proposal.State.OPEN;
        return new ProposalView(
                it.id(),
                it.staffNo().value(),
                it.name(),
                it.team(),
                it.policy().value(),
                it.period().toString(),
                it.kind().code(),
                Words.of("kind", it.kind().code()),
                Proposal.isGrave(it.kind()),
                it.basis(),
                it.decision(),
                it.standing(),
                it.evidenceHash(),
                it.state(),
                Words.of("proposal", it.state()),
                open
                        ? new Next(
                                it.owner().toString(),
                                it.owner().account() != null,
                                Words.of("next.proposal"),
                                it.dueOn(),
                                it.isOverdue(today))
                        : null,
                it.createdAt(),
                it.settled(),
                it.superseded() == null
                        ? null
                        : new SupersededView(
                                it.superseded().by(),
                                it.superseded().at(),
                                Words.filled(
                                        "superseded",
                                        String.valueOf(it.superseded().by()))),
                evidence);
    }
}
