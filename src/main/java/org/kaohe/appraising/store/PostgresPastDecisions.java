package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.PastDecisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.Tally;
import org.kaohe.core.page.Page;

/**
 * What stood at an instant: of the decisions on a person, policy and period by FINAL runs that had ended, the one with the
 * greatest id. The rule is that of {@link CurrentDecisions}; the runs say since when.
 */
@Singleton
@Transactional
class PostgresPastDecisions implements PastDecisions {

    private static final String ORDER = " order by d.periodStart desc, d.policy, d.staffNo";

    private final EntityManager database;

    PostgresPastDecisions(EntityManager database) {
        this.database = database;
    }

    @Override
    public Page<Decision> search(DecisionQuery query, Reader reader, Instant at) {
        var filter = DecisionFilter.asOf(query, reader, at);
        List<Decision> items = query(filter, "d", ORDER, DecisionRow.class)
                .setFirstResult(Math.multiplyExact(query.page(), query.size()))
                .setMaxResults(query.size())
                .getResultStream()
                .map(StoredDecision::read)
                .toList();
        return new Page<>(items, query(filter, "count(*)", "", Long.class).getSingleResult());
    }

    @Override
    public List<Tally> tally(DecisionQuery query, Reader reader, Instant at) {
        String what = "d.status, d.grade, count(*), coalesce(sum(d.bonus), 0)";
        String after = " group by d.status, d.grade order by d.status, d.grade";
        return query(DecisionFilter.asOf(query, reader, at), what, after, Object[].class)
                .getResultStream()
                .map(DecisionRows::tally)
                .toList();
    }

    @Override
    public List<Stood> history(Decision decision) {
        return database.createQuery("""
                        select d, r.finishedAt, s.reason, coalesce(s.requestedBy, r.requestedBy)
                        from DecisionRow d join RunRow r on r.id = d.id / 1000000
                        left join ReevaluationRow s on s.decisionId = d.id
                        where d.staffNo = :staffNo and d.policy = :policy and d.period = :period
                          and r.mode = FINAL and r.state = DONE
                        order by d.id\
                        """, Object[].class)
                .setParameter("staffNo", decision.staffNo().value())
                .setParameter("policy", decision.policy().value())
                .setParameter("period", decision.period().toString())
                .getResultStream()
                .map(row -> new Stood(
                        StoredDecision.read((DecisionRow) row[0]), (Instant) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    private <T> TypedQuery<T> query(DecisionFilter filter, String what, String after, Class<T> type) {
        TypedQuery<T> query = database.createQuery(filter.select(what, after), type);
        filter.parameters().forEach(query::setParameter);
        return query;
    }
}
