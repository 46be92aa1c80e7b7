package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.RunState;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.Outage;
import org.kaohe.core.work.WorkLine;

/**
 * Computes impacts one after the other on a thread of its own, page by page, and rests after each: live requests come first.
 * What the version in force says of a decision it made itself, by this engine, is taken from the decision.
 * One that the end of the program interrupts is computed again from its beginning by whichever instance takes it up.
 */
public final class ImpactQueue implements AutoCloseable {

    /** Decisions read and evaluated before the next rest. */
    private static final int PAGE = 500;

    private static final System.Logger LOG = System.getLogger(ImpactQueue.class.getName());

    private final Impacts impacts;
    private final StandingDecisions decisions;
    private final PolicyShelf shelf;
    private final Members members;
    private final Clock clock;
    private final String engineVersion;
    private final WorkLine<Long> line = new WorkLine<>("impact", this::execute);

    /** @param engineVersion as decisions name it */
    public ImpactQueue(
            Impacts impacts,
            StandingDecisions decisions,
            PolicyShelf shelf,
            Members members,
            Clock clock,
            String engineVersion) {
        this.impacts = impacts;
        this.decisions = decisions;
        this.shelf = shelf;
        this.members = members;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    /** To be called at the start and every few seconds: takes up what instances that are no more left unfinished. */
    public void takeUp() {
        impacts.takeUp().forEach(this::add);
    }

    void add(long id) {
        line.add(id);
    }

    /** Ends it before its next page; false when it had ended already. */
    public boolean cancel(long id, String by) {
        return impacts.end(id, RunState.CANCELLED, null, by, clock.instant());
    }

    @Override
    public void close() {
        line.close();
    }

    private void execute(long id) {
        try {
            impacts.find(id)
                    .filter(each -> !each.state().finished())
                    .flatMap(this::compute)
                    .ifPresent(result -> impacts.done(id, result, clock.instant()));
        } catch (RuntimeException e) {
            if (Outage.causedIt(e)) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "Impact " + id + " failed", e);
            Problem broken = Problem.error("impact.broken", Place.NOWHERE, id);
            impacts.end(id, RunState.FAILED, broken, Change.SERVICE, clock.instant());
        }
    }

    /** Empty when it was stopped. */
    private Optional<ImpactResult> compute(Impact impact) {
        if (!impacts.start(impact.id(), decisions.count(impact.policy(), impact.periods()))) {
            return Optional.empty();
        }
        var backtest = new Backtest(shelf, impact, engineVersion);
        var pace = Pace.ofThisThread();
        var count = new ImpactCount(backtest.after().policy());
        long done = 0;
        for (Period period : impact.periods()) {
            count.nextPeriod();
            String after = "";
            while (true) {
                String last = after;
                List<Traced> page = pace.reading(() -> decisions.page(impact.policy(), period, last, PAGE));
                if (page.isEmpty()) {
                    break;
                }
                Map<StaffNo, Member> people = pace.reading(() -> people(period, page));
                pace.evaluating(() -> compare(backtest, count, people, page));
                after = page.get(page.size() - 1).decision().staffNo().value();
                done += page.size();
                if (!impacts.progress(impact.id(), done) || !line.rest(pace.rest())) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(count.result());
    }

    private Map<StaffNo, Member> people(Period period, List<Traced> page) {
        Set<StaffNo> staff =
                page.stream().map(each -> each.decision().staffNo()).collect(Collectors.toSet());
        return members.in(period, new Scope.People(staff)).stream()
                .collect(Collectors.toMap(Member::staffNo, Function.identity()));
    }

    private static void compare(Backtest backtest, ImpactCount count, Map<StaffNo, Member> people, List<Traced> page) {
        for (Traced each : page) {
            backtest.compare(each)
                    .ifPresentOrElse(
                            compared -> count.add(
                                    compared, people.get(compared.decision().staffNo())),
                            count::addWithoutFacts);
        }
    }
}
