package org.kaohe.observing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.Version;

/** Stored rows as versions. */
final class ObservationRows {

    /** Selects what {@link #version} reads. */
    static final String SELECT = """
            SELECT o.id, o.version_of, o.observed_on, o.staff_no, o.subject, o.is_item, o.source, o.value, o.outcome,
                   o.numerator, o.denominator, o.note, o.evidence, o.ref, o.observer, o.recorded_at,
                   r.observation_id AS ended, r.successor, r.reason, r.account AS ended_by, r.recorded_at AS ended_at
            FROM observation o
            LEFT JOIN observation_revision r ON r.staff_no = o.staff_no AND r.observation_id = o.id
            """;

    private ObservationRows() {}

    static Version version(ResultSet row) throws SQLException {
        return new Version(observation(row), ended(row));
    }

    private static Observation observation(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return new Observation(
                row.getLong("id"),
                row.getLong("version_of"),
                new StaffNo(row.getString("staff_no")),
                row.getBoolean("is_item") ? Subject.item(subject) : Subject.indicator(subject),
                row.getString("source"),
                new ReadingColumns(
                                row.getBigDecimal("value"),
                                row.getString("outcome"),
                                row.getBigDecimal("numerator"),
                                row.getBigDecimal("denominator"))
                        .reading(),
                row.getObject("observed_on", LocalDate.class),
                row.getString("note"),
                row.getString("evidence"),
                row.getString("observer"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("ref"));
    }

    private static Optional<Version.Ended> ended(ResultSet row) throws SQLException {
        row.getLong("ended");
        if (row.wasNull()) {
            return Optional.empty();
        }
        long successor = row.getLong("successor");
        return Optional.of(new Version.Ended(
                row.wasNull() ? OptionalLong.empty() : OptionalLong.of(successor),
                row.getString("reason"),
                row.getString("ended_by"),
                row.getObject("ended_at", OffsetDateTime.class).toInstant()));
    }
}
