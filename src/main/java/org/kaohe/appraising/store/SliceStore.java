package org.kaohe.appraising.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.EarlierResults;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.core.people.Scope;

/**
 * Reads and stores slices of a run for a program without a container. A slice is stored once, however often its task is tried: its
 * decisions, and that they are done, are one transaction.
 */
public final class SliceStore {

    private final DataSource database;

    public SliceStore(DataSource database) {
        this.database = database;
    }

    /** The decisions that stand, with their traces. */
    public StandingDecisions standing() {
        return new PostgresStandingDecisions(database);
    }

    /** What was decided before. */
    public EarlierResults earlier() {
        return new PastResults(database)::before;
    }

    /** A run the service has started; empty when there is none. */
    public Optional<Order> order(long run) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT policy, content_hash, version, engine_version, period, scope_kind, scope_names, mode, worker"
                                + " FROM run WHERE id = ? AND state = 'RUNNING'")) {
            query.setLong(1, run);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(order(row)) : Optional.empty();
            }
        }
    }

    private static Order order(ResultSet row) throws SQLException {
        return new Order(
                row.getString(1),
                row.getString(2),
                row.getObject(3, Integer.class),
                row.getString(4),
                row.getString(5),
                ScopeKind.valueOf(row.getString(6))
                        .scope((String[]) row.getArray(7).getArray()),
                row.getString(8),
                row.getString(9));
    }

    /**
     * What a run is to evaluate.
     *
     * @param version null for a content that is not published
     * @param worker the instance of the service that has the run, and this program with it
     */
    public record Order(
            String policy,
            String contentHash,
            Integer version,
            String engineVersion,
            String period,
            Scope scope,
            String mode,
            String worker) {}

    /**
     * False when the slice was stored before.
     *
     * @throws IllegalStateException when other people were stored in its place: staff came or went since the run began
     */
    public boolean write(long run, String worker, List<Traced> slice) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                if (slice.isEmpty() || isStored(connection, slice)) {
                    return false;
                }
                DecisionCopy.send(connection, slice);
                RunProgress.addInAnyOrder(connection, worker, run, slice);
                connection.commit();
                return true;
            } finally {
                connection.rollback(); // of nothing, once it is committed; a pool would commit what was left open
            }
        }
    }

    /** Of two attempts at once the second meets the primary key. */
    private static boolean isStored(Connection connection, List<Traced> slice) throws SQLException {
        List<String> stored = new ArrayList<>();
        try (PreparedStatement query =
                connection.prepareStatement("SELECT staff_no FROM decision WHERE id BETWEEN ? AND ? ORDER BY id")) {
            query.setLong(1, slice.get(0).decision().id());
            query.setLong(2, slice.get(slice.size() - 1).decision().id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
        }
        if (stored.isEmpty()) {
            return false;
        }
        List<String> own =
                slice.stream().map(each -> each.decision().staffNo().value()).toList();
        if (!stored.equals(own)) {
            throw new IllegalStateException("Between " + own.get(0) + " and " + own.get(own.size() - 1)
                    + " other people were decided before: staff came or went since the run began. Start it again.");
        }
        return true;
    }
}
