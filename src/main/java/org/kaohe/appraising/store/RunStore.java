package org.kaohe.appraising.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunOrder;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.Tally;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.core.work.Instance;
import org.kaohe.core.work.TakenOverException;

/** Runs in PostgreSQL. Every change of state names the state it comes from, so that two callers cannot both win. */
@ApplicationScoped
class RunStore implements Runs {

    private static final List<RunState> UNFINISHED = List.of(RunState.QUEUED, RunState.RUNNING);

    private final RunRows runs;
    private final TallyRows tallies;
    private final PolicyContents contents;
    private final CurrentDecisions current;
    private final RunScores scores;
    private final Journal journal;
    private final Instance instance;

    RunStore(
            RunRows runs,
            TallyRows tallies,
            PolicyContents contents,
            CurrentDecisions current,
            RunScores scores,
            Journal journal,
            Instance instance) {
        this.runs = runs;
        this.tallies = tallies;
        this.contents = contents;
        this.current = current;
        this.scores = scores;
        this.journal = journal;
        this.instance = instance;
    }

    @Override
    @Transactional
    public Optional<Run> find(long id) {
        return runs.findByIdOptional(id)
                .map(row -> RunRows.run(row, tallies.of(List.of(id)).getOrDefault(id, List.of())));
    }

    @Override
    @Transactional
    public Page<Run> list(int page, int size) {
        List<RunRow> rows = runs.newest(page, size);
        Map<Long, List<Tally>> counted =
                tallies.of(rows.stream().map(row -> row.id).toList());
        List<Run> items = rows.stream()
                .map(row -> RunRows.run(row, counted.getOrDefault(row.id, List.of())))
                .toList();
        return new Page<>(items, runs.count());
    }

    /** The lock makes two FINAL orders of one policy wait for each other; the unique index would fail the second. */
    @Override
    @Transactional
    public Optional<Run> queue(RunOrder order) {
        if (order.mode() == RunMode.FINAL) {
            runs.lock(order.content().code());
            if (underWay(order)) {
                return Optional.empty();
            }
        }
        contents.keep(order.content(), order.requestedAt());
        Run run = RunRows.run(runs.add(order, instance), List.of());
        journal.add(RunChanges.started(run));
        return Optional.of(run);
    }

    @Override
    @Transactional
    public boolean start(long id, int total, Instant at) {
        return runs.update(
                        "state = ?1, total = ?2, startedAt = coalesce(startedAt, ?3)"
                                + " where id = ?4 and state in ?5 and worker = ?6",
                        RunState.RUNNING,
                        total,
                        at,
                        id,
                        UNFINISHED,
                        instance.name())
                == 1;
    }

    @Override
    @Transactional
    public void finish(long id, RunState state, Problem reason, String by, Instant at) {
        RunRow row = runs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row.state.finished() || !instance.name().equals(row.worker)) {
            throw new TakenOverException("Run " + id);
        }
        long begin = System.nanoTime();
        if (state == RunState.DONE && row.mode == RunMode.FINAL) {
            current.stand(id);
        }
        row.writeMillis += (System.nanoTime() - begin) / 1_000_000;
        scores.delete(id);
        end(row, state, reason, by, at);
    }

    @Override
    @Transactional
    public List<Long> takeUp() {
        return runs.takeOrphans(instance);
    }

    @Override
    @Transactional
    public boolean askToCancel(long id, String by) {
        return runs.update("cancelBy = ?1 where id = ?2 and state = ?3", by, id, RunState.RUNNING) == 1;
    }

    @Override
    @Transactional
    public Optional<String> cancelWantedBy(long id) {
        return runs.find("select cancelBy from RunRow where id = ?1 and cancelBy is not null", id)
                .project(String.class)
                .firstResultOptional();
    }

    @Override
    @Transactional
    public void keepScores(long id, Map<StaffNo, BigDecimal> found) {
        scores.keep(id, found);
    }

    @Override
    @Transactional
    public Map<StaffNo, BigDecimal> scores(long id) {
        return scores.of(id);
    }

    @Override
    @Transactional
    public boolean cancelQueued(long id, String by, Instant at) {
        boolean cancelled = runs.update(
                        "state = ?1, finishedAt = ?2 where id = ?3 and state = ?4",
                        RunState.CANCELLED,
                        at,
                        id,
                        RunState.QUEUED)
                == 1;
        if (cancelled) {
            journal.add(RunChanges.ended(id, RunState.CANCELLED, List.of(), by));
        }
        return cancelled;
    }

    @Override
    @Transactional
    public void prunePreviews(PolicyCode policy, int keep) {
        List<RunRow> old = runs.find(
                        "policy = ?1 and mode = ?2 and state in ?3 order by id desc",
                        policy.value(),
                        RunMode.PREVIEW,
                        List.of(RunState.DONE, RunState.FAILED, RunState.CANCELLED))
                .range(keep, Integer.MAX_VALUE - 1)
                .list();
        for (RunRow run : old) {
            current.deletePreview(run.id);
            runs.deleteById(run.id);
        }
    }

    private boolean underWay(RunOrder order) {
        return runs.count(
                        "policy = ?1 and period = ?2 and mode = ?3 and state in ?4",
                        order.content().code().value(),
                        order.period().toString(),
                        RunMode.FINAL,
                        UNFINISHED)
                > 0;
    }

    private void end(RunRow row, RunState state, Problem reason, String by, Instant at) {
        row.state = state;
        row.finishedAt = at;
        List<String> texts = ProblemTexts.of(reason);
        row.reason = texts.isEmpty() ? null : texts.toArray(String[]::new);
        List<Tally> counted = tallies.of(List.of(row.id)).getOrDefault(row.id, List.of());
        journal.add(RunChanges.ended(row.id, state, counted, by));
    }
}
