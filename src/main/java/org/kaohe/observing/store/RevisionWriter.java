package org.kaohe.observing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Observation;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationStore.Stamp;

/** Ends versions on one connection. */
final class RevisionWriter {

    private final Connection connection;
    private final Stamp stamp;

    RevisionWriter(Connection connection, Stamp stamp) {
        this.connection = connection;
        this.stamp = stamp;
    }

    /** Ends the version before its successor is written, so that the loser of two corrections leaves nothing behind. */
    Optional<Long> correct(Observation version, NewObservation successor, String reason) throws SQLException {
        var writer = new ObservationWriter(connection, stamp);
        long id = writer.reserve(1).get(0);
        if (!end(version, id, reason)) {
            return Optional.empty();
        }
        writer.writeSuccessor(id, version.versionOf(), successor);
        return Optional.of(id);
    }

    /**
     * @param successor null for a withdrawal
     * @return false when the version had ended before
     */
    boolean end(Observation version, Long successor, String reason) throws SQLException {
        SettledMonths.unsettle(connection, Set.of(version.staffNo()), Set.of(version.observedOn()));
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO observation_revision
                    (observation_id, observed_on, version_of, successor, reason, account, recorded_at)
                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (observation_id) DO NOTHING
                """)) {
            statement.setLong(1, version.id());
            statement.setObject(2, version.observedOn());
            statement.setLong(3, version.versionOf());
            statement.setObject(4, successor, java.sql.Types.BIGINT);
            statement.setString(5, reason);
            statement.setString(6, stamp.account());
            statement.setObject(7, stamp.at().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate() == 1;
        }
    }
}
