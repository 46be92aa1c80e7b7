package org.kaohe.appraising;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Members;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.work.Outage;
import org.kaohe.core.work.TakenOverException;

/**
 * Executes one run from where it stands: from its first person, or behind the last batch that an earlier attempt stored.
 * A fault of ours ends it as FAILED; an outage of the database leaves it as it is, to be taken up again.
 */
public final class RunExecution {

    /** Finished previews kept per policy. */
    private static final int PREVIEWS_KEPT = 20;

    private static final System.Logger LOG = System.getLogger(RunExecution.class.getName());

    /** How an attempt ends; when the run is to stay as it is, its state is one of those that are not finished. */
    record Stop(RunState state, Problem reason, String by) {

        /** The program ends; who starts next goes on. */
        static Stop leaveIt() {
            return new Stop(RunState.RUNNING, null, Change.SERVICE);
        }
    }

    private final Runs runs;
    private final Decisions decisions;
    private final PolicyShelf shelf;
    private final Members members;
    private final Dossiers dossiers;
    private final ParallelAppraisal appraisal;
    private final Cluster cluster;
    private final Clock clock;

    public RunExecution(
            Runs runs,
            Decisions decisions,
            PolicyShelf shelf,
            Members members,
            Dossiers dossiers,
            ParallelAppraisal appraisal,
            Cluster cluster,
            Clock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.shelf = shelf;
        this.members = members;
        this.dossiers = dossiers;
        this.appraisal = appraisal;
        this.cluster = cluster;
        this.clock = clock;
    }

    /** Whether a cluster decides it, or what it looks back at: FINAL runs read the results of earlier ones. */
    boolean waitsForCluster(long id) {
        return cluster.isUsed()
                && runs.find(id)
                        .filter(run -> cluster.takes(run) || run.mode() == RunMode.FINAL)
                        .isPresent();
    }

    /**
     * @param stop asked before each batch; null means go on
     * @throws RuntimeException that an {@link Outage} caused: the run is to be tried again
     * @throws TakenOverException when another instance has it by now
     */
    void execute(long id, Supplier<Stop> stop) {
        Optional<Run> unfinished = runs.find(id).filter(run -> !run.state().finished());
        if (unfinished.isEmpty()) {
            return;
        }
        Stop end = decided(unfinished.get(), stop);
        if (end != null && end.state().finished()) {
            runs.finish(id, end.state(), end.reason(), end.by(), clock.instant());
            runs.prunePreviews(unfinished.get().policy(), PREVIEWS_KEPT);
        }
    }

    private Stop decided(Run run, Supplier<Stop> stop) {
        try {
            var appraiser = shelf.pinned(run.policy(), run.contentHash());
            return new RunAttempt(runs, decisions, members, dossiers, appraisal, cluster, clock, run, appraiser, stop)
                    .decideAll();
        } catch (TakenOverException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Outage.causedIt(e)) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "Run " + run.id() + " failed", e);
            return new Stop(RunState.FAILED, Problem.error("run.broken", Place.NOWHERE, run.id()), Change.SERVICE);
        }
    }
}
