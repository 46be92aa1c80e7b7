package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaohe.appraising.Decisions.Traced;

/** Decides the people of a batch on every core; each person is evaluated apart from all others. */
public final class ParallelAppraisal implements AutoCloseable {

    /** People a thread takes at a time, so that one slow person holds up few. */
    private static final int SLICE = 64;

    private final ExecutorService threads;

    public ParallelAppraisal(int threads) {
        this.threads = Executors.newFixedThreadPool(threads, task -> {
            var thread = new Thread(task, "appraisal");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** In the order of the members. */
    List<Traced> decide(BatchInHand batch) {
        List<Callable<List<Traced>>> slices = new ArrayList<>();
        for (int from = 0; from < batch.members().size(); from += SLICE) {
            int first = from;
            int end = Math.min(from + SLICE, batch.members().size());
            slices.add(() -> slice(batch, first, end));
        }
        try {
            List<Traced> decided = new ArrayList<>(batch.members().size());
            for (Future<List<Traced>> slice : threads.invokeAll(slices)) {
                decided.addAll(slice.get());
            }
            return decided;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while deciding", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("An appraiser threw instead of giving a verdict", e.getCause());
        }
    }

    /** On the caller's thread alone. */
    static List<Traced> here(BatchInHand batch) {
        return slice(batch, 0, batch.members().size());
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static List<Traced> slice(BatchInHand batch, int from, int end) {
        List<Traced> decided = new ArrayList<>(end - from);
        for (int i = from; i < end; i++) {
            decided.add(DecidedPerson.of(batch, i));
        }
        return decided;
    }
}
