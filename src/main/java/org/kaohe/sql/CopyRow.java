package org.kaohe.sql;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kaohe.core.bytes.GrowingBytes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/**
 * Rows on their way into a table in PostgreSQL's binary COPY format, within the connection's transaction: several times
 * faster than INSERT, and nothing is quoted or parsed. Values come in the order of the columns; null is NULL.
 */
public final class CopyRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int CHUNK = 1 << 16;
    private static final int ARRAY = 256;
    private static final int TEXT_OID = 25;

    private final CopyIn copy;
    private final int columns;
    private final GrowingBytes out = new GrowingBytes(CHUNK * 2);

    private CopyRow(CopyIn copy, int columns) {
        this.copy = copy;
        this.columns = columns;
    }

    /** What writes the rows. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(CopyRow row) throws SQLException;
    }

    public static void into(Connection connection, String table, List<String> columns, Rows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + table + " (" + String.join(", ", columns) + ") FROM STDIN (FORMAT binary)");
        try {
            var row = new CopyRow(copy, columns.size());
            row.out.all(SIGNATURE);
            row.out.int32(0);
            row.out.int32(0);
            rows.writeTo(row);
            row.out.int16(-1);
            row.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    /** Begins the next row. */
    public CopyRow begin() throws SQLException {
        if (out.size() >= CHUNK) {
            flush();
        }
        out.int16(columns);
        return this;
    }

    public CopyRow number(long value) {
        out.int32(Long.BYTES);
        out.int64(value);
        return this;
    }

    public CopyRow integer(Integer value) {
        out.int32(value == null ? -1 : Integer.BYTES);
        if (value != null) {
            out.int32(value);
        }
        return this;
    }

    public CopyRow bool(boolean value) {
        out.int32(1);
        out.octet(value ? 1 : 0);
        return this;
    }

    public CopyRow text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    public CopyRow bytes(byte[] value) {
        if (value == null) {
            out.int32(-1);
        } else {
            out.int32(value.length);
            out.all(value);
        }
        return this;
    }

    /** An array of texts; an empty one is stored as NULL, the cheapest nothing. */
    public CopyRow texts(List<String> values) {
        if (values.isEmpty()) {
            return bytes(null);
        }
        var array = new GrowingBytes(ARRAY);
        // One dimension, nulls allowed, of texts, so many, numbered from 1.
        for (int head : new int[] {1, 1, TEXT_OID, values.size(), 1}) {
            array.int32(head);
        }
        for (String each : values) {
            byte[] text = each == null ? new byte[0] : each.getBytes(StandardCharsets.UTF_8);
            array.int32(each == null ? -1 : text.length);
            array.all(text);
        }
        return bytes(array.toArray());
    }

    public CopyRow decimal(BigDecimal value) {
        return bytes(value == null ? null : ByteConverter.numeric(value));
    }

    public CopyRow day(LocalDate value) {
        return integer(Math.toIntExact(ChronoUnit.DAYS.between(EPOCH_DAY, value)));
    }

    public CopyRow instant(Instant value) {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    private void flush() throws SQLException {
        byte[] chunk = out.toArray();
        copy.writeToCopy(chunk, 0, chunk.length);
        out.clear();
    }
}
