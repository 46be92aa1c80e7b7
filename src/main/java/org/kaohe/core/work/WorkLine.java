package org.kaohe.core.work;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does pieces of work one after the other on a thread of its own, none of them twice at a time. One that meets an outage
 * is done again a moment later, and so is one whose own end could not be stored; other pieces go first meanwhile. When the
 * program ends, the piece under way is to stop soon and the others are dropped: whoever takes them up next does them.
 *
 * @param <P> what names a piece, in the log too
 */
public final class WorkLine<P> implements AutoCloseable {

    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_AFTER_AN_OUTAGE = 1;
    private static final long SECONDS_AFTER_A_FAULT = 5;
    private static final System.Logger LOG = System.getLogger(WorkLine.class.getName());

    private final String name;
    private final Consumer<P> work;
    private final Set<P> inHand = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService thread;
    private volatile boolean ending;

    /**
     * @param name of a piece and of the thread
     * @param work does a piece to its end, or throws; asks {@link #isEnding()} now and then
     */
    public WorkLine(String name, Consumer<P> work) {
        this.name = name;
        this.work = work;
        this.thread = Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, name));
    }

    /** Does nothing when the piece waits or is under way already. */
    public void add(P piece) {
        if (inHand.add(piece)) {
            tryIn(piece, 0);
        }
    }

    /** Pieces that wait or are under way. */
    public int inHand() {
        return inHand.size();
    }

    public boolean isEnding() {
        return ending;
    }

    /** To be called by the work itself; false when the program ends. */
    public boolean rest(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
            return !ending;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits a while for the piece under way, then interrupts it. */
    @Override
    public void close() {
        ending = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void tryIn(P piece, long seconds) {
        try {
            Future<?> unused = thread.schedule(() -> attempt(piece), seconds, TimeUnit.SECONDS);
        } catch (RejectedExecutionException closed) {
            inHand.remove(piece);
        }
    }

    private void attempt(P piece) {
        try {
            if (!ending) {
                work.accept(piece);
            }
            inHand.remove(piece);
        } catch (TakenOverException e) {
            LOG.log(System.Logger.Level.INFO, "Left to whoever has it now: {0} {1}", name, piece.toString());
            inHand.remove(piece);
        } catch (RuntimeException e) {
            tryIn(piece, wait(piece, e));
        }
    }

    private long wait(P piece, RuntimeException why) {
        if (Outage.causedIt(why)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Waits for the database: {0} {1}: {2}",
                    name,
                    piece.toString(),
                    why.getMessage());
            return SECONDS_AFTER_AN_OUTAGE;
        }
        LOG.log(System.Logger.Level.ERROR, "Tried again after a fault: " + name + " " + piece, why);
        return SECONDS_AFTER_A_FAULT;
    }
}
