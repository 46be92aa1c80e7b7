package org.kaohe.roster.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import org.kaohe.roster.Assignment;
import org.kaohe.roster.Condition;
import org.kaohe.roster.Employee;

/** Writes employees in batches, one or twenty thousand: what was there is replaced. Joins the caller's transaction. */
@ApplicationScoped
class EmployeeWriter {

    private static final String EMPLOYEE = "INSERT INTO employee (staff_no, name, sex, hired_on, left_on)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (staff_no) DO UPDATE SET name = excluded.name,"
            + " sex = excluded.sex, hired_on = excluded.hired_on, left_on = excluded.left_on";
    private static final String ASSIGNMENT = "INSERT INTO assignment"
            + " (staff_no, from_day, until_day, team, post, track, level) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String CONDITION =
            "INSERT INTO condition_span (staff_no, from_day, until_day, kind) VALUES (?, ?, ?, ?)";

    private final AgroalDataSource database;

    EmployeeWriter(AgroalDataSource database) {
        this.database = database;
    }

    void write(Collection<Employee> employees) {
        try (Connection connection = database.getConnection()) {
            upsert(connection, employees);
            clear(connection, "assignment", employees);
            clear(connection, "condition_span", employees);
            addAssignments(connection, employees);
            addConditions(connection, employees);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not store " + employees.size() + " employees", e);
        }
    }

    private static void upsert(Connection connection, Collection<Employee> employees) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(EMPLOYEE)) {
            for (Employee employee : employees) {
                insert.setString(1, employee.staffNo().value());
                insert.setString(2, employee.name());
                insert.setString(3, employee.sex().name());
                insert.setObject(4, employee.hiredOn());
                insert.setObject(5, employee.leftOn());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void clear(Connection connection, String table, Collection<Employee> employees) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM " + table + " WHERE staff_no = ANY (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            employees.stream()
                                    .map(each -> each.staffNo().value())
                                    .toArray()));
            delete.executeUpdate();
        }
    }

    private static void addAssignments(Connection connection, Collection<Employee> employees) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(ASSIGNMENT)) {
            for (Employee employee : employees) {
                for (Assignment assignment : employee.assignments()) {
                    insert.setString(1, employee.staffNo().value());
                    insert.setObject(2, assignment.days().from());
                    insert.setObject(3, assignment.days().until());
                    insert.setString(4, assignment.team());
                    insert.setString(5, assignment.post());
                    insert.setString(6, assignment.track());
                    insert.setString(7, assignment.level());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static void addConditions(Connection connection, Collection<Employee> employees) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(CONDITION)) {
            for (Employee employee : employees) {
                for (Condition condition : employee.conditions()) {
                    insert.setString(1, employee.staffNo().value());
                    insert.setObject(2, condition.days().from());
                    insert.setObject(3, condition.days().until());
                    insert.setString(4, condition.kind());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }
}
