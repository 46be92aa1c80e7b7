package org.kaohe.observing.store;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.observing.Chain;
import org.kaohe.observing.ObservationQuery;
import org.kaohe.observing.ObservationQuery.Part;
import org.kaohe.observing.Version;

/** Lists chains page by page. */
final class ObservationPages {

    private final Connection connection;

    ObservationPages(Connection connection) {
        this.connection = connection;
    }

    Page<Chain> read(ObservationQuery query) throws SQLException {
        List<Object> values = new ArrayList<>();
        String latest = latest(query, values);
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(ObservationRows.SELECT + known(query) + latest
                + " ORDER BY o.observed_on DESC, o.id DESC LIMIT ? OFFSET ?")) {
            bind(statement, values);
            statement.setInt(values.size() + 1, query.size());
            statement.setLong(values.size() + 2, (long) query.page() * query.size());
            collect(statement, versions);
        }
        Map<Long, List<Version>> earlier = earlier(versions, query);
        return new Page<>(
                versions.stream()
                        .map(each -> new Chain(
                                each, earlier.getOrDefault(each.observation().versionOf(), List.of())))
                        .toList(),
                count(known(query) + latest, values));
    }

    /** A revision made later is one that nobody knew of. */
    private static String known(ObservationQuery query) {
        return query.asOf().isPresent() ? " AND r.recorded_at <= ?" : "";
    }

    private String latest(ObservationQuery query, List<Object> values) throws SQLException {
        var where = new StringBuilder(" WHERE (r.observation_id IS NULL OR r.successor IS NULL)");
        query.asOf().ifPresent(at -> {
            values.add(at.atOffset(ZoneOffset.UTC));
            where.append(" AND o.recorded_at <= ?");
            values.add(at.atOffset(ZoneOffset.UTC));
        });
        if (query.staff().isPresent()) {
            within(query.staff().get(), query.parts(), where, values);
        }
        query.period().ifPresent(period -> {
            where.append(" AND o.observed_on BETWEEN ? AND ?");
            values.add(period.first());
            values.add(period.last());
        });
        query.subject().ifPresent(subject -> {
            where.append(" AND o.subject = ? AND o.is_item = ?");
            values.add(subject.code());
            values.add(subject.isItem());
        });
        return where.toString();
    }

    /** The first condition lets an index find the people, the second tells their days. */
    private void within(Set<StaffNo> whole, List<Part> parts, StringBuilder where, List<Object> values)
            throws SQLException {
        Set<StaffNo> all = new HashSet<>(whole);
        parts.forEach(each -> all.add(each.staffNo()));
        where.append(" AND o.staff_no = ANY (?)");
        values.add(connection.createArrayOf(
                "text", all.stream().map(StaffNo::value).toArray()));
        if (!parts.isEmpty()) {
            where.append(" AND (o.staff_no = ANY (?) OR EXISTS (SELECT FROM unnest(?::text[], ?::date[], ?::date[])"
                    + " AS part (staff_no, first, last) WHERE part.staff_no = o.staff_no"
                    + " AND o.observed_on >= part.first AND (part.last IS NULL OR o.observed_on <= part.last)))");
            values.add(connection.createArrayOf(
                    "text", whole.stream().map(StaffNo::value).toArray()));
            values.add(connection.createArrayOf(
                    "text", parts.stream().map(each -> each.staffNo().value()).toArray()));
            values.add(connection.createArrayOf(
                    "date",
                    parts.stream().map(each -> Date.valueOf(each.from())).toArray()));
            values.add(connection.createArrayOf(
                    "date",
                    parts.stream()
                            .map(each -> each.until() == null ? null : Date.valueOf(each.until()))
                            .toArray()));
        }
    }

    private long count(String latest, List<Object> values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT count(*) FROM observation o"
                + " LEFT JOIN observation_revision r ON r.staff_no = o.staff_no AND r.observation_id = o.id"
                + latest)) {
            bind(statement, values);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** By the id of the first version. */
    private Map<Long, List<Version>> earlier(List<Version> latest, ObservationQuery query) throws SQLException {
        Object[] corrected = latest.stream()
                .map(Version::observation)
                .filter(each -> each.id() != each.versionOf())
                .map(each -> each.versionOf())
                .toArray();
        Map<Long, List<Version>> chains = new HashMap<>();
        if (corrected.length == 0) {
            return chains;
        }
        List<Version> versions = new ArrayList<>();
        // The day of the revision lets the planner skip every other month.
        try (PreparedStatement statement = connection.prepareStatement(ObservationRows.SELECT
                + known(query)
                + " AND r.observed_on = o.observed_on WHERE r.version_of = ANY (?) AND r.successor IS NOT NULL"
                + " ORDER BY o.id")) {
            int next = 1;
            if (query.asOf().isPresent()) {
                statement.setObject(next++, query.asOf().get().atOffset(ZoneOffset.UTC));
            }
            statement.setArray(next, connection.createArrayOf("bigint", corrected));
            collect(statement, versions);
        }
        versions.forEach(each -> chains.computeIfAbsent(each.observation().versionOf(), first -> new ArrayList<>())
                .add(each));
        return chains;
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    private static void collect(PreparedStatement statement, List<Version> versions) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                versions.add(ObservationRows.version(rows));
            }
        }
    }
}
