package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Observations;
import org.kaohe.core.observation.ObservedVersions;
import org.kaohe.core.page.Page;
import org.kaohe.observing.Chain;
import org.kaohe.observing.ContentHash;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationQuery;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.Version;

/** Observations in PostgreSQL. Takes part in the caller's transaction where there is one. */
@Singleton
@Transactional
class PostgresObservations implements ObservationStore, Observations, ObservedVersions {

    private static final String UNIQUE_VIOLATION = "23505";

    /** A reference to an observation of an erased person is kept by its hash; while there is none, nothing is hashed. */
    private static final String KEPT = """
            SELECT ref, observation_id, content_hash FROM observation_ref WHERE ref = ANY (?)
            UNION ALL
            SELECT asked.ref, r.observation_id, r.content_hash
            FROM unnest(?) AS asked (ref) JOIN observation_ref r ON r.ref LIKE 'erased:%'
                AND r.ref = observation_erased_ref(asked.ref)""";

    private final DataSource database;
    private final Months months;
    private final Journal journal;
    private final TransactionSynchronizationRegistry transactions;

    PostgresObservations(
            DataSource database, Months months, Journal journal, TransactionSynchronizationRegistry transactions) {
        this.database = database;
        this.months = months;
        this.journal = journal;
        this.transactions = transactions;
    }

    @Override
    public Map<String, Kept> kept(Set<String> refs) {
        return with(connection -> {
            Map<String, Kept> kept = new HashMap<>();
            try (PreparedStatement statement = connection.prepareStatement(KEPT)) {
                var asked = connection.createArrayOf("text", refs.toArray());
                statement.setArray(1, asked);
                statement.setArray(2, asked);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        var hash = new ContentHash(HexFormat.of().formatHex(rows.getBytes(3)));
                        kept.put(rows.getString(1), new Kept(rows.getLong(2), hash));
                    }
                }
            }
            return kept;
        });
    }

    @Override
    @Transactional(rollbackOn = RefTakenException.class)
    public List<Long> append(List<NewObservation> observations, Stamp stamp, Consumer<List<Long>> along)
            throws RefTakenException {
        months.open(observations.stream().map(NewObservation::observedOn).collect(Collectors.toSet()));
        try (Connection connection = database.getConnection()) {
            List<Long> ids = new ObservationWriter(connection, stamp).write(observations);
            journal.add(ObservationChanges.recorded(observations, ids, stamp));
            along.accept(ids);
            return ids;
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw new RefTakenException(e);
            }
            throw new IllegalStateException("Observations could not be stored: " + e.getMessage(), e);
        }
    }

    @Override
    public Optional<Version> find(long id) {
        return with(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(ObservationRows.SELECT + " WHERE o.id = ?")) {
                statement.setLong(1, id);
                try (ResultSet rows = statement.executeQuery()) {
                    return rows.next() ? Optional.of(ObservationRows.version(rows)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Map<Long, Observation> byId(Set<Long> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return with(connection -> {
            Map<Long, Observation> found = new HashMap<>();
            try (PreparedStatement statement =
                    connection.prepareStatement(ObservationRows.SELECT + " WHERE o.id = ANY (?)")) {
                statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        Observation observation = ObservationRows.version(rows).observation();
                        found.put(observation.id(), observation);
                    }
                }
            }
            return found;
        });
    }

    @Override
    public List<Observation> versions(Set<Long> firsts) {
        Set<Long> ids = new HashSet<>(firsts);
        with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(
                    "SELECT successor FROM observation_revision WHERE version_of = ANY (?) AND successor IS NOT NULL")) {
                statement.setArray(1, connection.createArrayOf("bigint", firsts.toArray()));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        ids.add(rows.getLong(1));
                    }
                }
            }
            return ids;
        });
        return List.copyOf(byId(ids).values());
    }

    @Override
    public Optional<Long> correct(Observation version, NewObservation successor, String reason, Stamp stamp) {
        Optional<Long> corrected =
                with(connection -> new RevisionWriter(connection, stamp).correct(version, successor, reason));
        corrected.ifPresent(id -> journal.add(
                ObservationChanges.revised("corrected", version, reason, stamp).with("successor", id)));
        return corrected;
    }

    @Override
    public boolean withdraw(Observation version, String reason, Stamp stamp) {
        boolean withdrawn = with(connection -> new RevisionWriter(connection, stamp).end(version, null, reason));
        if (withdrawn) {
            journal.add(ObservationChanges.revised("withdrawn", version, reason, stamp));
        }
        return withdrawn;
    }

    @Override
    public Page<Chain> page(ObservationQuery query) {
        return with(connection -> new ObservationPages(connection).read(query));
    }

    @Override
    public <T> T together(Supplier<T> work, Predicate<T> kept) {
        T result = work.get();
        if (!kept.test(result)) {
            transactions.setRollbackOnly();
        }
        return result;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The database refused: " + e.getMessage(), e);
        }
    }
}
