package org.kaohe.appraising;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaohe.core.journal.Change;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;

/** Runs in memory, under the same rules of state as the stored ones. */
final class MemoryRuns implements Runs {

    final Map<Long, Run> all = new TreeMap<>();
    private final MemoryDecisions decisions;

    MemoryRuns(MemoryDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Run> find(long id) {
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
        boolean queued = all.get(id).state() == RunState.QUEUED;
        if (queued) {
            put(all.get(id), RunState.RUNNING, total, null);
        }
        return queued;
    }

    @Override
    public void finish(long id, RunState state, Problem reason, String by, Instant at) {
        Run run = all.get(id);
        put(run, state, run.total(), reason);
        if (state == RunState.DONE && run.mode() == RunMode.FINAL) {
            decisions.stand(id);
        }
    }

    @Override
    public List<Long> failUnfinished(Problem reason, Instant at) {
        List<Long> unfinished = new ArrayList<>();
        List.copyOf(all.values()).stream().filter(it -> !it.state().finished()).forEach(it -> {
            unfinished.add(it.id());
            finish(it.id(), RunState.FAILED, reason, Change.SERVICE, at);
        });
        return unfinished;
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
                        it.done(),
                        it.requestedBy(),
                        it.requestedAt(),
                        it.startedAt(),
                        it.finishedAt(),
                        it.times(),
                        reason,
                        it.tallies()));
    }
}
