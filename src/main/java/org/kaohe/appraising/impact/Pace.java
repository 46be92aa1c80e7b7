package org.kaohe.appraising.impact;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.LongSupplier;
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
    private final LongSupplier clock;
    private final LongSupplier processor;
    private long worked;
    private long evaluated;
    private long computed;

    /**
     * @param clock nanoseconds
     * @param processor nanoseconds this thread had a processor
     */
    Pace(LongSupplier clock, LongSupplier processor) {
        this.clock = clock;
        this.processor = processor;
    }

    /** Where the machine cannot tell, time on the clock is taken for that on a processor. */
    static Pace ofThisThread() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return new Pace(
                System::nanoTime,
                threads.isCurrentThreadCpuTimeSupported() ? threads::getCurrentThreadCpuTime : System::nanoTime);
    }

    /** Something that waits for the database most of the time. */
    <T> T reading(Supplier<T> work) {
        long begin = clock.getAsLong();
        T read = work.get();
        worked += clock.getAsLong() - begin;
        return read;
    }

    /** Something that needs nothing but the processor. */
    void evaluating(Runnable work) {
        long begin = clock.getAsLong();
        long beginOnProcessor = processor.getAsLong();
        work.run();
        evaluated += clock.getAsLong() - begin;
        computed += processor.getAsLong() - beginOnProcessor;
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
}
