package org.kaohe.roster.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Days;
import org.kaohe.roster.Renewals;
import org.kaohe.roster.Renewals.Held;

/** Finds the newest certificate of each kind of everybody still employed; a renewed one is not asked about again. */
@ApplicationScoped
class RenewalQuery {

    private static final String FROM = """
             FROM (SELECT DISTINCT ON (staff_no, code) staff_no, code, level, issued_on, suspended_on FROM certificate
                   ORDER BY staff_no, code, issued_on DESC) c
                JOIN employee e USING (staff_no)
                LEFT JOIN assignment a ON a.staff_no = c.staff_no
                    AND ? BETWEEN a.from_day AND coalesce(a.until_day, 'infinity')
            WHERE c.issued_on BETWEEN ? AND ? AND (e.left_on IS NULL OR e.left_on >= ?)
                AND (?::boolean OR a.team = ANY (?) OR c.staff_no = ANY (?))""";
    private static final String SELECT = """
            SELECT c.*, e.name, coalesce(a.team, '') AS team, ARRAY(SELECT l.staff_no FROM team_leader l
                WHERE l.team = a.team AND ? BETWEEN l.from_day AND coalesce(l.until_day, 'infinity')
                ORDER BY 1) AS leaders""";

    private final AgroalDataSource database;

    RenewalQuery(AgroalDataSource database) {
        this.database = database;
    }

    Page<Renewals.Held> page(Scope reach, LocalDate day, Days issued, int page, int size) {
        String order = " ORDER BY c.issued_on, c.staff_no, c.code LIMIT " + size + " OFFSET " + (long) page * size;
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(SELECT + FROM + order);
                PreparedStatement count = connection.prepareStatement("SELECT count(*)" + FROM)) {
            list.setObject(1, day);
            bind(list, 2, reach, day, issued);
            bind(count, 1, reach, day, issued);
            List<Held> held = new ArrayList<>();
            try (ResultSet rows = list.executeQuery()) {
                while (rows.next()) {
                    held.add(read(rows));
                }
            }
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new Page<>(held, row.getLong(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the certificates that end: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, int first, Scope reach, LocalDate day, Days issued)
            throws SQLException {
        int at = first;
        statement.setObject(at++, day);
        statement.setObject(at++, issued.from());
        statement.setObject(at++, issued.until());
        statement.setObject(at++, day);
        statement.setBoolean(at++, reach instanceof Scope.Everybody);
        statement.setArray(at++, texts(statement, reach instanceof Scope.Teams teams ? teams.codes() : Set.of()));
        statement.setArray(at, texts(statement, named(reach)));
    }

    private static Set<StaffNo> named(Scope reach) {
        if (reach instanceof Scope.Teams teams) {
            return teams.besides();
        }
        return reach instanceof Scope.People people ? people.staff() : Set.of();
    }

    private static Array texts(PreparedStatement statement, Set<?> values) throws SQLException {
        return statement
                .getConnection()
                .createArrayOf("text", values.stream().map(String::valueOf).toArray());
    }

    private static Held read(ResultSet row) throws SQLException {
        return new Held(
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                row.getString("team"),
                row.getString("code"),
                row.getString("level"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("suspended_on", LocalDate.class),
                Stream.of((String[]) row.getArray("leaders").getArray())
                        .map(StaffNo::new)
                        .toList());
    }
}
