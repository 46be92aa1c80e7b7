package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Executes one run: batch by batch it reads the evidence, evaluates it on every core and stores decisions, traces and
 * progress in one transaction. A person whose evaluation fails is stored as FAILED and stops nobody else.
 */
public final class RunExecution {

    /** People read, evaluated and stored together: large enough to be quick, small enough to show progress. */
    private static final int BATCH = 1_000;

    /** Finished previews kept per policy. */
    private static final int PREVIEWS_KEPT = 20;

    private static final System.Logger LOG = System.getLogger(RunExecution.class.getName());

    /** How a run ends, for a failure why, and by whom. */
    record Stop(RunState state, Problem reason, String by) {}

    private final Runs runs;
    private final Decisions decisions;
    private final PolicyShelf shelf;
    private final Members members;
    private final Dossiers dossiers;
    private final ParallelAppraisal appraisal;
    private final Clock clock;

    public RunExecution(
            Runs runs,
            Decisions decisions,
            PolicyShelf shelf,
            Members members,
            Dossiers dossiers,
            ParallelAppraisal appraisal,
            Clock clock) {
        this.runs = runs;
        this.decisions = decisions;
        this.shelf = shelf;
        this.members = members;
        this.dossiers = dossiers;
        this.appraisal = appraisal;
        this.clock = clock;
    }

    /** @param stop asked before each batch; null means go on */
    void execute(long id, Supplier<Stop> stop) {
        try {
            Optional<Run> queued = runs.find(id).filter(run -> run.state() == RunState.QUEUED);
            if (queued.isPresent()) {
                Stop end = decideAll(queued.get(), stop);
                if (end != null) {
                    runs.finish(id, end.state(), end.reason(), end.by(), clock.instant());
                    runs.prunePreviews(queued.get().policy(), PREVIEWS_KEPT);
                }
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Run " + id + " failed", e);
            Problem broken = Problem.error("run.broken", Place.NOWHERE, id);
            runs.finish(id, RunState.FAILED, broken, Change.SERVICE, clock.instant());
        }
    }

    /** How the run ended; null when somebody cancelled it before it began. */
    private Stop decideAll(Run run, Supplier<Stop> stop) {
        Appraiser appraiser = shelf.pinned(run.policy(), run.contentHash());
        List<Member> people = appraised(run, appraiser.policy());
        if (people.size() > Run.MOST_PEOPLE) {
            Problem many = Problem.error("run.too-many", Place.field("scope"), people.size(), Run.MOST_PEOPLE);
            return new Stop(RunState.FAILED, many, Change.SERVICE);
        }
        if (!runs.start(run.id(), people.size(), clock.instant())) {
            return null;
        }
        var batches = dossiers.batches(appraiser, run.period(), people);
        Standings standings = Standings.NONE;
        if (appraiser.looksAt(Standing.class)) {
            Map<StaffNo, BigDecimal> scores = new HashMap<>();
            Stop early =
                    inBatches(people, batches, Standings.NONE, stop, batch -> score(run, appraiser, batch, scores));
            if (early != null) {
                return early;
            }
            standings = Standings.of(appraiser.policy(), run.scope(), people, scores);
        }
        Stop early = inBatches(people, batches, standings, stop, batch -> decide(run, appraiser, batch));
        return early == null ? new Stop(RunState.DONE, null, run.requestedBy()) : early;
    }

    /** What is done with one batch; {@code next} waits for it. */
    private interface Pass {
        void on(ReadAhead batches);
    }

    /** Null when all batches were passed. */
    private static Stop inBatches(
            List<Member> people, Dossiers.Batches batches, Standings standings, Supplier<Stop> stop, Pass pass) {
        try (var ahead = new ReadAhead(people, BATCH, members -> batches.of(members, standings))) {
            while (ahead.hasNext()) {
                Stop now = stop.get();
                if (now != null) {
                    return now;
                }
                pass.on(ahead);
            }
        }
        return null;
    }

    /** The first of two passes: scores to rank people by, nothing stored. */
    private void score(Run run, Appraiser appraiser, ReadAhead batches, Map<StaffNo, BigDecimal> scores) {
        ReadAhead.Batch batch = batches.next();
        var inHand =
                new BatchInHand(run, appraiser, batch.members(), batch.dossiers(), batch.position(), clock.instant());
        for (Decisions.Traced each : appraisal.decide(inHand)) {
            Decision decision = each.decision();
            if (decision.score() != null) {
                scores.put(decision.staffNo(), decision.score());
            }
        }
    }

    private List<Member> appraised(Run run, Policy policy) {
        return members.in(run.period(), run.scope()).stream()
                .filter(member -> PersonFacts.isSubject(member, policy))
                .toList();
    }

    private void decide(Run run, Appraiser appraiser, ReadAhead batches) {
        long begin = System.nanoTime();
        ReadAhead.Batch batch = batches.next();
        long evaluate = System.nanoTime();
        var decided = appraisal.decide(
                new BatchInHand(run, appraiser, batch.members(), batch.dossiers(), batch.position(), clock.instant()));
        long write = System.nanoTime();
        decisions.write(run.id(), decided, new StageTimes(millis(evaluate - begin), millis(write - evaluate), 0));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
