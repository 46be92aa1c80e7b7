package org.kaohe.appraising;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;

/** Runs in memory, under the same rules of state as the stored ones. */
final class MemoryRuns implements Runs {

    final Map<Long, Run> all = new ConcurrentSkipListMap<>();
    final Map<Long, Map<StaffNo, BigDecimal>> scores = new ConcurrentSkipListMap<>();
    private final Map<Long, String> cancelWanted = new ConcurrentSkipListMap<>();

    /** Taken by a test that wants the queue to stand still. */
    final Semaphore executing = new Semaphore(1);

    /** How many times the database will be away when a run is to end. */
    int outagesAtTheEnd;

    private final MemoryDecisions decisions;

    MemoryRuns(MemoryDecisions decisions) {
        this.decisions = decisions;
        decisions.counting = this::count;
    }

    @Override
    public Optional<Run> find(long id) {
        if (Thread.currentThread().getName().equals("run")) {
            executing.acquireUninterruptibly();
            executing.release();
        }
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Page<Run> list(int page, int size) {
        return new Page<>(List.copyOf(all.values()), all.size());
    }

    @Override
    public Optional<Run> queue(RunOrder order) {
        PolicyCode policy = order.content().code();
        boolean busy = order.mode() == RunMode.FINAL
                && all.values().stream()
                        .anyMatch(it -> it.mode() == RunMode.FINAL
                                && it.policy().equals(policy)
                                && it.period().equals(order.period())
                                && !it.state().finished());
        if (busy) {
            return Optional.empty();
        }
        long id = all.size() + 1L;
        var run = new Run(
                id,
                policy,
                order.content().hash(),
                order.version(),
                order.engineVersion(),
                order.period(),
                order.scope(),
                order.mode(),
                RunState.QUEUED,
                0,
                0,
                order.requestedBy(),
                order.requestedAt(),
                null,
                null,
                StageTimes.NONE,
                null,
                List.of());
        all.put(id, run);
        return Optional.of(run);
    }

    @Override
    public boolean start(long id, int total, Instant at) {
        boolean unfinished = !all.get(id).state().finished();
        if (unfinished) {
            put(all.get(id), RunState.RUNNING, total, null);
        }
        return unfinished;
    }

    @Override
    public void finish(long id, RunState state, Problem reason, String by, Instant at) {
        if (outagesAtTheEnd > 0) {
            outagesAtTheEnd--;
            throw new IllegalStateException(new SQLException("the database shuts down", "57P01"));
        }
        Run run = all.get(id);
        put(run, state, run.total(), reason);
        if (state == RunState.DONE && run.mode() == RunMode.FINAL) {
            decisions.stand(id);
        }
    }

    @Override
    public List<Long> takeUp() {
        return all.values().stream()
                .filter(it -> !it.state().finished())
                .map(Run::id)
                .toList();
    }

    @Override
    public boolean askToCancel(long id, String by) {
        boolean running = all.containsKey(id) && all.get(id).state() == RunState.RUNNING;
        if (running) {
            cancelWanted.put(id, by);
        }
        return running;
    }

    @Override
    public Optional<String> cancelWantedBy(long id) {
        return Optional.ofNullable(cancelWanted.get(id));
    }

    @Override
    public void keepScores(long id, Map<StaffNo, BigDecimal> found) {
        scores.put(id, Map.copyOf(found));
    }

    @Override
    public Map<StaffNo, BigDecimal> scores(long id) {
        return scores.getOrDefault(id, Map.of());
    }

    /** What a stored batch does to its run. */
    void count(long id, int people) {
        Run it = all.get(id);
        put(it, it.state(), it.total(), it.done() + people, it.reason());
    }

    @Override
    public boolean cancelQueued(long id, String by, Instant at) {
        boolean queued = all.containsKey(id) && all.get(id).state() == RunState.QUEUED;
        if (queued) {
            finish(id, RunState.CANCELLED, null, by, at);
        }
        return queued;
    }

    @Override
    public void prunePreviews(PolicyCode policy, int keep) {
        // Nothing piles up in a test.
    }

    private void put(Run it, RunState state, int total, Problem reason) {
        put(it, state, total, it.done(), reason);
    }

    private void put(Run it, RunState state, int total, int done, Problem reason) {
        all.put(
                it.id(),
                new Run(
                        it.id(),
                        it.policy(),
                        it.contentHash(),
                        it.version(),
                        it.engineVersion(),
                        it.period(),
                        it.scope(),
                        it.mode(),
                        state,
                        total,
                        done,
                        it.requestedBy(),
                        it.requestedAt(),
                        it.startedAt(),
                        it.finishedAt(),
                        it.times(),
                        reason,
                        it.tallies()));
    }
}
