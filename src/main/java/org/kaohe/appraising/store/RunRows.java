package org.kaohe.appraising.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunOrder;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.StageTimes;
import org.kaohe.appraising.Tally;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.Instance;

/** Rows of runs, and what they mean. */
@ApplicationScoped
class RunRows implements PanacheRepositoryBase<RunRow, Long> {

    List<RunRow> newest(int page, int size) {
        return findAll(Sort.descending("id")).page(page, size).list();
    }

    /** Held to the end of the transaction: two FINAL runs of a policy cannot be queued in the same moment. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(PolicyCode policy) {
        getEntityManager()
                .createNativeQuery("SELECT count(*) FROM (SELECT pg_advisory_xact_lock(hashtext(:name))) AS held")
                .setParameter("name", "policy " + policy)
                .getSingleResult();
    }

    RunRow add(RunOrder order, Instance worker) {
        var row = new RunRow();
        row.policy = order.content().code().value();
        row.contentHash = order.content().hash();
        row.version = order.version();
        row.engineVersion = order.engineVersion();
        row.period = order.period().toString();
        row.periodStart = order.period().first();
        row.scopeKind = ScopeKind.of(order.scope());
        row.scopeNames = ScopeKind.names(order.scope());
        row.mode = order.mode();
        row.state = RunState.QUEUED;
        row.requestedBy = order.requestedBy();
        row.requestedAt = order.requestedAt();
        row.worker = worker.name();
        persistAndFlush(row);
        return row;
    }

    /** Those that are waited for by nobody, the oldest first, now the worker's own. */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Long> takeOrphans(Instance worker) {
        List<?> orphans = getEntityManager()
                .createNativeQuery("""
                        UPDATE run SET worker = :worker WHERE id IN (
                            SELECT id FROM run WHERE state IN ('QUEUED', 'RUNNING') AND is_orphan(worker)
                            FOR UPDATE SKIP LOCKED)
                        RETURNING id""")
                .setParameter("worker", worker.name())
                .getResultList();
        return orphans.stream().map(id -> ((Number) id).longValue()).sorted().toList();
    }

    static Run run(RunRow row, List<Tally> tallies) {
        return new Run(
                row.id,
                new PolicyCode(row.policy),
                row.contentHash,
                row.version,
                row.engineVersion,
                Period.parse(row.period).orElseThrow(),
                row.scopeKind.scope(row.scopeNames),
                row.mode,
                row.state,
                row.total,
                row.done,
                row.requestedBy,
                row.requestedAt,
                row.startedAt,
                row.finishedAt,
                new StageTimes(row.readMillis, row.evaluateMillis, row.writeMillis),
                ProblemTexts.read(row.reason),
                tallies);
    }
}
