package org.kaohe.platform.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * Empties an embedded database that holds nothing but the sample. Observations, decisions and the journal are made so
 * that nobody can take single rows out; so the whole goes, or, once people of one's own are there, nothing.
 */
public final class WipeSample {

    private final Path dataFolder;

    public WipeSample(Path dataFolder) {
        this.dataFolder = dataFolder;
    }

    /**
     * The service must not be running.
     *
     * @return staff numbers of people who are not of the sample, some of them; when there are any, nothing was wiped
     */
    public List<String> wipe() throws IOException {
        if (!Files.isDirectory(dataFolder.resolve("postgres"))) {
            throw new IOException("There is no embedded database in " + dataFolder.toAbsolutePath());
        }
        try (EmbeddedDatabase database = EmbeddedDatabase.start(dataFolder);
                Connection owner = connect(database.address())) {
            List<String> others = others(owner);
            if (others.isEmpty()) {
                // First the mark: a start between the two finds an old sample, which is better than a new one.
                new SampleSwitch(dataFolder).wiped();
                empty(owner);
            }
            return others;
        } catch (SQLException e) {
            throw new IOException("The sample could not be wiped: " + e.getMessage(), e);
        }
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        return DriverManager.getConnection(
                address.jdbcUrl(), address.owner().user(), address.owner().password());
    }

    private static List<String> others(Connection owner) throws SQLException {
        if (!exists(owner, "employee")) {
            return List.of();
        }
        Object[] sample = new SampleStaff()
                .people().stream().map(each -> each.staffNo().value()).toArray();
        try (PreparedStatement query = owner.prepareStatement(
                "SELECT array(SELECT staff_no FROM employee WHERE NOT staff_no = ANY (?) ORDER BY 1 LIMIT 5)")) {
            query.setArray(1, owner.createArrayOf("text", sample));
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return Arrays.asList((String[]) row.getArray(1).getArray());
            }
        }
    }

    private static boolean exists(Connection owner, String table) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            query.setString(1, table);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    /** The next start makes the tables again. */
    private static void empty(Connection owner) throws SQLException {
        owner.setAutoCommit(false);
        try (Statement statement = owner.createStatement()) {
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            statement.execute("GRANT USAGE ON SCHEMA public TO PUBLIC");
        }
        owner.commit();
    }
}
