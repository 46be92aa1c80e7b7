package org.kaohe.roster.store;

import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
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
import javax.sql.DataSource;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.StaffNo;

/** Reads growth files with three queries, for one person or twenty thousand. */
@Singleton
@Typed(GrowthReader.class)
class GrowthReader implements GrowthFiles {

    private static final String CERTIFICATES = "SELECT staff_no, code, level, issued_on, suspended_on FROM certificate"
            + " WHERE staff_no = ANY (?) ORDER BY code, issued_on";
    private static final String TRAININGS = "SELECT staff_no, code, taken_on, passed FROM training"
            + " WHERE staff_no = ANY (?) ORDER BY code, taken_on";
    private static final String TRAINEES =
            "SELECT mentor, trainee, from_day FROM mentorship WHERE mentor = ANY (?) ORDER BY trainee";

    private final DataSource database;

    GrowthReader(DataSource database) {
        this.database = database;
    }

    @Override
    public Map<StaffNo, GrowthFile> of(Set<StaffNo> staff) {
        Object[] wanted = staff.stream().map(StaffNo::value).toArray();
        Map<StaffNo, Entries> files = new HashMap<>();
        try (Connection connection = database.getConnection()) {
            read(connection, CERTIFICATES, wanted, files, GrowthReader::certificate);
            read(connection, TRAININGS, wanted, files, GrowthReader::training);
            read(connection, TRAINEES, wanted, files, GrowthReader::trainee);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the growth files of " + wanted.length + " people", e);
        }
        Map<StaffNo, GrowthFile> whole = new HashMap<>();
        files.forEach((staffNo, entries) -> whole.put(staffNo, entries.file()));
        return whole;
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
