package org.kaohe.appraising;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.kaohe.core.journal.Change;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Executes queued runs one after the other, off the request threads: each run already uses every core. A run that the
 * end of the program interrupts is FAILED; nobody resumes it.
 */
public final class RunQueue implements AutoCloseable {

    private static final long SECONDS_TO_END = 20;

    private final Runs runs;
    private final RunExecution execution;
    private final Clock clock;
    private final LongConsumer ended;
    /** By whom. */
    private final Map<Long, String> cancelled = new ConcurrentHashMap<>();

    private final ExecutorService runner = Executors.newSingleThreadExecutor(task -> new Thread(task, "run"));
    private volatile boolean closing;

    public RunQueue(Runs runs, RunExecution execution, Clock clock) {
        this(runs, execution, clock, run -> {});
    }

    /** @param ended told of each run when it has ended, however it did */
    public RunQueue(Runs runs, RunExecution execution, Clock clock, LongConsumer ended) {
        this.runs = runs;
        this.execution = execution;
        this.clock = clock;
        this.ended = ended;
    }

    /** To be called once, before the first run is added: ends what an earlier life of the program left unfinished. */
    public List<Long> failUnfinished() {
        return runs.failUnfinished(interrupted(), clock.instant());
    }

    void add(long run) {
        runner.execute(() -> execute(run));
    }

    /** Stops a run before its next batch; false when it had ended already. */
    public boolean cancel(long id, String by) {
        if (runs.cancelQueued(id, by, clock.instant())) {
            return true;
        }
        boolean running = runs.find(id).filter(run -> !run.state().finished()).isPresent();
        if (running) {
            cancelled.put(id, by);
        }
        return running;
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
        if (closing) {
            return;
        }
        execution.execute(id, () -> stopFor(id));
        cancelled.remove(id);
        ended.accept(id);
    }

    private RunExecution.Stop stopFor(long id) {
        if (closing) {
            return new RunExecution.Stop(RunState.FAILED, interrupted(), Change.SERVICE);
        }
        String by = cancelled.get(id);
        return by == null ? null : new RunExecution.Stop(RunState.CANCELLED, null, by);
    }

    private static Problem interrupted() {
        return Problem.error("run.interrupted", Place.NOWHERE);
    }
}
