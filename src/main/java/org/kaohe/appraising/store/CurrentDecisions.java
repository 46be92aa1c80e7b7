package org.kaohe.appraising.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import org.kaohe.appraising.Run;

/** Which decisions stand, and which previews may go; both set-wise over the range of ids of a run. */
@ApplicationScoped
class CurrentDecisions {

    private final EntityManager database;

    CurrentDecisions(EntityManager database) {
        this.database = database;
    }

    /** Makes the decisions of a run the ones that stand, unless a newer one stands already. */
    @Transactional(Transactional.TxType.MANDATORY)
    void stand(long run) {
        over(run, """
                INSERT INTO current_decision AS c (staff_no, policy, period_start, period, decision_id)
                SELECT staff_no, policy, period_start, period, id
                FROM decision WHERE id BETWEEN :first AND :last AND mode = 'FINAL'
                ON CONFLICT (staff_no, policy, period_start, period) DO UPDATE SET decision_id = excluded.decision_id
                WHERE c.decision_id < excluded.decision_id""");
    }

    /** The database refuses it for a FINAL run. */
    @Transactional(Transactional.TxType.MANDATORY)
    void deletePreview(long run) {
        over(run, "DELETE FROM decision WHERE id BETWEEN :first AND :last");
    }

    private void over(long run, String statement) {
        database.createNativeQuery(statement)
                .setParameter("first", Run.decisionId(run, 1))
                .setParameter("last", Run.decisionId(run, Run.MOST_PEOPLE))
                .executeUpdate();
    }
}
