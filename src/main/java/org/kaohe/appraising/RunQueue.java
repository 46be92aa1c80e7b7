package org.kaohe.appraising;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/**
 * Executes the runs of this instance one after the other, off the request threads: each run already uses every core. A
 * run that the end of the program interrupts stays as it is; whichever instance lives on or starts next goes on with it.
 */
public final class RunQueue implements AutoCloseable {

    /** Runs that may wait for their turn before no more are accepted. */
    static final int MOST_WAITING = 20;

    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_BETWEEN_TRIES = 1;
    private static final System.Logger LOG = System.getLogger(RunQueue.class.getName());

    private final Runs runs;
    private final RunExecution execution;
    private final Clock clock;
    private final LongConsumer ended;

    /** Waiting or under way here. */
    private final Set<Long> inHand = ConcurrentHashMap.newKeySet();

    private final ScheduledExecutorService runner =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "run"));
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

    /** To be called at the start and every few seconds: takes up what instances that are no more left unfinished. */
    public List<Long> takeUp() {
        List<Long> taken = runs.takeUp();
        taken.forEach(this::add);
        return taken;
    }

    /** Whether so many runs wait that another one is not to be accepted. */
    boolean isFull() {
        return inHand.size() >= MOST_WAITING;
    }

    void add(long run) {
        if (inHand.add(run)) {
            tryIn(run, 0);
        }
    }

    /** Stops a run before its next batch, whichever instance runs it; false when it had ended already. */
    public boolean cancel(long id, String by) {
        return runs.cancelQueued(id, by, clock.instant()) || runs.askToCancel(id, by);
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

    private void tryIn(long run, long seconds) {
        try {
            Future<?> unused = runner.schedule(() -> execute(run), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            inHand.remove(run);
        }
    }

    private void execute(long id) {
        boolean settled = true;
        try {
            settled = closing || execution.execute(id, () -> stopFor(id));
        } catch (RuntimeException e) {
            // The end of the run could not be stored, for a reason that does not pass: the log is all that is left.
            LOG.log(System.Logger.Level.ERROR, "Run " + id + " could not be ended", e);
        }
        if (!settled) {
            tryIn(id, SECONDS_BETWEEN_TRIES);
            return;
        }
        inHand.remove(id);
        if (!closing) {
            ended.accept(id);
        }
    }

    private RunExecution.Stop stopFor(long id) {
        if (closing) {
            return RunExecution.Stop.leaveIt();
        }
        Optional<String> by = runs.cancelWantedBy(id);
        return by.map(account -> new RunExecution.Stop(RunState.CANCELLED, null, account))
                .orElse(null);
    }
}
