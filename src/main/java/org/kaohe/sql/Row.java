package org.kaohe.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/** A row of an answer, read by the names of its columns. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public long number(String column) throws SQLException {
        return rows.getLong(column);
    }

    /** The number in a position, counted from 1. */
    public long at(int position) throws SQLException {
        return rows.getLong(position);
    }

    public Long numberOrNull(String column) throws SQLException {
        return (Long) rows.getObject(column);
    }

    public BigDecimal amount(String column) throws SQLException {
        return rows.getBigDecimal(column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    public Instant moment(String column) throws SQLException {
        OffsetDateTime moment = rows.getObject(column, OffsetDateTime.class);
        return moment == null ? null : moment.toInstant();
    }

    public LocalDate day(String column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) rows.getArray(column).getArray());
    }

    public byte[] bytes(String column) throws SQLException {
        return rows.getBytes(column);
    }

    /** How many columns there are. */
    public int width() throws SQLException {
        return rows.getMetaData().getColumnCount();
    }

    /** The name of a column, counted from 1. */
    public String name(int position) throws SQLException {
        return rows.getMetaData().getColumnLabel(position);
    }

    public String textAt(int position) throws SQLException {
        return rows.getString(position);
    }
}
