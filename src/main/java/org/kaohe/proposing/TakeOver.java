package org.kaohe.proposing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.people.StaffNo;

/**
 * Takes over what FINAL runs propose, after they are DONE: run by run, page by page, each page in one transaction. What
 * was taken over already stays as it is, so that it goes on after a crash and two instances do not disturb each other.
 */
public final class TakeOver {

    private static final int PAGE = 100;
    private static final System.Logger LOG = System.getLogger(TakeOver.class.getName());

    private final Proposals proposals;
    private final DecidedResults results;
    private final HouseRules house;
    private final Clock clock;
    private final Set<Long> told = ConcurrentHashMap.newKeySet();

    public TakeOver(Proposals proposals, DecidedResults results, HouseRules house, Clock clock) {
        this.proposals = proposals;
        this.results = results;
        this.house = house;
        this.clock = clock;
    }

    /** Until there is nothing left to take over; what fails is told once and tried again the next time. */
    public void catchUp() {
        boolean all = true;
        for (List<Long> runs = proposals.runsToTakeOver(); all && !runs.isEmpty(); runs = proposals.runsToTakeOver()) {
            for (long run : runs) {
                all &= isTakenOver(run);
            }
        }
    }

    private boolean isTakenOver(long run) {
        try {
            takeOver(run);
            return true;
        } catch (RuntimeException e) {
            if (told.add(run)) {
                LOG.log(System.Logger.Level.ERROR, "The proposals of run " + run + " were not taken over", e);
            }
            return false;
        }
    }

    private void takeOver(long run) {
        List<Standing> page = proposals.standing(run, 0, PAGE);
        while (!page.isEmpty()) {
            settle(page);
            page = proposals.standing(run, page.get(page.size() - 1).decision(), PAGE);
        }
        proposals.takenOver(run, clock.instant());
    }

    private void settle(List<Standing> page) {
        Map<StaffNo, List<Proposal>> live =
                proposals.live(page).stream().collect(Collectors.groupingBy(Proposal::staffNo));
        List<Settlement> settlements = page.stream()
                .map(each -> Settlement.of(each, live.getOrDefault(each.staffNo(), List.of())))
                .toList();
        proposals.settle(settlements, openings(settlements), clock.instant());
    }

    private List<Proposals.Opening> openings(List<Settlement> settlements) {
        List<Settlement> opening =
                settlements.stream().filter(each -> !each.opened().isEmpty()).toList();
        if (opening.isEmpty()) {
            return List.of();
        }
        var grounds = results.grounds(
                opening.stream().map(each -> each.standing().decision()).collect(Collectors.toSet()));
        return opening.stream()
                .flatMap(each -> each.opened().stream()
                        .map(proposed -> opening(
                                each.standing(),
                                proposed,
                                grounds.get(each.standing().decision()))))
                .toList();
    }

    private Proposals.Opening opening(Standing it, Proposed proposed, DecidedResults.Grounds grounds) {
        Evidence evidence = grounds.of(Optional.of(proposed));
        var proposal = new Proposal(
                0,
                it.staffNo(),
                it.name(),
                it.team(),
                it.policy(),
                it.period(),
                proposed.kind(),
                proposed.basis(),
                it.decision(),
                it.decision(),
                "",
                Proposal.State.OPEN,
                Proposal.usualOwner(proposed.kind()),
                today().plusDays(evidence.dueDays() == null ? house.proposalDays() : evidence.dueDays()),
                clock.instant(),
                null,
                null);
        boolean review = proposed.kind() == ProposalKind.DISMISSAL_REVIEW;
        return new Proposals.Opening(
                proposal,
                evidence,
                review ? Optional.of(CaseOpening.of(it, evidence, house, today())) : Optional.empty());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
