package org.kaohe.engine.compile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Compiles canonical DRL to class files with Drools' executable model and the ECJ compiler it ships, as many at a time as
 * there are processors; nothing of it is loaded here.
 */
public final class RuleCompiler {

    /** The largest honest policy takes seconds; the guard's limits keep every text it lets through far below this. */
    private static final Duration MOST = Duration.ofMinutes(2);

    /**
     * Drools makes the names of its classes from these numbers, and every class loader asked for a name remembers it for
     * good: a new name for each build would never be let go. There is a new one only when a compilation was given up and
     * may still run.
     */
    private static final BlockingQueue<Integer> RELEASES = new LinkedBlockingQueue<>();

    private static final AtomicInteger LAST_RELEASE = new AtomicInteger();

    static {
        System.setProperty("drools.dialect.java.compiler", "ECLIPSE");
        for (int i = 0; i < Runtime.getRuntime().availableProcessors(); i++) {
            RELEASES.add(LAST_RELEASE.incrementAndGet());
        }
    }

    private RuleCompiler() {}

    /** Class files by class name; empty when {@code problems} is not. */
    public record Compiled(Map<String, byte[]> classes, List<Problem> problems) {
        public Compiled {
            problems = List.copyOf(problems);
        }
    }

    public static Compiled compile(String drl) {
        return compile(drl, MOST);
    }

    /** Who waits for a turn waits without limit; a compilation that takes too long is given up. */
    static Compiled compile(String drl, Duration most) {
        int release = 0;
        ForkJoinPool pool = null;
        try {
            release = RELEASES.take();
            pool = ownPool();
            Compiled compiled = pool.submit(new Compilation(drl, release)).get(most.toMillis(), TimeUnit.MILLISECONDS);
            RELEASES.add(release);
            return compiled;
        } catch (TimeoutException e) {
            RELEASES.add(LAST_RELEASE.incrementAndGet());
            return new Compiled(Map.of(), List.of(Problem.error("rule.compile.slow", Place.NOWHERE, most.toSeconds())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            if (release > 0) {
                RELEASES.add(LAST_RELEASE.incrementAndGet());
            }
            return failed("interrupted");
        } catch (ExecutionException e) {
            RELEASES.add(release);
            throw new IllegalStateException(e.getCause());
        } finally {
            if (pool != null) {
                pool.shutdownNow();
            }
        }
    }

    /**
     * Drools splits its work with parallel streams, which run in the pool of their thread. In the common one they would
     * wait for ever behind threads that wait for this compilation.
     */
    private static ForkJoinPool ownPool() {
        ForkJoinPool.ForkJoinWorkerThreadFactory threads = pool -> {
            var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
            thread.setContextClassLoader(RuleCompiler.class.getClassLoader());
            return thread;
        };
        return new ForkJoinPool(1, threads, null, false);
    }

    private record Compilation(String drl, int number) implements Callable<Compiled> {
        @Override
        public Compiled call() {
            KieServices services = KieServices.get();
            ReleaseId release = services.newReleaseId("org.kaohe", "pack", "1." + number);
            try {
                return build(services, release, drl);
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                // The builder throws instead of reporting for many mistakes.
                return failed(String.valueOf(e.getMessage()));
            } finally {
                services.getRepository().removeKieModule(release);
            }
        }
    }

    private static Compiled build(KieServices services, ReleaseId release, String drl) {
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/kaohe/pack/rules.drl", drl);
        KieBuilder builder = services.newKieBuilder(files, RuleCompiler.class.getClassLoader());
        builder.buildAll(ExecutableModelProject.class);
        List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
        if (!errors.isEmpty()) {
            return failed(errors.stream().map(Message::getText).limit(3).collect(Collectors.joining("; ")));
        }
        return new Compiled(classes((InternalKieModule) builder.getKieModule()), List.of());
    }

    private static Map<String, byte[]> classes(InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String file : new ArrayList<>(module.getFileNames())) {
            if (file.endsWith(".class") && file.startsWith("kaohe/pack/")) {
                String name =
                        file.substring(0, file.length() - ".class".length()).replace('/', '.');
                classes.put(name, module.getBytes(file));
            }
        }
        return classes;
    }

    private static Compiled failed(String reason) {
        String shortened = reason.length() > 500 ? reason.substring(0, 500) : reason;
        return new Compiled(Map.of(), List.of(Problem.error("rule.compile", Place.NOWHERE, shortened)));
    }
}
