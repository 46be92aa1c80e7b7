package org.kaohe.appraising;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kaohe.appraising.RunExecution.Stop;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Standings;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * One attempt at a run: batch by batch it reads the evidence of those not decided yet, evaluates it on every core and
 * stores decisions, traces and progress in one transaction. A person whose evaluation fails is stored as FAILED and stops
 * nobody else.
 */
final class RunAttempt {

    /** People read, evaluated and stored together: large enough to be quick, small enough to show progress. */
    private static final int BATCH = 1_000;

    private final Runs runs;
    private final Decisions decisions;
    private final Members members;
    private final Dossiers dossiers;
    private final ParallelAppraisal appraisal;
    private final Cluster cluster;
    private final Clock clock;
    private final Run run;
    private final Appraiser appraiser;
    private final Supplier<Stop> stop;

    RunAttempt(
            Runs runs,
            Decisions decisions,
            Members members,
            Dossiers dossiers,
            ParallelAppraisal appraisal,
            Cluster cluster,
            Clock clock,
            Run run,
            Appraiser appraiser,
            Supplier<Stop> stop) {
        this.runs = runs;
        this.decisions = decisions;
        this.members = members;
        this.dossiers = dossiers;
        this.appraisal = appraisal;
        this.cluster = cluster;
        this.clock = clock;
        this.run = run;
        this.appraiser = appraiser;
        this.stop = stop;
    }

    /** How it ended; null when somebody cancelled it before it began. */
    Stop decideAll() {
        List<Member> people = appraised();
        if (people.size() > Run.MOST_PEOPLE) {
            Problem many = Problem.error("run.too-many", Place.field("scope"), people.size(), Run.MOST_PEOPLE);
            return new Stop(RunState.FAILED, many, Change.SERVICE);
        }
        // By person, not by position: staff may have come and gone since an earlier attempt.
        Set<StaffNo> decided = run.done() == 0 ? Set.of() : decisions.decidedIn(run.id());
        List<Member> left = people.stream()
                .filter(each -> !decided.contains(each.staffNo()))
                .toList();
        if (!runs.start(run.id(), decided.size() + left.size(), clock.instant())) {
            return null;
        }
        if (cluster.takes(run)) {
            return onCluster();
        }
        if (!decided.isEmpty() && decisions.lastOf(run.id()) != Run.decisionId(run.id(), decided.size())) {
            Problem gaps = Problem.error("run.cluster.begun", Place.NOWHERE, run.id(), decided.size());
            return new Stop(RunState.FAILED, gaps, Change.SERVICE);
        }
        var batches = dossiers.batches(appraiser, run.period(), people);
        Standings standings = Standings.NONE;
        if (appraiser.looksAt(Standing.class)) {
            Map<StaffNo, BigDecimal> scores = new HashMap<>(runs.scores(run.id()));
            Stop early = scores.isEmpty() ? scoreAll(people, batches, scores) : null;
            if (early != null) {
                return early;
            }
            List<Person> facts = people.stream().map(PersonFacts::of).toList();
            standings = Standings.of(appraiser.policy(), run.scope(), facts, scores);
        }
        try (var behind = new WriteBehind()) {
            Stop early = inBatches(left, decided.size(), batches, standings, ahead -> decide(ahead, behind));
            behind.await();
            return early == null ? new Stop(RunState.DONE, null, run.requestedBy()) : early;
        }
    }

    /** Staff that came or went while the cluster worked would be missing, or decided twice: then it starts anew. */
    private Stop onCluster() {
        Stop early = cluster.decide(run, stop);
        if (early != null) {
            return early;
        }
        Run now = runs.find(run.id()).orElseThrow();
        return now.done() == now.total()
                ? new Stop(RunState.DONE, null, run.requestedBy())
                : new Stop(
                        RunState.FAILED,
                        Problem.error("run.cluster.incomplete", Place.NOWHERE, run.id(), now.done(), now.total()),
                        Change.SERVICE);
    }

    /** The first of two passes: scores to rank people by. */
    private Stop scoreAll(List<Member> people, Dossiers.Batches batches, Map<StaffNo, BigDecimal> scores) {
        Stop early = inBatches(people, 0, batches, Standings.NONE, ahead -> score(ahead.next(), scores));
        if (early == null) {
            runs.keepScores(run.id(), scores);
        }
        return early;
    }

    /** What is done with one batch; {@code next} waits for it. */
    private interface Pass {
        void on(ReadAhead batches);
    }

    /** Null when all batches were passed. */
    private Stop inBatches(List<Member> people, int before, Dossiers.Batches batches, Standings standings, Pass pass) {
        try (var ahead = new ReadAhead(people, BATCH, before, some -> batches.of(some, standings))) {
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

    private void score(ReadAhead.Batch batch, Map<StaffNo, BigDecimal> scores) {
        for (Decisions.Traced each : appraisal.decide(inHand(batch))) {
            Decision decision = each.decision();
            if (decision.score() != null) {
                scores.put(decision.staffNo(), decision.score());
            }
        }
    }

    private List<Member> appraised() {
        return members.in(run.period(), run.scope()).stream()
                .filter(member -> PersonFacts.isSubject(member, appraiser.policy()))
                .toList();
    }

    private void decide(ReadAhead batches, WriteBehind behind) {
        long begin = System.nanoTime();
        ReadAhead.Batch batch = batches.next();
        long evaluate = System.nanoTime();
        var decided = appraisal.decide(inHand(batch));
        var times = new StageTimes(millis(evaluate - begin), millis(System.nanoTime() - evaluate), 0);
        behind.write(() -> decisions.write(run.id(), decided, times));
    }

    private BatchInHand inHand(ReadAhead.Batch batch) {
        return new BatchInHand(run, appraiser, batch.members(), batch.dossiers(), batch.position(), clock.instant());
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
