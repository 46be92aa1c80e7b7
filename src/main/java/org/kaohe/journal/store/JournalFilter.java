package org.kaohe.journal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.journal.JournalQuery;

/** A query as conditions with their values. */
final class JournalFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    JournalFilter(JournalQuery query) {
        // The hyphen keeps run from finding runaway.
        restrict("(action || '-') ^@ (? || '-')", query.action());
        restrict("actor = ?", query.actor());
        restrict("subject_kind = ?", query.kind());
        restrict("subject_id = ?", query.id());
        restrict("person = ?", query.person());
        restrict("at >= ?", utc(query.from()));
        restrict("at < ?", utc(query.until()));
    }

    PreparedStatement prepare(Connection connection, String select, String end) throws SQLException {
        String where = conditions.isEmpty() ? "" : "WHERE " + String.join(" AND ", conditions);
        PreparedStatement statement = connection.prepareStatement(select + where + end);
        for (int each = 0; each < values.size(); each++) {
            statement.setObject(each + 1, values.get(each));
        }
        return statement;
    }

    private void restrict(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static Object utc(Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
