package org.kaohe.appraising;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.kaohe.appraising.RunExecution.Stop;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Scope;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * A program beside the service that decides large runs, on one machine or on many: it writes decisions and progress into
 * the run itself, under the name of this instance. The service starts it, watches it, and stops it when the run is cancelled.
 */
public final class Cluster {

    /** No program: every run is decided by the service. */
    public static final Cluster NONE = new Cluster(List.of(), Map.of(), false);

    private static final System.Logger LOG = System.getLogger(Cluster.class.getName());
    private static final int LOOK_EVERY_MILLIS = 500;
    private static final int SECONDS_TO_END = 20;

    private final List<String> command;
    private final Map<String, String> environment;
    private final boolean used;

    /**
     * @param command the program with what it needs to reach the database; the run is added to it
     * @param environment its secrets
     */
    public Cluster(List<String> command, Map<String, String> environment) {
        this(command, environment, true);
    }

    private Cluster(List<String> command, Map<String, String> environment, boolean used) {
        this.command = List.copyOf(command);
        this.environment = Map.copyOf(environment);
        this.used = used;
    }

    boolean isUsed() {
        return used;
    }

    /** Published contents over teams or everybody; a draft is in the folder of this instance only, and a few people are few. */
    boolean takes(Run run) {
        return used && run.version() != null && !(run.scope() instanceof Scope.People);
    }

    /** Null when it said that it decided everybody. */
    Stop decide(Run run, Supplier<Stop> stop) {
        var order = new ArrayList<>(command);
        order.add("--run");
        order.add(String.valueOf(run.id()));
        var builder = new ProcessBuilder(order).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process program = builder.start();
            program.getOutputStream().close();
            try {
                return watch(run, program, stop);
            } finally {
                end(program);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.ERROR, "The program for run " + run.id() + " could not be started", e);
            return failed(run, -1, e.getMessage());
        }
    }

    private static Stop watch(Run run, Process program, Supplier<Stop> stop) {
        var last = new AtomicReference<>("");
        var reading = new Thread(() -> read(run, program, last), "run-cluster-output");
        reading.setDaemon(true);
        reading.start();
        try {
            while (!program.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS)) {
                Stop now = stop.get();
                if (now != null) {
                    return now;
                }
            }
            reading.join(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Stop.leaveIt();
        }
        return program.exitValue() == 0 ? null : failed(run, program.exitValue(), last.get());
    }

    private static void read(Run run, Process program, AtomicReference<String> last) {
        try (var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last.set(line);
                LOG.log(System.Logger.Level.INFO, "Run {0}: {1}", String.valueOf(run.id()), line);
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "The program ended while it was read", e);
        }
    }

    private static void end(Process program) {
        program.destroy();
        try {
            if (!program.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        } catch (InterruptedException e) {
            program.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static Stop failed(Run run, int exit, String last) {
        Problem reason = Problem.error("run.cluster.failed", Place.NOWHERE, run.id(), exit, last);
        return new Stop(RunState.FAILED, reason, Change.SERVICE);
    }
}
