package org.kaohe.bench;

import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;

/**
 * Years of republishing in one JVM: the checklist policy compiled over and over, each time with another figure, while
 * people are evaluated with the version before. Prints heap and class metadata after a collection.
 */
final class RecompileBench {

    private static final String CODE = "conduct-checklist";
    private static final String FIGURES = CODE + "/figures.csv";
    private static final int STEP = 50;
    /** A service that is asked now and then, so that the compiler has a core. */
    private static final int PAUSE_MILLIS = 5;

    private static final long MEGABYTE = 1 << 20;

    private RecompileBench() {}

    static void run(int rounds) throws Exception {
        PolicyContent content = new RulesFolder(Path.of("rules"))
                .read(new PolicyCode(CODE))
                .content()
                .orElseThrow();
        Appraiser serving = compiled(content, 0);
        var evaluating = new Evaluating(serving);
        System.out.println(
                "round  ms/compile  heap MB  metadata MB  classes  unloaded  evaluated meanwhile  slowest ms");
        try {
            long begun = System.nanoTime();
            long evaluated = 0;
            for (int round = 1; round <= rounds; round++) {
                evaluating.serving = compiled(content, round);
                if (round % STEP == 0 || round == 1) {
                    double millis = (System.nanoTime() - begun) / 1e6 / (round == 1 ? 1 : STEP);
                    long now = evaluating.done;
                    print(round, millis, now - evaluated, evaluating.slowest.getAndSet(0));
                    evaluated = now;
                    begun = System.nanoTime();
                }
            }
        } finally {
            evaluating.stop();
        }
        System.out.printf("verdicts of another version than the one they began with: %d%n", evaluating.astray);
    }

    /** Every round is another content, as an edit would make it. */
    private static Appraiser compiled(PolicyContent content, int round) {
        Map<String, byte[]> files = new TreeMap<>(content.files());
        String figures = content.text(FIGURES).replaceFirst("(start,[^,]*,[^,]*,)100", "$1" + (100 + round % 7));
        files.put(FIGURES, figures.getBytes(StandardCharsets.UTF_8));
        return new Engine()
                .build(new PolicyContent(content.code(), files))
                .appraiser()
                .orElseThrow();
    }

    private static void print(int round, double millis, long evaluated, long slowestNanos) throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(100);
        }
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        System.out.printf(
                "%5d  %10.0f  %7.1f  %11.1f  %7d  %8d  %19d  %10.1f%n",
                round,
                millis,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / (double) MEGABYTE,
                metadata() / (double) MEGABYTE,
                classes.getLoadedClassCount(),
                classes.getUnloadedClassCount(),
                evaluated,
                slowestNanos / 1e6);
    }

    private static long metadata() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool ->
                        pool.getName().contains("Metaspace") || pool.getName().contains("Class Space"))
                .map(MemoryPoolMXBean::getUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    /** Somebody who is evaluated all the time, by whichever version serves when the evaluation begins. */
    private static final class Evaluating {
        private final AtomicBoolean stopped = new AtomicBoolean();
        private final ExecutorService thread = Executors.newSingleThreadExecutor();
        private final Future<?> end;
        private volatile Appraiser serving;
        private final AtomicLong slowest = new AtomicLong();
        private volatile long done;
        private volatile long astray;

        Evaluating(Appraiser first) {
            serving = first;
            List<Dossier> people = new MadeUpDossiers().inspected(first.policy(), 200);
            Callable<Void> loop = () -> {
                for (int i = 0; !stopped.get(); i++) {
                    Appraiser mine = serving;
                    long begun = System.nanoTime();
                    Verdict verdict = mine.appraise(people.get(i % people.size()));
                    slowest.accumulateAndGet(System.nanoTime() - begun, Math::max);
                    if (!verdict.trace().facts().containsAll(mine.policy().facts())) {
                        astray++;
                    }
                    done++;
                    Thread.sleep(PAUSE_MILLIS);
                }
                return null;
            };
            end = thread.submit(loop);
        }

        void stop() throws Exception {
            stopped.set(true);
            end.get();
            thread.shutdown();
        }
    }
}
