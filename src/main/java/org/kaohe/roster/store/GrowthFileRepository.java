package org.kaohe.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Days;
import org.kaohe.roster.GrowthStore;
import org.kaohe.roster.Renewals;
import org.kaohe.sql.Sql;

/** Growth files in PostgreSQL: read for many people, written one at a time. */
@ApplicationScoped
class GrowthFileRepository implements GrowthStore {

    private final DataSource database;
    private final GrowthReader reader;
    private final RenewalQuery renewals;
    private final Journal journal;

    GrowthFileRepository(DataSource database, GrowthReader reader, RenewalQuery renewals, Journal journal) {
        this.database = database;
        this.reader = reader;
        this.renewals = renewals;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Page<Renewals.Held> renewals(Scope reach, LocalDate day, Days issued, int page, int size) {
        return renewals.page(reach, day, issued, page, size);
    }

    @Override
    @Transactional
    public Map<StaffNo, GrowthFile> of(Set<StaffNo> staff) {
        return reader.of(staff);
    }

    @Override
    @Transactional
    public Map<StaffNo, StaffNo> mentors(Set<StaffNo> trainees) {
        Map<StaffNo, StaffNo> mentors = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT trainee, mentor FROM mentorship WHERE trainee = ANY (?)")) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", trainees.stream().map(StaffNo::value).toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    mentors.put(new StaffNo(rows.getString(1)), new StaffNo(rows.getString(2)));
                }
            }
            return mentors;
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the mentors of " + trainees.size() + " trainees", e);
        }
    }

    /** In order of their numbers, so that two who want the same people wait for each other one way only. */
    @Override
    @Transactional
    public <T> T alone(Set<StaffNo> staff, Supplier<T> work) {
        new Sql(database)
                .list(
                        "SELECT 1 FROM employee WHERE staff_no = ANY (?) ORDER BY staff_no FOR NO KEY UPDATE",
                        row -> "",
                        staff);
        return work.get();
    }

    @Override
    @Transactional
    public void save(StaffNo staffNo, GrowthFile file, Change change) {
        journal.add(change);
        try (Connection connection = database.getConnection()) {
            change(connection, "DELETE FROM certificate WHERE staff_no = ?", staffNo);
            change(connection, "DELETE FROM training WHERE staff_no = ?", staffNo);
            change(connection, "DELETE FROM mentorship WHERE mentor = ?", staffNo);
            for (Held each : file.certificates()) {
                change(
                        connection,
                        "INSERT INTO certificate (staff_no, code, level, issued_on, suspended_on) VALUES (?, ?, ?, ?, ?)",
                        staffNo,
                        each.code(),
                        each.level(),
                        each.issuedOn(),
                        each.suspendedOn());
            }
            for (Attended each : file.trainings()) {
                change(
                        connection,
                        "INSERT INTO training (staff_no, code, taken_on, passed) VALUES (?, ?, ?, ?)",
                        staffNo,
                        each.code(),
                        each.takenOn(),
                        each.passed());
            }
            for (Mentored each : file.trainees()) {
                change(
                        connection,
                        "INSERT INTO mentorship (mentor, trainee, from_day) VALUES (?, ?, ?)",
                        staffNo,
                        each.trainee().value(),
                        each.from());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not store the growth file of " + staffNo, e);
        }
    }

    private static void change(Connection connection, String sql, StaffNo staffNo, Object... values)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, staffNo.value());
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 2, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
