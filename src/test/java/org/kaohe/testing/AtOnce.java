package org.kaohe.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them came to, in order of their numbers from 0. */
    public static <T> List<T> each(int threads, IntFunction<T> work) throws Exception {
        var start = new CyclicBarrier(threads);
        var pool = Executors.newFixedThreadPool(threads);
        try {
            List<Callable<T>> all = IntStream.range(0, threads)
                    .<Callable<T>>mapToObj(number -> () -> {
                        start.await();
                        return work.apply(number);
                    })
                    .toList();
            List<T> came = new ArrayList<>();
            for (Future<T> each : pool.invokeAll(all)) {
                came.add(each.get());
            }
            return came;
        } finally {
            pool.shutdownNow();
        }
    }
}
