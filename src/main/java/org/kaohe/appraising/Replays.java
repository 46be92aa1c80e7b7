package org.kaohe.appraising;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Use case: replay every decision that stands for a policy and period, one batch after another off the request threads.
 * What came of it is kept until the program ends: it changes nothing and can be asked again at any time.
 */
public final class Replays implements AutoCloseable {

    /** Differing decisions named in an answer. */
    private static final int MOST_NAMED = 100;

    /** Replays remembered. */
    private static final int KEPT = 50;

    private static final System.Logger LOG = System.getLogger(Replays.class.getName());

    /** How far a replay is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    /**
     * A replay of a period.
     *
     * @param identical of those done
     * @param different the first that are not
     * @param finishedAt null until then
     */
    public record Progress(
            long id,
            PolicyCode policy,
            Period period,
            String requestedBy,
            State state,
            long total,
            long done,
            long identical,
            List<Replay> different,
            Instant startedAt,
            Instant finishedAt) {

        public Progress {
            different = List.copyOf(different);
        }

        private Progress with(long all, List<Replay> batch) {
            List<Replay> named = new ArrayList<>(different);
            batch.stream()
                    .filter(each -> !each.identical() && named.size() < MOST_NAMED)
                    .forEach(named::add);
            long same = batch.stream().filter(Replay::identical).count();
            return new Progress(
                    id,
                    policy,
                    period,
                    requestedBy,
                    state,
                    all,
                    done + batch.size(),
                    identical + same,
                    named,
                    startedAt,
                    finishedAt);
        }

        private Progress ended(State how, Instant at) {
            return new Progress(id, policy, period, requestedBy, how, total, done, identical, different, startedAt, at);
        }
    }

    private final ReadDecisions reading;
    private final Decisions decisions;
    private final Clock clock;
    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> new Thread(task, "replay"));
    private final Map<Long, Progress> known = new LinkedHashMap<>();
    private long last;

    public Replays(ReadDecisions reading, Decisions decisions, Clock clock) {
        this.reading = reading;
        this.decisions = decisions;
        this.clock = clock;
    }

    public Progress start(PolicyCode policy, Period period, String requestedBy) {
        Progress begun = begin(policy, period, requestedBy);
        runner.execute(() -> replay(begun));
        return begun;
    }

    public synchronized Optional<Progress> find(long id) {
        return Optional.ofNullable(known.get(id));
    }

    /** Those remembered, the newest first. */
    public synchronized List<Progress> recent() {
        List<Progress> recent = new ArrayList<>(known.values());
        recent.sort(Comparator.comparing(Progress::id).reversed());
        return List.copyOf(recent);
    }

    @Override
    public void close() {
        runner.shutdownNow();
    }

    private synchronized Progress begin(PolicyCode policy, Period period, String requestedBy) {
        var begun = new Progress(
                ++last, policy, period, requestedBy, State.RUNNING, 0, 0, 0, List.of(), clock.instant(), null);
        known.remove(last - KEPT);
        keep(begun);
        return begun;
    }

    private synchronized void keep(Progress progress) {
        known.put(progress.id(), progress);
    }

    private void replay(Progress begun) {
        Progress[] now = {begun};
        try {
            var all = new DecisionQuery(begun.policy(), begun.period(), null, null, null, null, null, 0, 1);
            long total = reading.count(all, Reader.OF_EVERYTHING);
            reading.each(begun.policy(), begun.period(), Reader.OF_EVERYTHING, some -> {
                if (runner.isShutdown()) {
                    throw new CancellationException("the program ends");
                }
                now[0] = now[0].with(total, replayed(some));
                keep(now[0]);
            });
            keep(now[0].ended(State.DONE, clock.instant()));
        } catch (CancellationException e) {
            keep(now[0].ended(State.FAILED, clock.instant()));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Replay " + begun.id() + " failed", e);
            keep(now[0].ended(State.FAILED, clock.instant()));
        }
    }

    private List<Replay> replayed(List<Decision> batch) {
        Set<Long> ids = batch.stream().map(Decision::id).collect(Collectors.toSet());
        Map<Long, PackedTrace> traces = decisions.traces(ids);
        return batch.stream()
                .map(each -> Replay.of(reading.opened(each, Optional.ofNullable(traces.get(each.id())))))
                .toList();
    }
}
