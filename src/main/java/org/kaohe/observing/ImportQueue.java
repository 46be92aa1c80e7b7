package org.kaohe.observing;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Does the large imports of this instance one after the other, off the request threads. */
public final class ImportQueue implements AutoCloseable {

    /** Files that may wait; each is kept in the database, so that they cost no memory. */
    private static final int MOST_WAITING = 10;

    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_BETWEEN_TRIES = 1;
    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

    private final ImportStore store;
    private final ImportExecution execution;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService runner =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "import"));
    private volatile boolean closing;

    public ImportQueue(ImportStore store, ImportExecution execution) {
        this.store = store;
        this.execution = execution;
    }

    /** To be called at the start and every few seconds: takes up what instances that are no more left unfinished. */
    public void takeUp() {
        store.takeUp().forEach(this::add);
    }

    boolean isFull() {
        return inHand.size() >= MOST_WAITING;
    }

    void add(String id) {
        if (inHand.add(id)) {
            tryIn(id, 0);
        }
    }

    /** One under way is given up and done again from its beginning by whoever takes it up. */
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

    private void tryIn(String id, long seconds) {
        try {
            Future<?> unused = runner.schedule(() -> execute(id), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            inHand.remove(id);
        }
    }

    private void execute(String id) {
        boolean settled = true;
        try {
            settled = closing || execution.execute(id, () -> closing);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Import " + id + " could not be ended", e);
        }
        if (settled) {
            inHand.remove(id);
        } else {
            tryIn(id, SECONDS_BETWEEN_TRIES);
        }
    }
}
