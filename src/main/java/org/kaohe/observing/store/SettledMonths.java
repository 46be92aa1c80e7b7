package org.kaohe.observing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.observing.MonthStore;
import org.kaohe.sql.CopyRow;
import org.postgresql.PGStatement;

/**
 * Months that are over, summed once per person. Exact at any time: a writer throws away what it changes, in its own
 * transaction, and nothing is settled while a writer is on its way (V25__settled_months.sql).
 */
@Singleton
@Transactional
class SettledMonths implements MonthStore {

    private final DataSource database;

    SettledMonths(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<StaffNo> settled(Period month, Collection<StaffNo> staff) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT staff_no FROM settled_month WHERE month = ? AND staff_no = ANY (?)")) {
            statement.setObject(1, month.first());
            statement.setArray(2, texts(connection, staff));
            Set<StaffNo> settled = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    settled.add(new StaffNo(rows.getString(1)));
                }
            }
            return settled;
        } catch (SQLException e) {
            throw new IllegalStateException("Settled months could not be read: " + e.getMessage(), e);
        }
    }

    @Override
    public boolean settle(Period month, Collection<StaffNo> staff) {
        try (Connection connection = database.getConnection()) {
            if (!maySettle(connection, month)) {
                return false;
            }
            // Statements of their own, so that they see what was written until the lock was had.
            Set<StaffNo> left = new HashSet<>(staff);
            left.removeAll(settled(month, staff));
            Map<String, PersonSums> sums = SumsQuery.ofEverything().read(connection, month, left);
            CopyRow.into(connection, "settled_month", List.of("month", "staff_no", "sums"), row -> {
                for (StaffNo each : left) {
                    PersonSums person = sums.getOrDefault(each.value(), new PersonSums());
                    row.begin().day(month.first()).text(each.value()).bytes(person.bytes());
                }
            });
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException(month + " could not be settled: " + e.getMessage(), e);
        }
    }

    private static boolean maySettle(Connection connection, Period month) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT observation_may_settle(?)")) {
            statement.setObject(1, month.first());
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        }
    }

    /** The sums of those of whom every month of the period is settled. */
    static Map<String, PersonSums> read(Connection connection, Period period, Collection<StaffNo> staff)
            throws SQLException {
        List<LocalDate> months = months(period);
        if (months.isEmpty()) {
            return Map.of();
        }
        Map<String, List<byte[]>> found = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT staff_no, sums FROM settled_month WHERE month = ANY (?) AND staff_no = ANY (?)")) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(-1);
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "date", months.stream().map(Date::valueOf).toArray()));
            statement.setArray(2, texts(connection, staff));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), first -> new ArrayList<>(months.size()))
                            .add(rows.getBytes(2));
                }
            }
        }
        Map<String, PersonSums> whole = new HashMap<>();
        found.forEach((person, parts) -> {
            if (parts.size() == months.size()) {
                var sums = new PersonSums();
                parts.forEach(sums::add);
                whole.put(person, sums);
            }
        });
        return whole;
    }

    /** What a writer of observations does first: what is settled of these people in these months is so no more. */
    static void unsettle(Connection connection, Collection<StaffNo> staff, Collection<LocalDate> days)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT observation_unsettle(?, ?)")) {
            statement.setArray(1, texts(connection, staff));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "date", days.stream().map(Date::valueOf).toArray()));
            statement.execute();
        }
    }

    /** None for a period that is shorter than a month. */
    private static List<LocalDate> months(Period period) {
        return period.kind() == PeriodKind.DAY
                ? List.of()
                : period.first()
                        .datesUntil(period.last().plusDays(1), java.time.Period.ofMonths(1))
                        .toList();
    }

    private static Array texts(Connection connection, Collection<StaffNo> staff) throws SQLException {
        return connection.createArrayOf(
                "text", staff.stream().map(StaffNo::value).toArray());
    }
}
