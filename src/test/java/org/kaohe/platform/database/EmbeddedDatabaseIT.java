package org.kaohe.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.platform.database.DatabaseAddress.Login;

final class EmbeddedDatabaseIT {

    @TempDir
    Path folder;

    @Test
    void itIsDurableAndSpeaksUtf8InCodePointOrder() throws Exception {
        try (var database = start(folder)) {
            Login login = database.address().application();
            assertThat(ask(database, login, "SHOW fsync")).isEqualTo("on");
            assertThat(ask(database, login, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(ask(database, login, "SHOW full_page_writes")).isEqualTo("on");
            assertThat(ask(database, login, "SHOW server_encoding")).isEqualTo("UTF8");
            assertThat(
                            ask(
                                    database,
                                    login,
                                    "SELECT datcollate || datlocprovider::text || datlocale FROM pg_database WHERE datname = 'kaohe'"))
                    .isEqualTo("CbC.UTF-8");
            assertThat(ask(database, login, "SELECT upper('é') || lower('Ä')")).isEqualTo("Éä");
        }
    }

    @Test
    void theApplicationCanOnlyDoWhatTheOwnerGrants() throws Exception {
        try (var database = start(folder)) {
            Login owner = database.address().owner();
            Login application = database.address().application();
            run(database, owner, "CREATE TABLE kept (n int); GRANT SELECT, INSERT ON kept TO kaohe_app");
            run(database, application, "INSERT INTO kept VALUES (1)");
            assertThatThrownBy(() -> run(database, application, "DELETE FROM kept"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(database, application, "CREATE TABLE mine (n int)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> run(database, new Login("kaohe_owner", application.password()), "SELECT 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void itsLogTellsWhatWasRefusedAndNotOfWhom() throws Exception {
        try (var database = start(folder)) {
            Login owner = database.address().owner();
            run(database, owner, "CREATE TABLE said (of_whom text CHECK (of_whom <> 'Lin Jinghua'))");
            try (Connection connection = connect(database, owner);
                    PreparedStatement insert = connection.prepareStatement("INSERT INTO said VALUES (?)")) {
                insert.setString(1, "Lin Jinghua");
                assertThatThrownBy(insert::execute).hasMessageContaining("said_of_whom_check");
            }
        }
        assertThat(log()).contains("said_of_whom_check").doesNotContain("Failing row", "(Lin Jinghua)");
    }

    private String log() throws IOException {
        StringBuilder log = new StringBuilder();
        try (Stream<Path> days = Files.list(folder.resolve("postgres/log"))) {
            for (Path each : days.toList()) {
                log.append(Files.readString(each));
            }
        }
        return log.toString();
    }

    @Test
    void dataAndPasswordsAreTheSameAfterARestart() throws Exception {
        DatabaseAddress before;
        try (var database = start(folder)) {
            before = database.address();
            run(database, before.owner(), "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('考核')");
        }
        try (var database = start(folder)) {
            assertThat(database.address().owner()).isEqualTo(before.owner());
            assertThat(ask(database, before.owner(), "SELECT word FROM kept")).isEqualTo("考核");
        }
    }

    @Test
    void aSecondStartOnTheFolderIsRefused() throws Exception {
        try (var first = start(folder)) {
            assertThatThrownBy(() -> start(folder)).isInstanceOf(FolderInUseException.class);
            assertThat(ask(first, first.address().owner(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aStalePidOfAStrangerIsLeftAlone() throws Exception {
        start(folder).close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            writePidFile(stranger.pid());
            start(folder).close();
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void aServerOfAnotherFolderIsLeftAloneWhenAStalePidNamesIt() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Path own = Files.createDirectory(folder.resolve("own"));
        start(own).close();
        try (var stranger = start(other)) {
            String pid = Files.readString(other.resolve("postgres/postmaster.pid"))
                    .lines()
                    .findFirst()
                    .orElseThrow();
            Files.copy(other.resolve("postgres/postmaster.pid"), own.resolve("postgres/postmaster.pid"));
            assertThat(Postmaster.of(own.toRealPath().resolve("postgres"))).isEmpty();
            assertThat(ProcessHandle.of(Long.parseLong(pid))).isPresent();
            assertThat(ask(stranger, stranger.address().owner(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void aFolderOfAnotherVersionIsRefusedWithTheNextStep() throws Exception {
        start(folder).close();
        Files.writeString(folder.resolve("postgres/PG_VERSION"), "16\n");
        assertThatThrownBy(() -> start(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("16")
                .hasMessageContaining("dump");
    }

    @Test
    void aFolderWithBlanksAndChineseInItsNameWorks() throws Exception {
        try (var database = start(folder.resolve("考核 数据"))) {
            assertThat(ask(database, database.address().application(), "SELECT 1"))
                    .isEqualTo("1");
        }
    }

    private static EmbeddedDatabase start(Path folder) throws IOException {
        return EmbeddedDatabase.start(folder, Path.of("target", "postgres-programs"));
    }

    private void writePidFile(long pid) throws IOException {
        Files.writeString(
                folder.resolve("postgres/postmaster.pid"),
                pid + "\n" + folder.resolve("postgres") + "\n" + Instant.now().getEpochSecond() + "\n5432\n\n\n\n");
    }

    private static String ask(EmbeddedDatabase database, Login login, String query) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private static void run(EmbeddedDatabase database, Login login, String command) throws SQLException {
        try (Connection connection = connect(database, login);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static Connection connect(EmbeddedDatabase database, Login login) throws SQLException {
        return DriverManager.getConnection(database.address().jdbcUrl(), login.user(), login.password());
    }
}
