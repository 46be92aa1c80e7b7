package org.kaohe.observing.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.observing.ContentHash;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationStore.Stamp;
import org.kaohe.sql.CopyRow;

/** Writes new observations and their references on one connection. */
final class ObservationWriter {

    private static final int BLOCK = 100;
    private static final List<String> COLUMNS = List.of(
            "id",
            "version_of",
            "observed_on",
            "staff_no",
            "subject",
            "is_item",
            "source",
            "value",
            "outcome",
            "numerator",
            "denominator",
            "note",
            "evidence",
            "ref",
            "observer",
            "recorded_at");

    private final Connection connection;
    private final Stamp stamp;

    ObservationWriter(Connection connection, Stamp stamp) {
        this.connection = connection;
        this.stamp = stamp;
    }

    List<Long> write(List<NewObservation> observations) throws SQLException {
        SettledMonths.unsettle(
                connection,
                observations.stream().map(NewObservation::staffNo).collect(Collectors.toSet()),
                observations.stream().map(NewObservation::observedOn).collect(Collectors.toSet()));
        List<Long> ids = reserve(observations.size());
        writeReferences(observations, ids);
        CopyRow.into(connection, "observation", COLUMNS, row -> {
            for (int i = 0; i < observations.size(); i++) {
                write(row, ids.get(i), ids.get(i), observations.get(i));
            }
        });
        return ids;
    }

    /** A successor keeps no reference: that names what was submitted, the first of the chain. */
    void writeSuccessor(long id, long versionOf, NewObservation successor) throws SQLException {
        SettledMonths.unsettle(connection, Set.of(successor.staffNo()), Set.of(successor.observedOn()));
        CopyRow.into(connection, "observation", COLUMNS, row -> write(row, id, versionOf, successor));
    }

    private void write(CopyRow row, long id, long versionOf, NewObservation observation) throws SQLException {
        var reading = ReadingColumns.of(observation.reading());
        row.begin()
                .number(id)
                .number(versionOf)
                .day(observation.observedOn())
                .text(observation.staffNo().value())
                .text(observation.subject().code())
                .bool(observation.subject().isItem())
                .text(observation.source())
                .decimal(reading.value())
                .text(reading.outcome())
                .decimal(reading.numerator())
                .decimal(reading.denominator())
                .text(observation.note())
                .text(observation.evidence())
                .text(observation.ref())
                .text(stamp.account())
                .instant(stamp.at());
    }

    private void writeReferences(List<NewObservation> observations, List<Long> ids) throws SQLException {
        if (observations.stream().allMatch(each -> each.ref().isEmpty())) {
            return;
        }
        CopyRow.into(connection, "observation_ref", List.of("ref", "content_hash", "observation_id"), row -> {
            for (int i = 0; i < observations.size(); i++) {
                NewObservation observation = observations.get(i);
                if (!observation.ref().isEmpty()) {
                    row.begin()
                            .text(observation.ref())
                            .bytes(ContentHash.of(observation).bytes())
                            .number(ids.get(i));
                }
            }
        });
    }

    /** Whole blocks are taken; what a call leaves over of its last block stays unused. */
    List<Long> reserve(int count) throws SQLException {
        List<Long> ids = new ArrayList<>(count);
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT nextval('observation_block') FROM generate_series(1, ?)")) {
            statement.setInt(1, (count + BLOCK - 1) / BLOCK);
            try (ResultSet blocks = statement.executeQuery()) {
                while (blocks.next()) {
                    long first = blocks.getLong(1);
                    for (int i = 0; i < BLOCK && ids.size() < count; i++) {
                        ids.add(first + i);
                    }
                }
            }
        }
        return ids;
    }
}
