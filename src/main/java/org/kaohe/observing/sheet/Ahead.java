package org.kaohe.observing.sheet;

import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Pieces that one thread makes while another takes them, in order: one lies ready while the next is made. */
final class Ahead {

    private static final int PIECES = 1;

    private Ahead() {}

    /**
     * Ends when all pieces are taken, or with what either side throws.
     *
     * @param maker hands the pieces over, on a thread of its own; stopped at its next piece when the taker fails
     */
    static <T> void each(Consumer<Consumer<T>> maker, Consumer<T> taker) {
        BlockingQueue<Optional<T>> made = new ArrayBlockingQueue<>(PIECES);
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> new Thread(task, "read-ahead"));
        try {
            Future<?> making = thread.submit(() -> {
                try {
                    maker.accept(piece -> put(made, Optional.of(piece)));
                } finally {
                    put(made, Optional.empty());
                }
            });
            for (Optional<T> next = made.take(); next.isPresent(); next = made.take()) {
                taker.accept(next.get());
            }
            making.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading ahead", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("What was read ahead could not be read", e.getCause());
        } finally {
            thread.shutdownNow();
        }
    }

    private static <T> void put(BlockingQueue<Optional<T>> made, Optional<T> piece) {
        try {
            made.put(piece);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody takes what is read ahead any more", e);
        }
    }
}
