package org.kaohe.appraising;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Stores a batch while the next one is decided. At most one is on its way, so that nothing piles up. */
final class WriteBehind implements AutoCloseable {

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "run-write-behind"));
    private Future<?> onItsWay;

    /** Waits for the batch before, then sends this one on its way. */
    void write(Runnable batch) {
        await();
        onItsWay = thread.submit(batch);
    }

    /** Waits until everything is stored. */
    void await() {
        if (onItsWay == null) {
            return;
        }
        Future<?> awaited = onItsWay;
        onItsWay = null;
        try {
            awaited.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while storing decisions", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException("Decisions were not stored", e.getCause());
        }
    }

    /** Whoever goes on with the run has to find the last batch stored or not, never on its way. */
    @Override
    public void close() {
        thread.shutdown();
        boolean interrupted = false;
        while (!thread.isTerminated()) {
            try {
                thread.awaitTermination(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
