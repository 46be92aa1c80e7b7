package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
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
import org.kaohe.core.work.Outage;

/**
 * Computes impacts one after the other on a thread of its own, page by page, and rests after each: live requests come first.
 * What the version in force says of a decision it made itself, by this engine, is taken from the decision.
 * One that the end of the program interrupts is computed again from its beginning by whichever instance takes it up.
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

    /** To be called at the start and every few seconds: takes up what instances that are no more left unfinished. */
    public void takeUp() {
        impacts.takeUp().forEach(this::add);
    }

    void add(long id) {
        try {
            runner.execute(() -> execute(id));
        } catch (RejectedExecutionException closed) {
            LOG.log(System.Logger.Level.INFO, "Impact {0} is left to the next start", id);
        }
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
            Optional<Impact> queued =
                    impacts.find(id).filter(each -> !each.state().finished());
            if (queued.isPresent() && !closing) {
                compute(queued.get()).ifPresent(result -> impacts.done(id, result, clock.instant()));
            }
        } catch (RuntimeException e) {
            if (Outage.causedIt(e)) {
                again(id, e);
                return;
            }
            LOG.log(System.Logger.Level.ERROR, "Impact " + id + " failed", e);
            Problem broken = Problem.error("impact.broken", Place.NOWHERE, id);
            impacts.end(id, RunState.FAILED, broken, Change.SERVICE, clock.instant());
        }
    }

    /** From its beginning, when the database is back. */
    private void again(long id, RuntimeException outage) {
        LOG.log(System.Logger.Level.WARNING, "Impact {0} waits for the database: {1}", id, outage.getMessage());
        if (rest(TimeUnit.SECONDS.toNanos(1))) {
            add(id);
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
}
