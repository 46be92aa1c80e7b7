package org.kaohe.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kaohe.platform.database.DatabaseAddress.Login;

/**
 * Makes sure that the two roles and the database exist and that the server is durable; run on every start, so that it
 * also finishes what a crash interrupted.
 */
final class DatabaseSetup {

    static final String SUPERUSER = "postgres";
    private static final String DATABASE = "kaohe";
    private static final String OWNER = "kaohe_owner";
    private static final String APPLICATION = "kaohe_app";

    private final int port;
    private final String secret;

    DatabaseSetup(int port, String secret) {
        this.port = port;
        this.secret = secret;
    }

    DatabaseAddress complete() throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), SUPERUSER, secret)) {
            requireDurable(connection);
            ensureRole(connection, OWNER);
            ensureRole(connection, APPLICATION);
            ensureDatabase(connection);
        } catch (SQLException e) {
            throw new IOException("The embedded database started but could not be prepared: " + e.getMessage(), e);
        }
        return new DatabaseAddress(
                url(DATABASE), new Login(OWNER, password(OWNER)), new Login(APPLICATION, password(APPLICATION)));
    }

    /** A password per role, so that knowing the application's does not give the owner's. */
    private String password(String role) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(role.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static void requireDurable(Connection connection) throws SQLException {
        for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
            String value = single(connection, "SELECT current_setting('" + setting + "')");
            if (!"on".equals(value)) {
                throw new SQLException(setting + " is " + value + ", so that a power cut could lose what was stored");
            }
        }
    }

    private void ensureRole(Connection connection, String role) throws SQLException {
        boolean exists = single(connection, "SELECT 1 FROM pg_roles WHERE rolname = '" + role + "'") != null;
        String verb = exists ? "ALTER" : "CREATE";
        execute(
                connection,
                verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '" + password(role)
                        + "'");
    }

    private static void ensureDatabase(Connection connection) throws SQLException {
        if (single(connection, "SELECT 1 FROM pg_database WHERE datname = '" + DATABASE + "'") == null) {
            execute(connection, "CREATE DATABASE " + DATABASE + " OWNER " + OWNER);
        }
        execute(connection, "REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
        execute(connection, "GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION);
    }

    private static String single(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return result.next() ? result.getString(1) : null;
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
