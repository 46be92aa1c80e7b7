package org.kaohe.appraising;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.kaohe.core.work.WorkLine;

/**
 * Executes the runs of this instance one after the other, off the request threads: each run already uses every core. With a
 * cluster there is a second line, of what it decides and of all FINAL runs, which keep their order: a preview need not wait for
 * hours of work elsewhere. A run that the end of the program interrupts stays as it is; whichever instance lives on or
 * starts next goes on with it.
 */
public final class RunQueue implements AutoCloseable {

    /** Runs that may wait for their turn before no more are accepted. */
    static final int MOST_WAITING = 20;

    private final Runs runs;
    private final RunExecution execution;
    private final Clock clock;
    private final LongConsumer ended;
    private final WorkLine<Long> here = new WorkLine<>("run", this::executeHere);
    private final WorkLine<Long> onCluster = new WorkLine<>("run-on-cluster", this::execute);
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
        return here.inHand() + onCluster.inHand() >= MOST_WAITING;
    }

    void add(long run) {
        here.add(run);
    }

    /** Stops a run before its next batch, whichever instance runs it; false when it had ended already. */
    public boolean cancel(long id, String by) {
        return runs.cancelQueued(id, by, clock.instant()) || runs.askToCancel(id, by);
    }

    @Override
    public void close() {
        closing = true;
        here.close();
        onCluster.close();
    }

    private void executeHere(long id) {
        if (execution.waitsForCluster(id)) {
            onCluster.add(id);
        } else {
            execute(id);
        }
    }

    private void execute(long id) {
        if (closing) {
            return;
        }
        execution.execute(id, () -> stopFor(id));
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
