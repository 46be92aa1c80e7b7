package org.kaohe.bench;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteConverter;

/**
 * Binary COPY of the same rows into the same tables with their indexes, and nothing else: no reading, no checking, no
 * journal. The rows lie ready in memory as bytes. What intake is measured against.
 */
final class BareCopy {

    private static final LocalDate EPOCH_DAY = LocalDate.of(2000, 1, 1);
    private static final String OBSERVATION =
            "COPY observation (id, version_of, observed_on, staff_no, subject, is_item,"
                    + " source, value, note, evidence, ref, observer, recorded_at) FROM STDIN (FORMAT binary)";
    private static final String REFERENCE =
            "COPY observation_ref (ref, content_hash, observation_id) FROM STDIN (FORMAT binary)";

    private final Connection connection;

    BareCopy(Connection connection) {
        this.connection = connection;
    }

    /** Two streams for COPY; the second is null for rows without references. */
    record Prepared(byte[] observations, byte[] references) {}

    static Prepared prepare(List<MadeUpMarks.Mark> marks, long firstId) throws Exception {
        boolean withRefs = !marks.get(0).ref().isEmpty();
        var observations = new Rows();
        var references = new Rows();
        long id = firstId;
        long micros = ChronoUnit.MICROS.between(Instant.parse("2000-01-01T00:00:00Z"), Instant.now());
        for (MadeUpMarks.Mark each : marks) {
            observations.begin(13).number(id).number(id).day(each.day()).text(each.staffNo());
            observations.text(each.indicator()).flag(false).text(each.source());
            observations.bytes(ByteConverter.numeric(BigDecimal.valueOf(each.value())));
            observations.text("").text("").text(each.ref()).text("bench").number(micros);
            if (withRefs) {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256").digest(each.ref().getBytes(StandardCharsets.UTF_8));
                references.begin(3).text(each.ref()).bytes(hash).number(id);
            }
            id++;
        }
        return new Prepared(observations.end(), withRefs ? references.end() : null);
    }

    /** In one transaction, as intake does it. */
    void send(Prepared rows) throws SQLException, IOException {
        connection.setAutoCommit(false);
        if (rows.references != null) {
            copy(REFERENCE, rows.references);
        }
        copy(OBSERVATION, rows.observations);
        connection.commit();
    }

    private void copy(String statement, byte[] rows) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement);
        copy.writeToCopy(rows, 0, rows.length);
        copy.endCopy();
    }

    /** Rows in the binary format. */
    private static final class Rows {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
        private final DataOutputStream out = new DataOutputStream(bytes);

        Rows() throws IOException {
            out.write(new byte[] {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0});
            out.writeLong(0);
        }

        Rows begin(int columns) throws IOException {
            out.writeShort(columns);
            return this;
        }

        Rows number(long value) throws IOException {
            out.writeInt(Long.BYTES);
            out.writeLong(value);
            return this;
        }

        Rows day(LocalDate value) throws IOException {
            out.writeInt(Integer.BYTES);
            out.writeInt((int) ChronoUnit.DAYS.between(EPOCH_DAY, value));
            return this;
        }

        Rows flag(boolean value) throws IOException {
            out.writeInt(1);
            out.writeByte(value ? 1 : 0);
            return this;
        }

        Rows text(String value) throws IOException {
            return bytes(value.getBytes(StandardCharsets.UTF_8));
        }

        Rows bytes(byte[] value) throws IOException {
            out.writeInt(value.length);
            out.write(value);
            return this;
        }

        byte[] end() throws IOException {
            out.writeShort(-1);
            return bytes.toByteArray();
        }
    }
}
