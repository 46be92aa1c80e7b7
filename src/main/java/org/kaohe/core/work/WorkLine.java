package org.kaohe.core.work;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Does pieces of work one after the other on a thread of its own, none of them twice at a time. One that meets an outage
 * is done again a moment later; one that ends in a fault, because not even its end could be stored, is done again too, each
 * time after twice as long. Other pieces go first meanwhile. When the program ends, the piece under way is to stop soon and
 * the others are dropped: whoever takes them up next does them.
 *
 * @param <P> what names a piece, in the log too
 */
public final class WorkLine<P> implements AutoCloseable {

    private static final long SECONDS_TO_END = 20;
    private static final long SECONDS_AFTER_AN_OUTAGE = 1;
    private static final long SECONDS_AFTER_THE_FIRST_FAULT = 5;
    private static final int MOST_DOUBLINGS = 7;
    private static final System.Logger LOG = System.getLogger(WorkLine.class.getName());

    private final String name;
    private final Consumer<P> work;
    /** Pieces that wait or are under way, with how many faults each has met. */
    private final Map<P, Integer> inHand = new ConcurrentHashMap<>();

    private final ScheduledThreadPoolExecutor thread;
    private volatile boolean ending;

    /**
     * @param name of a piece and of the thread
     * @param work does a piece to its end, or throws; asks {@link #isEnding()} now and then
     */
    public WorkLine(String name, Consumer<P> work) {
        this.name = name;
        this.work = work;
        this.thread = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, name));
        this.thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Does nothing when the piece waits or is under way already. */
    public void add(P piece) {
        if (inHand.putIfAbsent(piece, 0) == null) {
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
        inHand.clear();
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
        } catch (RuntimeException | Error e) {
            if (ending) {
                LOG.log(System.Logger.Level.INFO, "Left to the next start: {0} {1}", name, piece.toString());
                return;
            }
            tryIn(piece, secondsAfter(e, piece));
        }
    }

    private long secondsAfter(Throwable why, P piece) {
        if (Outage.causedIt(why)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Waits for the database: {0} {1}: {2}",
                    name,
                    piece.toString(),
                    why.getMessage());
            return SECONDS_AFTER_AN_OUTAGE;
        }
        int faults = inHand.merge(piece, 1, Integer::sum);
        long seconds = SECONDS_AFTER_THE_FIRST_FAULT << Math.min(faults - 1, MOST_DOUBLINGS);
        LOG.log(
                System.Logger.Level.ERROR,
                "Tried again in " + seconds + " s after a fault: " + name + " " + piece,
                why);
        return seconds;
    }
}
