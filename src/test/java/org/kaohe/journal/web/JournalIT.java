package org.kaohe.journal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.journal.Entries;
import org.kaohe.platform.Commands;
import org.kaohe.testing.PublishedRules;

@QuarkusTest
class JournalIT {

    private static final String JOURNAL = "/api/v1/journal";

    @Inject
    Entries entries;

    @Inject
    Journal journal;

    @Inject
    DataSource application;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @TempDir
    Path folder;

    @Test
    void everyKindOfChangeIsOneEntryWithItsActorAndDetail() {
        hire("J1");
        entry("action=employee-saved&person=J1")
                .then()
                .body("[0].actor", equalTo("hr-editor"))
                .body("[0].subject.kind", equalTo("employee"))
                .body("[0].subject.id", equalTo(""))
                .body("[0].personal.fields.name", equalTo("员工J1"));
        entry("kind=account&id=hr-editor&action=account-created").then().body("size()", equalTo(1));

        long id = observe("J1");
        entry("action=observations-recorded")
                .then()
                .body("[0].detail.count", equalTo("1"))
                .body("[0].detail.firstDay", equalTo("2026-07-14"));
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"value\":88,\"reason\":\"张三 typed wrongly\"}")
                .post("/api/v1/observations/" + id + "/corrections")
                .then()
                .statusCode(201);
        Response corrected = entry("kind=observation&id=" + id);
        corrected
                .then()
                .body("[0].action", equalTo("observation-corrected"))
                .body("[0].personal.fields.reason", equalTo("张三 typed wrongly"));
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"wrong person\"}")
                .post("/api/v1/observations/" + corrected.path("[0].detail.successor") + "/withdrawal")
                .then()
                .statusCode(200);
        entry("action=observation-withdrawn&person=J1").then().body("size()", equalTo(1));
    }

    @Test
    void aRunIsToldWhenItBeginsAndHowItEndsAndNotPersonByPerson() throws InterruptedException {
        PublishedRules.once();
        hire("J2");
        int run = as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"scope\":{\"teams\":[\"journal\"]},"
                        + "\"mode\":\"FINAL\"}")
                .post("/api/v1/runs")
                .path("id");
        for (int i = 0; i < 600 && entries("kind=run&id=" + run) < 2; i++) {
            Thread.sleep(100);
        }
        entry("kind=run&id=" + run)
                .then()
                .body("", hasSize(2))
                .body("[0].action", equalTo("run-finished"))
                .body("[0].detail", hasKey("bonus"))
                .body("[1].action", equalTo("run-started"))
                .body("[1].actor", equalTo("hr-editor"))
                .body("[1].detail.version", equalTo("1"));
        as(Role.AUDITOR).get(JOURNAL + "?action=run&size=1").then().body("[0].action", containsString("run-"));
    }

    @Test
    void aChangeThatIsUndoneLeavesNoEntryAndOneWithoutATransactionIsRefused() {
        long before = head();
        QuarkusTransaction.begin();
        journal.add(change("undone"));
        QuarkusTransaction.rollback();
        assertThat(head()).isEqualTo(before);
        assertThatThrownBy(() -> journal.add(change("alone"))).hasMessageContaining("Transaction is required");
        QuarkusTransaction.requiringNew().run(() -> {
            journal.add(change("done"));
            journal.add(change("done too"));
        });
        assertThat(head()).isEqualTo(before + 2);
    }

    @Test
    void theChainIsExactUnderManyWritersAtOnce() throws Exception {
        long before = head();
        List<Callable<Void>> writers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String id = "writer " + i;
            writers.add(() -> {
                QuarkusTransaction.requiringNew()
                        .run(() ->
                                journal.add(change(id).about(new StaffNo("J3")).withPersonal("note", id)));
                return null;
            });
        }
        var threads = Executors.newFixedThreadPool(12);
        for (var each : threads.invokeAll(writers)) {
            each.get();
        }
        threads.shutdown();
        assertThat(head()).isEqualTo(before + 60);
        as(Role.OPERATOR).get(JOURNAL + "/verify").then().body("sound", equalTo(true));
    }

    @Test
    void theApplicationReadsAndAddsAndNobodyChangesWhatIsThere() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> journal.add(change("kept")));
        try (Connection connection = application.getConnection()) {
            for (String statement : new String[] {
                "UPDATE journal SET actor = 'x'",
                "DELETE FROM journal",
                "TRUNCATE journal CASCADE",
                "UPDATE journal_head SET seq = 0",
                "INSERT INTO journal_head VALUES (false, 0, '')",
                "UPDATE journal_personal SET person = 'x'",
                "DELETE FROM journal_personal"
            }) {
                refused(connection, statement, "permission denied");
            }
        }
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            for (String statement : new String[] {
                "UPDATE journal SET actor = 'x'",
                "DELETE FROM journal",
                "TRUNCATE journal CASCADE",
                "UPDATE journal_head SET seq = 0",
                "UPDATE journal_personal SET person = 'x'"
            }) {
                refused(connection, statement, "refused");
            }
        }
    }

    @Test
    void whoeverGetsPastTheTriggersIsFoundByTheCheckOfTheServerAndByTheOneOfAnExport() throws Exception {
        for (int i = 0; i < 4; i++) {
            added();
        }
        List<Long> own = own();
        long changed = own.get(1);
        tampered(
                "UPDATE journal SET actor = 'x' WHERE seq = " + changed,
                "UPDATE journal SET actor = '(kaohe)' WHERE seq = " + changed,
                "journal.changed",
                changed);
        long gone = own.get(2);
        removed(gone, "journal.removed", gone);
        String swap = "UPDATE journal SET seq = -1 WHERE seq = %1$d; UPDATE journal SET seq = %1$d WHERE seq = %2$d;"
                        .formatted(gone, changed)
                + " UPDATE journal SET seq = %d WHERE seq = -1".formatted(changed);
        tampered(swap, swap, "journal.changed", changed);
        lastOneRemoved();

        List<String> lines = new ArrayList<>(export().lines().toList());
        assertThat(verified(lines)).isZero();
        assertThat(verified(edited(lines, 2, "\"actor\":\"", "\"actor\":\"x"))).isEqualTo(1);
        assertThat(verified(without(lines, 3))).isEqualTo(1);
        assertThat(verified(without(lines, lines.size() - 1))).isEqualTo(1);
        List<String> swapped = new ArrayList<>(lines);
        java.util.Collections.swap(swapped, 1, 4);
        assertThat(verified(swapped)).isEqualTo(1);
        assertThat(verified(List.of("{\"seq\":0}"))).isEqualTo(1);
        assertThat(verified(lines, "--head", "0".repeat(64))).isEqualTo(1);
    }

    @Test
    void anExportIsWholeHoweverLongTheJournalIs() throws Exception {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i <= Entries.AT_ONCE; i++) {
                journal.add(change("long-" + i));
            }
        });
        long last = head();
        List<String> lines = export().lines().toList();
        assertThat(lines).hasSizeGreaterThan((int) last).anyMatch(line -> line.contains("\"long-1000\""));
        assertThat(verified(lines)).isZero();
    }

    @Test
    void whoReadsTheJournalSlowlyHoldsNoTransaction() {
        Set<Boolean> within = new HashSet<>();
        Entries.forEach(
                entries,
                entries.head(),
                entry -> within.add(QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION));
        assertThat(within).containsExactly(false);
    }

    @Test
    void erasingAPersonLeavesTheChainWholeAndIsItselfRecorded() throws Exception {
        hire("J4");
        observe("J4");
        String body = "{\"staffNo\":\"J4\",\"reason\":\"asked for it\"}";
        as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(JOURNAL + "/erasures")
                .then()
                .statusCode(403);
        as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body("{\"staffNo\":\"J4\"}")
                .post(JOURNAL + "/erasures")
                .then()
                .statusCode(422);
        as(Role.OPERATOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post(JOURNAL + "/erasures")
                .then()
                .statusCode(200)
                .body("entries", equalTo(1));
        entry("person=J4").then().body("", hasSize(0));
        assertThat(export()).doesNotContain("J4");
        entry("action=journal-erased").then().body("[0].detail.reason", equalTo("asked for it"));
        as(Role.AUDITOR).get(JOURNAL + "/verify").then().body("sound", equalTo(true));
        assertThat(verified(export().lines().toList())).isZero();
    }

    @Test
    void hrAndTheAuditorReadTheOperatorChecksAndNobodyElseDoes() {
        for (Role role : new Role[] {Role.MANAGER, Role.EMPLOYEE, Role.OPERATOR}) {
            as(role).get(JOURNAL).then().statusCode(403);
            as(role).get(JOURNAL + "/export").then().statusCode(403);
        }
        as(Role.HR_EDITOR).get(JOURNAL).then().statusCode(200);
        as(Role.HR_APPROVER).get(JOURNAL + "/export").then().statusCode(403);
        as(Role.EMPLOYEE).get(JOURNAL + "/verify").then().statusCode(403);
        as(Role.AUDITOR).get(JOURNAL + "?size=201").then().statusCode(422);
        as(Role.AUDITOR)
                .get(JOURNAL + "?from=yesterday")
                .then()
                .statusCode(422)
                .body("code", equalTo("journal.moment"));
        as(Role.AUDITOR)
                .get(JOURNAL + "?from=2000-01-01T00:00:00Z&until=2000-01-02T00:00:00Z")
                .then()
                .header("X-Total-Count", "0");
    }

    /** What other tests began may add an entry in this very moment; then the one removed was not the last. */
    private void lastOneRemoved() throws SQLException {
        for (int attempt = 0; attempt < 10; attempt++) {
            added();
            List<Long> own = own();
            long last = own.get(own.size() - 1);
            try {
                removed(last, "journal.head", last - 1);
                return;
            } catch (AssertionError e) {
                if (head() == last) {
                    throw e;
                }
            }
        }
        throw new AssertionError("The journal is never quiet");
    }

    private void added() {
        QuarkusTransaction.requiringNew().run(() -> journal.add(change("tampered")));
    }

    /** Where the entries of this test are; those of others may lie between them. */
    private List<Long> own() throws SQLException {
        List<Long> own = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement sql = connection.createStatement();
                ResultSet rows =
                        sql.executeQuery("SELECT seq FROM journal WHERE subject_id = 'tampered' ORDER BY seq")) {
            while (rows.next()) {
                own.add(rows.getLong(1));
            }
        }
        return own;
    }

    private void removed(long seq, String code, long told) throws SQLException {
        tampered(
                "CREATE TABLE taken AS SELECT * FROM journal WHERE seq = %1$d; DELETE FROM journal WHERE seq = %1$d"
                        .formatted(seq),
                "INSERT INTO journal SELECT * FROM taken; DROP TABLE taken",
                code,
                told);
    }

    /** Past all triggers, then back. */
    private void tampered(String harm, String repair, String code, long seq) throws SQLException {
        behindTheTriggers(harm);
        try {
            as(Role.AUDITOR)
                    .header("Accept-Language", "en")
                    .get(JOURNAL + "/verify")
                    .then()
                    .body("sound", equalTo(false))
                    .body("fault.code", equalTo(code))
                    .body("fault.message", containsString(String.valueOf(seq)));
        } finally {
            behindTheTriggers(repair);
        }
        as(Role.AUDITOR)
                .get(JOURNAL + "/verify")
                .then()
                .body("sound", equalTo(true))
                .body("$", not(hasKey("fault")));
    }

    private void behindTheTriggers(String statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement sql = connection.createStatement()) {
            sql.execute("ALTER TABLE journal DISABLE TRIGGER USER; " + statements
                    + "; ALTER TABLE journal ENABLE TRIGGER USER");
        }
    }

    private int verified(List<String> lines, String... options) throws Exception {
        Path file = Files.writeString(
                folder.resolve("journal.ndjson"), lines.stream().collect(Collectors.joining("\n", "", "\n")));
        List<String> arguments = new ArrayList<>(List.of("verify-journal", file.toString()));
        arguments.addAll(List.of(options));
        return Commands.run(arguments.toArray(String[]::new));
    }

    private static List<String> edited(List<String> lines, int line, String from, String to) {
        List<String> edited = new ArrayList<>(lines);
        edited.set(line, lines.get(line).replace(from, to));
        return edited;
    }

    private static List<String> without(List<String> lines, int line) {
        List<String> fewer = new ArrayList<>(lines);
        fewer.remove(line);
        return fewer;
    }

    private static String export() {
        Response export = as(Role.AUDITOR).get(JOURNAL + "/export");
        export.then().statusCode(200);
        return new String(export.asByteArray(), StandardCharsets.UTF_8);
    }

    private static void refused(Connection connection, String statement, String why) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }

    private static Response entry(String filter) {
        Response found = as(Role.AUDITOR).get(JOURNAL + "?" + filter);
        found.then().statusCode(200);
        return found;
    }

    private static int entries(String filter) {
        return Integer.parseInt(entry(filter).header("X-Total-Count"));
    }

    private static long head() {
        return as(Role.AUDITOR).get(JOURNAL + "/verify").jsonPath().getLong("head.seq");
    }

    private static Change change(String id) {
        return Change.of(Change.SERVICE, "test-change", "test", id).with("quoted", "\"中文\" \\ \n 😀");
    }

    private static void hire(String staffNo) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"日志组\",\"industry\":\"\",\"leaders\":[]}")
                .put("/api/v1/teams/journal")
                .then()
                .statusCode(200);
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(
                        "{\"name\":\"员工%s\",\"hiredOn\":\"2024-01-01\",\"assignments\":[{\"team\":\"journal\",\"post\":\"reception\",\"track\":\"support\",\"from\":\"2024-01-01\"}]}"
                                .formatted(staffNo))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }

    private static long observe(String staffNo) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(
                        "{\"staffNo\":\"%s\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":80,\"observedOn\":\"2026-07-14\"}"
                                .formatted(staffNo))
                .post("/api/v1/observations")
                .jsonPath()
                .getLong("ids[0]");
    }
}
