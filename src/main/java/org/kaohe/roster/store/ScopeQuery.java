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

    private static final String IN_TEAMS = " WHERE staff_no IN (SELECT staff_no FROM assignment"
            + " WHERE team = ANY (?) AND from_day <= ? AND (until_day IS NULL OR until_day >= ?)) OR staff_no = ANY (?)";
    private static final String NAMED = " WHERE staff_no = ANY (?)";

    private final AgroalDataSource database;

    ScopeQuery(AgroalDataSource database) {
        this.database = database;
    }

    long count(Scope scope, LocalDate day) {
        return ask("SELECT count(*) FROM employee" + where(scope), scope, day, rows -> rows.getLong(1))
                .get(0);
    }

    List<StaffNo> all(Scope scope, LocalDate day) {
        return staff("SELECT staff_no FROM employee" + where(scope), scope, day);
    }

    /** In order of staff numbers; pages count from 0. */
    List<StaffNo> page(Scope scope, LocalDate day, int page, int size) {
        String part = " ORDER BY staff_no LIMIT " + size + " OFFSET " + (long) page * size;
        return staff("SELECT staff_no FROM employee" + where(scope) + part, scope, day);
    }

    private List<StaffNo> staff(String query, Scope scope, LocalDate day) {
        return ask(query, scope, day, rows -> new StaffNo(rows.getString(1)));
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> ask(String query, Scope scope, LocalDate day, RowReader<T> reader) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(connection, select, scope, day);
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

    private static String where(Scope scope) {
        if (scope instanceof Scope.Teams) {
            return IN_TEAMS;
        }
        return scope instanceof Scope.People ? NAMED : "";
    }

    private static void bind(Connection connection, PreparedStatement select, Scope scope, LocalDate day)
            throws SQLException {
        if (scope instanceof Scope.Teams teams) {
            select.setArray(1, texts(connection, teams.codes().toArray()));
            select.setObject(2, day);
            select.setObject(3, day);
            select.setArray(4, texts(connection, values(teams.besides())));
        } else if (scope instanceof Scope.People people) {
            select.setArray(1, texts(connection, values(people.staff())));
        }
    }

    private static Object[] values(Set<StaffNo> staff) {
        return staff.stream().map(StaffNo::value).toArray();
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
