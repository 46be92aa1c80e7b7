package org.kaohe.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Runs statements in the caller's transaction. Values are only ever bound, in the order of their question marks: a moment
 * as such, a collection as an array of texts, null as NULL, numbers, flags, days, bytes and texts as they are, anything
 * else as its text.
 */
public final class Sql {

    private final DataSource database;

    public Sql(DataSource database) {
        this.database = database;
    }

    /** Makes something of the row it stands on. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(Row row) throws SQLException;
    }

    public <T> List<T> list(String text, Reading<T> reading, Object... values) {
        return with(text, statement -> {
            bind(statement, values);
            List<T> read = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    read.add(reading.read(new Row(rows)));
                }
            }
            return read;
        });
    }

    public <T> Optional<T> first(String text, Reading<T> reading, Object... values) {
        return list(text, reading, values).stream().findFirst();
    }

    /** The one number a statement answers with. */
    public long number(String text, Object... values) {
        return list(text, row -> row.at(1), values).get(0);
    }

    /** @return how many rows it concerned */
    public int change(String text, Object... values) {
        return with(text, statement -> {
            bind(statement, values);
            return statement.executeUpdate();
        });
    }

    /** The same statement once for each row of values. */
    public void changeAll(String text, List<Object[]> rows) {
        with(text, statement -> {
            for (Object[] each : rows) {
                bind(statement, each);
                statement.addBatch();
            }
            return statement.executeBatch();
        });
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String text, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(text)) {
            return work.on(statement);
        } catch (SQLException e) {
            // Without the values: they may be personal, and this ends in a log.
            throw new IllegalStateException(
                    "The database refused " + text.strip().split("\n", 2)[0] + ": " + e.getSQLState(), e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, bindable(statement, values[i]));
        }
    }

    private static Object bindable(PreparedStatement statement, Object value) throws SQLException {
        if (value instanceof Instant moment) {
            return moment.atOffset(ZoneOffset.UTC);
        }
        if (value instanceof Collection<?> several) {
            return statement
                    .getConnection()
                    .createArrayOf("text", several.stream().map(String::valueOf).toArray());
        }
        boolean plain = value == null
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof byte[]
                || value instanceof java.time.LocalDate;
        return plain ? value : value.toString();
    }
}
