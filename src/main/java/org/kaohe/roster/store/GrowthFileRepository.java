package org.kaohe.roster.store;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Days;
import org.kaohe.roster.GrowthStore;
import org.kaohe.roster.Renewals;

/** Reads growth files with three queries, for one person or twenty thousand; writes one at a time. */
@ApplicationScoped
class GrowthFileRepository implements GrowthStore {

    private static final String CERTIFICATES = "SELECT staff_no, code, level, issued_on, suspended_on FROM certificate"
            + " WHERE staff_no = ANY (?) ORDER BY code, issued_on";
    private static final String TRAININGS = "SELECT staff_no, code, taken_on, passed FROM training"
            + " WHERE staff_no = ANY (?) ORDER BY code, taken_on";
    private static final String TRAINEES =
            "SELECT mentor, trainee, from_day FROM mentorship WHERE mentor = ANY (?) ORDER BY trainee";

    private final AgroalDataSource database;
    private final RenewalQuery renewals;
    private final Journal journal;

    GrowthFileRepository(AgroalDataSource database, RenewalQuery renewals, Journal journal) {
        this.database = database;
        this.renewals = renewals;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Renewals.Page renewals(Scope reach, LocalDate day, Days issued, int page, int size) {
        return renewals.page(reach, day, issued, page, size);
    }

    @Override
    @Transactional
    public Map<StaffNo, GrowthFile> of(Set<StaffNo> staff) {
        Object[] wanted = staff.stream().map(StaffNo::value).toArray();
        Map<StaffNo, Entries> files = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            read(connection, CERTIFICATES, wanted, files, GrowthFileRepository::certificate);
            read(connection, TRAININGS, wanted, files, GrowthFileRepository::training);
            read(connection, TRAINEES, wanted, files, GrowthFileRepository::trainee);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the growth files of " + wanted.length + " people", e);
        }
        Map<StaffNo, GrowthFile> whole = new HashMap<>();
        files.forEach((staffNo, entries) -> whole.put(staffNo, entries.file()));
        return whole;
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
                        "INSERT INTO certificate (staff_no, code, level, issued_on, suspended_on) VALUES (?, ?, ?, ?,"
                                + " ?)",
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

    private record Entries(List<Held> certificates, List<Attended> trainings, List<Mentored> trainees) {
        Entries() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        GrowthFile file() {
            return new GrowthFile(certificates, trainings, trainees);
        }
    }

    private interface Entry {
        void read(ResultSet row, Entries entries) throws SQLException;
    }

    private static void read(
            Connection connection, String query, Object[] wanted, Map<StaffNo, Entries> files, Entry entry)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query)) {
            select.setArray(1, connection.createArrayOf("text", wanted));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var staffNo = new StaffNo(rows.getString(1));
                    entry.read(rows, files.computeIfAbsent(staffNo, first -> new Entries()));
                }
            }
        }
    }

    private static void certificate(ResultSet row, Entries entries) throws SQLException {
        entries.certificates()
                .add(new Held(
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)));
    }

    private static void training(ResultSet row, Entries entries) throws SQLException {
        entries.trainings().add(new Attended(row.getString(2), row.getObject(3, LocalDate.class), row.getBoolean(4)));
    }

    private static void trainee(ResultSet row, Entries entries) throws SQLException {
        entries.trainees().add(new Mentored(new StaffNo(row.getString(2)), row.getObject(3, LocalDate.class)));
    }
}
