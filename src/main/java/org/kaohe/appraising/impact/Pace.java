package org.kaohe.appraising.impact;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Supplier;

/**
 * How long the thread rests after a page: live requests come first. What it can tell of the others is how long it had to
 * wait for a processor while it evaluated. While there was always one free it rests half as long as it worked; once it had
 * to share one, one and a half times as long: at most a sixth of two cores that are both busy. For one thread.
 */
final class Pace {

    /** Nanoseconds on the clock for each nanosecond on a processor: above this, others wanted the processor too. */
    private static final int SHARED_ABOVE_PERCENT = 115;

    private static final int REST_WHEN_SHARED_PERCENT = 150;
    private static final int REST_WHEN_FREE_PERCENT = 50;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private long worked;
    private long evaluated;
    private long computed;

    /** Something that waits for the database most of the time. */
    <T> T reading(Supplier<T> work) {
        long begin = System.nanoTime();
        T read = work.get();
        worked += System.nanoTime() - begin;
        return read;
    }

    /** Something that needs nothing but the processor. */
    void evaluating(Runnable work) {
        long begin = System.nanoTime();
        long beginOnProcessor = processorTime();
        work.run();
        evaluated += System.nanoTime() - begin;
        computed += processorTime() - beginOnProcessor;
    }

    /** The rest that is due, in nanoseconds; the next page begins with it. */
    long rest() {
        boolean shared = evaluated * 100 > computed * SHARED_ABOVE_PERCENT;
        long rest = (worked + computed) * (shared ? REST_WHEN_SHARED_PERCENT : REST_WHEN_FREE_PERCENT) / 100;
        worked = 0;
        evaluated = 0;
        computed = 0;
        return rest;
    }

    /** Where the machine cannot tell, time on the clock is taken for it. */
    private static long processorTime() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }
}
