package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunOrder;
import org.kaohe.appraising.RunState;
import org.kaohe.appraising.Runs;
import org.kaohe.appraising.StageTimes;
import org.kaohe.appraising.reevaluation.Successions;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;

/** Stores successors as the decisions of a run of their own, so that they stand, count and are told like any others. */
@Singleton
class PostgresSuccessions implements Successions {

    private static final String STANDS = "SELECT decision_id FROM current_decision"
            + " WHERE staff_no = ? AND policy = ? AND period_start = ? AND period = ? FOR UPDATE";
    private static final String SUCCEEDS = "INSERT INTO decision_reevaluation"
            + " (decision_id, supersedes, reason, requested_by, requested_at) VALUES (?, ?, ?, ?, ?)";

    private final DataSource database;
    private final EntityManager entities;
    private final Runs runs;
    private final Decisions decisions;
    private final Journal journal;

    PostgresSuccessions(DataSource database, EntityManager entities, Runs runs, Decisions decisions, Journal journal) {
        this.database = database;
        this.entities = entities;
        this.runs = runs;
        this.decisions = decisions;
        this.journal = journal;
    }

    /** Looks before it writes anything, and keeps the rows that say what stands until it has ended. */
    @Override
    @Transactional
    public Stored store(RunOrder order, List<Successor> successors, String reason) {
        try (Connection connection = database.getConnection()) {
            for (Successor each : successors) {
                if (!stands(connection, each.before())) {
                    return new Stored(List.of(), Obstacle.OVERTAKEN);
                }
            }
            Optional<Run> queued = runs.queue(order);
            return queued.isEmpty()
                    ? new Stored(List.of(), Obstacle.BUSY)
                    : new Stored(write(connection, queued.get(), order, successors, reason), null);
        } catch (SQLException e) {
            throw new IllegalStateException("Decisions were not made anew: " + e.getMessage(), e);
        }
    }

    private List<Long> write(Connection connection, Run run, RunOrder order, List<Successor> successors, String reason)
            throws SQLException {
        runs.start(run.id(), successors.size(), order.requestedAt());
        List<Traced> numbered = new ArrayList<>();
        for (int i = 0; i < successors.size(); i++) {
            Decision after = successors.get(i).after();
            long id = Run.decisionId(run.id(), i + 1);
            numbered.add(new Traced(
                    after.numbered(id, after.engineVersion(), after.decidedAt()),
                    successors.get(i).trace()));
            succeeds(connection, successors.get(i).before(), id, order, reason);
        }
        decisions.write(run.id(), numbered, new StageTimes(0, 0, 0));
        // What was counted into the run by SQL is not known to the entity that queued it.
        entities.detach(entities.find(RunRow.class, run.id()));
        runs.finish(
                run.id(),
                RunState.DONE,
                null,
                order.requestedBy(),
                numbered.get(0).decision().decidedAt());
        return numbered.stream().map(each -> each.decision().id()).toList();
    }

    private static boolean stands(Connection connection, Decision decision) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STANDS)) {
            statement.setString(1, decision.staffNo().value());
            statement.setString(2, decision.policy().value());
            statement.setObject(3, decision.period().first());
            statement.setString(4, decision.period().toString());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) == decision.id();
            }
        }
    }

    /** A reason may name people. */
    private void succeeds(Connection connection, Decision before, long id, RunOrder order, String reason)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SUCCEEDS)) {
            statement.setLong(1, id);
            statement.setLong(2, before.id());
            statement.setString(3, reason);
            statement.setString(4, order.requestedBy());
            statement.setObject(5, order.requestedAt().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
        journal.add(Change.of(order.requestedBy(), "decision-reevaluated", "decision", id)
                .with("supersedes", before.id())
                .about(before.staffNo())
                .withPersonal("reason", reason));
    }
}
