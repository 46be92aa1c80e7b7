package org.kaohe.proposing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.kaohe.proposing.Effect;

/** Statements with their parameters, in the caller's transaction. What a trigger refuses is an outcome, not a failure. */
@Singleton
class Statements {

    private static final String SAME_EYES = "KH4EY";
    private static final String NOT_ALLOWED = "23001";

    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;

    Statements(DataSource database, TransactionSynchronizationRegistry transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Makes something of a row. */
    @FunctionalInterface
    interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reading<T> reading, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(reading.read(rows));
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    <T> Optional<T> one(String sql, Reading<T> reading, Object... parameters) {
        return list(sql, reading, parameters).stream().findFirst();
    }

    long count(String sql, Object... parameters) {
        return one(sql, row -> row.getLong(1), parameters).orElseThrow();
    }

    /** Adds many rows at once; gives the id of each, of one that was there already none. */
    List<OptionalLong> added(String sql, List<Object[]> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            for (Object[] row : rows) {
                fill(connection, statement, row);
                statement.addBatch();
            }
            int[] changed = statement.executeBatch();
            List<OptionalLong> ids = new ArrayList<>();
            try (ResultSet keys = statement.getGeneratedKeys()) {
                for (int each : changed) {
                    ids.add(each == 1 && keys.next() ? OptionalLong.of(keys.getLong(1)) : OptionalLong.empty());
                }
            }
            return ids;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** How many rows it changed. */
    int change(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Changes one row, if it is still as the statement demands and no trigger objects. */
    Effect step(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, parameters)) {
            return statement.executeUpdate() == 1 ? Effect.DONE : Effect.MOVED_ON;
        } catch (SQLException e) {
            transaction.setRollbackOnly();
            if (SAME_EYES.equals(e.getSQLState())) {
                return Effect.SAME_EYES;
            }
            if (NOT_ALLOWED.equals(e.getSQLState())) {
                return Effect.MOVED_ON;
            }
            throw failed(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            fill(connection, statement, parameters);
            return statement;
        } catch (SQLException | RuntimeException e) {
            statement.close();
            throw e;
        }
    }

    private static void fill(Connection connection, PreparedStatement statement, Object... parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, stored(connection, parameters[i]));
        }
    }

    private static Object stored(Connection connection, Object value) throws SQLException {
        if (value instanceof Instant instant) {
            return instant.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Enum<?> member) {
            return member.name();
        }
        return value instanceof Collection<?> some
                ? connection.createArrayOf(
                        "text", some.stream().map(String::valueOf).toArray())
                : value;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("The database refused: " + e.getMessage(), e);
    }
}
