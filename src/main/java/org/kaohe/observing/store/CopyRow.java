package org.kaohe.observing.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kaohe.core.bytes.GrowingBytes;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.util.ByteConverter;

/** Rows on their way into a table in PostgreSQL's binary COPY format, which needs neither quoting nor parsing. */
final class CopyRow {

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");
    private static final int CHUNK = 1 << 16;

    private final CopyIn copy;
    private final GrowingBytes out = new GrowingBytes(CHUNK * 2);

    private CopyRow(CopyIn copy) {
        this.copy = copy;
    }

    /** What writes the rows. */
    @FunctionalInterface
    interface Rows {
        void writeTo(CopyRow row) throws SQLException;
    }

    /** @param columns as in an INSERT, for example {@code observation (id, ref)} */
    static void into(Connection connection, String columns, Rows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + columns + " FROM STDIN (FORMAT binary)");
        try {
            var row = new CopyRow(copy);
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

    CopyRow begin(int columns) throws SQLException {
        if (out.size() >= CHUNK) {
            flush();
        }
        out.int16(columns);
        return this;
    }

    CopyRow number(long value) {
        out.int32(Long.BYTES);
        out.int64(value);
        return this;
    }

    CopyRow bool(boolean value) {
        out.int32(1);
        out.octet(value ? 1 : 0);
        return this;
    }

    CopyRow text(String value) {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRow bytes(byte[] value) {
        if (value == null) {
            out.int32(-1);
        } else {
            out.int32(value.length);
            out.all(value);
        }
        return this;
    }

    CopyRow decimal(BigDecimal value) {
        return bytes(value == null ? null : ByteConverter.numeric(value));
    }

    CopyRow day(LocalDate value) {
        out.int32(Integer.BYTES);
        out.int32((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
        return this;
    }

    CopyRow instant(Instant value) {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    private void flush() throws SQLException {
        byte[] chunk = out.toArray();
        copy.writeToCopy(chunk, 0, chunk.length);
        out.clear();
    }
}
