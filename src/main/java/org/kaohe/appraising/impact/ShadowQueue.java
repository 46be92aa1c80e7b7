package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.impact.Shadow.Drift;
import org.kaohe.appraising.impact.Shadow.Result;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.Scope;
import org.kaohe.core.work.Outage;
import org.kaohe.core.work.WorkLine;

/**
 * When a run of a published version is done and a shadow is set for its period, evaluates the facts of its decisions under
 * the shadow too, on a thread of its own that rests like that of an impact. Standings among colleagues and earlier grades are
 * those of the run.
 */
public final class ShadowQueue implements AutoCloseable {

    private static final int PAGE = 500;
    private static final long BETWEEN_TRIES = 1_000_000_000L;
    private static final System.Logger LOG = System.getLogger(ShadowQueue.class.getName());

    private final Shadows shadows;
    private final Runs runs;
    private final PolicyShelf shelf;
    private final Clock clock;
    private final String engineVersion;
    private final WorkLine<Long> line = new WorkLine<>("shadow-of-run", this::look);

    /** @param engineVersion as decisions name it */
    public ShadowQueue(Shadows shadows, Runs runs, PolicyShelf shelf, Clock clock, String engineVersion) {
        this.shadows = shadows;
        this.runs = runs;
        this.shelf = shelf;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    /** What an instance that is no more was comparing is told as failed; the next run of that period is compared again. */
    public void failOrphans() {
        shadows.failOrphans(clock.instant());
    }

    /** Asked of every run that ended; most have no shadow. */
    public void runEnded(long run) {
        line.add(run);
    }

    @Override
    public void close() {
        line.close();
    }

    private void look(long id) {
        runs.find(id)
                .filter(run -> run.state() == RunState.DONE && run.version() != null)
                .ifPresent(run -> shadows.goingOn(run.policy(), run.period())
                        .filter(shadow -> !shadow.contentHash().equals(run.contentHash()))
                        .ifPresent(shadow -> evaluate(shadow, run)));
    }

    private void evaluate(Shadow shadow, Run run) {
        boolean everybody = run.scope() instanceof Scope.Everybody;
        if (!shadows.begin(shadow.id(), run, everybody, clock.instant())) {
            return;
        }
        var state = Shadow.State.FAILED;
        try {
            state = evaluateAll(shadow, run) ? Shadow.State.DONE : Shadow.State.FAILED;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "Shadow " + shadow.id() + " failed beside run " + run.id(), e);
        } finally {
            finish(shadow, run, state);
        }
    }

    /** Nobody else ends what this instance has begun: an outage is waited for. */
    private void finish(Shadow shadow, Run run, Shadow.State state) {
        while (true) {
            try {
                shadows.finish(shadow.id(), run.id(), state, clock.instant());
                return;
            } catch (RuntimeException e) {
                if (!Outage.causedIt(e) || !line.rest(BETWEEN_TRIES)) {
                    throw e;
                }
            }
        }
    }

    /** False when the program ends before it is through. */
    private boolean evaluateAll(Shadow shadow, Run run) {
        var backtest = new Backtest(shelf, run.policy(), run.contentHash(), shadow.contentHash(), engineVersion);
        var pace = Pace.ofThisThread();
        long after = 0;
        while (true) {
            long last = after;
            List<Traced> page = pace.reading(() -> shadows.decisions(run.id(), last, PAGE));
            if (page.isEmpty()) {
                return true;
            }
            List<Drift> results = new ArrayList<>();
            pace.evaluating(() ->
                    page.forEach(each -> backtest.compare(each).ifPresent(compared -> results.add(drift(compared)))));
            shadows.write(shadow.id(), run.id(), results);
            after = page.get(page.size() - 1).decision().id();
            if (!line.rest(pace.rest())) {
                return false;
            }
        }
    }

    private static Drift drift(Comparison compared) {
        Decision it = compared.decision();
        return new Drift(
                it.staffNo().value(),
                it.id(),
                it.team(),
                compared.differs(),
                result(compared.before()),
                result(compared.after()));
    }

    private static Result result(Verdict it) {
        List<String> proposals =
                Comparison.proposals(it).stream().map(ProposalKind::code).toList();
        return new Result(it.status().name(), it.score(), it.grade(), it.bonus(), proposals);
    }
}
