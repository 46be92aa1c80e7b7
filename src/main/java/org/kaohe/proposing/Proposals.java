package org.kaohe.proposing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.page.Page;

/** Port: proposals as they are stored. Every change is journalled in its transaction. */
public interface Proposals {

    /** FINAL runs that are DONE and whose proposals were not taken over, the oldest first; a few at a time. */
    List<Long> runsToTakeOver();

    /** Of the decisions of a run that stand, those that propose something or whose person has proposals; in order. */
    List<Standing> standing(long run, long afterDecision, int size);

    /** Those of the same people, policy and period that are not withdrawn; all are decisions of one run. */
    List<Proposal> live(List<Standing> ofRun);

    /** A proposal about to be opened, with what opens for a dismissal review. */
    record Opening(Proposal proposal, Evidence evidence, Optional<CaseOpening> opens) {}

    /** Opens, keeps and withdraws in one transaction; what is there already stays as it is. */
    void settle(List<Settlement> settlements, List<Opening> openings, Instant at);

    void takenOver(long run, Instant at);

    Optional<Proposal> find(long id);

    Optional<Evidence> evidence(long id);

    /** The most urgent first. */
    Page<Proposal> search(ProposalQuery query, Caller caller);

    /** One page, for who need not know how many there are. */
    List<Proposal> list(ProposalQuery query, Caller caller);

    /** Whether a result it rests on was published to the person concerned. */
    boolean isPublished(Proposal proposal);

    Effect decide(Proposal proposal, Proposal.Settled settled);

    Effect assign(Proposal proposal, Owner owner, LocalDate dueOn, String by);
}
