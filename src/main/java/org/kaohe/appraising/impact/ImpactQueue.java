package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
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

/**
 * Computes impacts one after the other on a thread of its own, page by page, and rests after each: live requests come first.
 * What the version in force says of a decision it made itself, by this engine, is taken from the decision.
 */
public final class ImpactQueue implements AutoCloseable {

    /** Decisions read and evaluated before the next rest. */
    private static final int PAGE = 500;

    private static final long SECONDS_TO_END = 20;
    private static final System.Logger LOG = System.getLogger(ImpactQueue.class.getName());

    private final Impacts impacts;
    private final StandingDecisions decisions;
    private final PolicyShelf shelf;
    private final Members members;
    private final Clock clock;
    private final String engineVersion;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> new Thread(task, "impact"));
    private volatile boolean closing;

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

    /** To be called once, before the first is added. */
    public void failUnfinished() {
        impacts.failUnfinished(interrupted(), clock.instant());
    }

    void add(long id) {
        runner.execute(() -> execute(id));
    }

    /** Ends it before its next page; false when it had ended already. */
    public boolean cancel(long id, String by) {
        return impacts.end(id, RunState.CANCELLED, null, by, clock.instant());
    }

    @Override
    public void close() {
        closing = true;
        runner.shutdown();
        try {
            if (!runner.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                runner.shutdownNow();
            }
        } catch (InterruptedException e) {
            runner.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void execute(long id) {
        try {
            Optional<Impact> queued = impacts.find(id).filter(each -> each.state() == RunState.QUEUED);
            if (queued.isPresent() && !closing) {
                compute(queued.get()).ifPresent(result -> impacts.done(id, result, clock.instant()));
            }
        } catch (RuntimeException e) {
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
                if (!impacts.progress(impact.id(), done) || !rest(pace.rest())) {
                    return stopped(impact.id());
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

    /** False when the program ends. */
    private boolean rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return !closing;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** One that somebody cancelled has ended already. */
    private Optional<ImpactResult> stopped(long id) {
        impacts.end(id, RunState.FAILED, interrupted(), Change.SERVICE, clock.instant());
        return Optional.empty();
    }

    private static Problem interrupted() {
        return Problem.error("impact.interrupted", Place.NOWHERE);
    }
}
