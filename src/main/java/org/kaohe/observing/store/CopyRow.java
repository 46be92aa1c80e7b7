package org.kaohe.observing.store;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
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
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(CHUNK * 2);
    private final DataOutputStream out = new DataOutputStream(buffer);

    private CopyRow(CopyIn copy) {
        this.copy = copy;
    }

    /** What writes the rows. */
    @FunctionalInterface
    interface Rows {
        void writeTo(CopyRow row) throws IOException, SQLException;
    }

    /** @param columns as in an INSERT, for example {@code observation (id, ref)} */
    static void into(Connection connection, String columns, Rows rows) throws SQLException {
        CopyIn copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + columns + " FROM STDIN (FORMAT binary)");
        try {
            var row = new CopyRow(copy);
            row.out.write(SIGNATURE);
            row.out.writeInt(0);
            row.out.writeInt(0);
            rows.writeTo(row);
            row.out.writeShort(-1);
            row.flush();
            copy.endCopy();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    CopyRow begin(int columns) throws IOException, SQLException {
        if (buffer.size() >= CHUNK) {
            flush();
        }
        out.writeShort(columns);
        return this;
    }

    CopyRow number(long value) throws IOException {
        out.writeInt(Long.BYTES);
        out.writeLong(value);
        return this;
    }

    CopyRow bool(boolean value) throws IOException {
        out.writeInt(1);
        out.writeByte(value ? 1 : 0);
        return this;
    }

    CopyRow text(String value) throws IOException {
        return bytes(value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }

    CopyRow bytes(byte[] value) throws IOException {
        if (value == null) {
            out.writeInt(-1);
        } else {
            out.writeInt(value.length);
            out.write(value);
        }
        return this;
    }

    CopyRow decimal(BigDecimal value) throws IOException {
        return bytes(value == null ? null : ByteConverter.numeric(value));
    }

    CopyRow day(LocalDate value) throws IOException {
        out.writeInt(Integer.BYTES);
        out.writeInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
        return this;
    }

    CopyRow instant(Instant value) throws IOException {
        return number(ChronoUnit.MICROS.between(EPOCH, value));
    }

    private void flush() throws SQLException {
        byte[] chunk = buffer.toByteArray();
        copy.writeToCopy(chunk, 0, chunk.length);
        buffer.reset();
    }
}
