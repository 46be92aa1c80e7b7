package org.kaohe.journal.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.journal.Entries;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Head;
import org.kaohe.journal.JournalQuery;
import org.kaohe.journal.Personal;

/** Reads entries, page by page or one after the other, and erases what they say about a person. */
@Singleton
@Transactional
class PostgresEntries implements Entries {

    private static final String FROM = " FROM journal j LEFT JOIN journal_personal p USING (seq) ";
    /** Names and values of a flat object in turn. */
    private static final String TEXTS = "ARRAY(SELECT text FROM json_each_text(%s), unnest(ARRAY[key, value]) AS text)";

    private static final String SELECT = "SELECT seq, at, actor, action, subject_kind, subject_id, "
            + TEXTS.formatted("j.detail") + ", personal_hash, person, salt, " + TEXTS.formatted("p.fields")
            + ", previous, hash" + FROM;

    private final DataSource database;
    private final Journal journal;

    PostgresEntries(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public Page<Entry> page(JournalQuery query) {
        var filter = new JournalFilter(query);
        return with(connection -> {
            List<Entry> entries;
            try (PreparedStatement statement = filter.prepare(
                    connection,
                    SELECT,
                    " ORDER BY seq DESC LIMIT %d OFFSET %d"
                            .formatted(query.size(), (long) query.page() * query.size()))) {
                entries = read(statement);
            }
            try (PreparedStatement count = filter.prepare(connection, "SELECT count(*)" + FROM, "");
                    ResultSet row = count.executeQuery()) {
                row.next();
                return new Page<>(entries, row.getLong(1));
            }
        });
    }

    @Override
    public Head head() {
        return with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT seq, hash FROM journal_head");
                    ResultSet row = statement.executeQuery()) {
                row.next();
                return new Head(row.getLong(1), row.getString(2));
            }
        });
    }

    @Override
    public List<Entry> after(long seq, Head head, int most) {
        return with(connection -> {
            try (PreparedStatement statement =
                    connection.prepareStatement(SELECT + "WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?")) {
                statement.setLong(1, seq);
                statement.setLong(2, head.seq());
                statement.setInt(3, most);
                return read(statement);
            }
        });
    }

    @Override
    public long erase(String person, String by, String reason) {
        long erased = with(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("SELECT journal_erase(?)")) {
                statement.setString(1, person);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
        journal.add(Change.of(by, "journal-erased", "journal", "")
                .with("entries", erased)
                .with("reason", reason));
        return erased;
    }

    private static List<Entry> read(PreparedStatement statement) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(entry(rows));
            }
        }
        return entries;
    }

    private static Entry entry(ResultSet row) throws SQLException {
        String person = row.getString(9);
        return new Entry(
                row.getLong(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                texts(row, 7),
                row.getString(8),
                person == null ? null : new Personal(person, row.getString(10), texts(row, 11)),
                row.getString(12),
                row.getString(13));
    }

    private static SortedMap<String, String> texts(ResultSet row, int column) throws SQLException {
        SortedMap<String, String> texts = new TreeMap<>();
        String[] parts = (String[]) row.getArray(column).getArray();
        for (int each = 0; each < parts.length; each += 2) {
            texts.put(parts[each], parts[each + 1]);
        }
        return texts;
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = database.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The journal could not be read: " + e.getMessage(), e);
        }
    }
}
