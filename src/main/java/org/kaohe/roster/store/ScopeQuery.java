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
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Finds the staff numbers in a scope on a day. */
@ApplicationScoped
class ScopeQuery {

    private static final String IN_TEAMS = " WHERE (staff_no IN (SELECT staff_no FROM assignment WHERE team = ANY (?)"
            + " AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)) OR staff_no = ANY (?))";
    private static final String NAMED = " WHERE staff_no = ANY (?)";
    private static final String CALLED =
            " (position(lower(?) IN lower(name)) > 0 OR starts_with(lower(staff_no), lower(?)))";

    private final AgroalDataSource database;

    ScopeQuery(AgroalDataSource database) {
        this.database = database;
    }

    long count(Scope scope, LocalDate day, String text) {
        return ask("SELECT count(*) FROM employee" + where(scope, text), scope, day, text, rows -> rows.getLong(1))
                .get(0);
    }

    List<StaffNo> all(Scope scope, LocalDate day) {
        return staff("SELECT staff_no FROM employee" + where(scope, ""), scope, day, "");
    }

    /** In order of staff numbers; pages count from 0. */
    List<StaffNo> page(Scope scope, LocalDate day, String text, int page, int size) {
        String part = " ORDER BY staff_no LIMIT " + size + " OFFSET " + (long) page * size;
        return staff("SELECT staff_no FROM employee" + where(scope, text) + part, scope, day, text);
    }

    private List<StaffNo> staff(String query, Scope scope, LocalDate day, String text) {
        return ask(query, scope, day, text, rows -> new StaffNo(rows.getString(1)));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String query, Scope scope, LocalDate day, String text, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            int bound = bind(connection, select, scope, day);
            if (!text.isEmpty()) {
                select.setString(bound + 1, text);
                select.setString(bound + 2, text);
            }
            var read = new ArrayList<T>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who is in " + scope, e);
        }
    }

    private static String where(Scope scope, String text) {
        String within = scope instanceof Scope.Teams ? IN_TEAMS : scope instanceof Scope.People ? NAMED : "";
        return text.isEmpty() ? within : within + (within.isEmpty() ? " WHERE" : " AND") + CALLED;
    }

    /** How many values it has bound. */
    private static int bind(Connection connection, PreparedStatement select, Scope scope, LocalDate day)
            throws SQLException {
        if (scope instanceof Scope.Teams teams) {
            select.setArray(1, texts(connection, teams.codes().toArray()));
            select.setObject(2, day);
            select.setObject(3, day);
            select.setArray(4, texts(connection, values(teams.besides())));
            return 4;
        }
        if (scope instanceof Scope.People people) {
            select.setArray(1, texts(connection, values(people.staff())));
            return 1;
        }
        return 0;
    }

    private static Object[] values(Set<StaffNo> staff) {
        return staff.stream().map(StaffNo::value).toArray();
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
