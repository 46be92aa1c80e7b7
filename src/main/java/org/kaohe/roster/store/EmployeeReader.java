package org.kaohe.roster.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Days;
import org.kaohe.roster.Employee;

/**
 * Reads whole employees with three queries, one or twenty thousand. Not as entities: nothing read here is changed, and a
 * persistence context of that size costs more than all the rest.
 */
@ApplicationScoped
class EmployeeReader {

    private final AgroalDataSource database;

    EmployeeReader(AgroalDataSource database) {
        this.database = database;
    }

    /** In order of staff numbers. */
    List<Employee> read(Collection<StaffNo> staff) {
        Object[] wanted = staff.stream().map(StaffNo::value).toArray();
        try (Connection connection = database.getConnection()) {
            Map<String, List<Assignment>> assignments =
                    byStaffNo(connection, "assignment", wanted, EmployeeReader::assignment);
            Map<String, List<Condition>> conditions =
                    byStaffNo(connection, "condition_span", wanted, EmployeeReader::condition);
            return rows(connection, "employee", wanted, row -> employee(row, assignments, conditions));
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read " + staff.size() + " employees", e);
        }
    }

    /** Assigned to one of the teams on any of the days, while employed. */
    Set<StaffNo> assigned(Set<String> teams, Days days) {
        String query = "SELECT DISTINCT a.staff_no FROM assignment a JOIN employee e ON e.staff_no = a.staff_no"
                + " WHERE a.team = ANY (?) AND a.from_day <= COALESCE(?, DATE 'infinity')"
                + " AND a.from_day <= COALESCE(e.left_on, DATE 'infinity')"
                + " AND COALESCE(LEAST(a.until_day, e.left_on), DATE 'infinity') >= ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("text", teams.toArray()));
            select.setObject(2, days.until(), Types.DATE);
            select.setObject(3, days.from());
            Set<StaffNo> found = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.add(new StaffNo(rows.getString(1)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read who belonged to " + teams, e);
        }
    }

    private interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private static <T> Map<String, List<T>> byStaffNo(
            Connection connection, String table, Object[] wanted, RowReader<T> reader) throws SQLException {
        var byStaffNo = new HashMap<String, List<T>>();
        rows(
                connection,
                table,
                wanted,
                row -> byStaffNo
                        .computeIfAbsent(row.getString("staff_no"), key -> new ArrayList<>())
                        .add(reader.read(row)));
        return byStaffNo;
    }

    private static <T> List<T> rows(Connection connection, String table, Object[] wanted, RowReader<T> reader)
            throws SQLException {
        var read = new ArrayList<T>();
        String query = "SELECT * FROM " + table + " WHERE staff_no = ANY (?) ORDER BY staff_no";
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("text", wanted));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    read.add(reader.read(rows));
                }
            }
        }
        return read;
    }

    private static Employee employee(
            ResultSet row, Map<String, List<Assignment>> assignments, Map<String, List<Condition>> conditions)
            throws SQLException {
        String staffNo = row.getString("staff_no");
        return new Employee(
                new StaffNo(staffNo),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getObject("hired_on", LocalDate.class),
                row.getObject("left_on", LocalDate.class),
                assignments.getOrDefault(staffNo, List.of()),
                conditions.getOrDefault(staffNo, List.of()));
    }

    private static Assignment assignment(ResultSet row) throws SQLException {
        return new Assignment(
                days(row),
                row.getString("team"),
                row.getString("post"),
                row.getString("track"),
                row.getString("level"));
    }

    private static Condition condition(ResultSet row) throws SQLException {
        return new Condition(row.getString("kind"), days(row));
    }

    private static Days days(ResultSet row) throws SQLException {
        return new Days(row.getObject("from_day", LocalDate.class), row.getObject("until_day", LocalDate.class));
    }
}
