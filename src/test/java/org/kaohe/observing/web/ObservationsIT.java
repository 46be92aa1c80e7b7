package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.Role;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationStore;
import org.kaohe.observing.ObservationStore.Stamp;

@QuarkusTest
class ObservationsIT {

    private static final String PATH = "/api/v1/observations";

    @Inject
    DataSource database;

    @Inject
    ObservationStore store;

    @BeforeEach
    void staff() {
        Staff.arrive();
    }

    @Test
    void one_observation_is_stored_and_listed() {
        long id = post(Role.HR_EDITOR, mark("0101", "89.5", "2024-11-14", "one-1"))
                .statusCode(201)
                .body("stored", equalTo(1))
                .extract()
                .jsonPath()
                .getLong("ids[0]");

        hr().get(PATH + "?staffNo=0101&period=2024-11")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("[0].id", equalTo((int) id))
                .body("[0].value", equalTo(89.5f))
                .body("[0].state", equalTo("CURRENT"))
                .body("[0].observer", equalTo("hr-editor"))
                .body("[0].history", nullValue());
    }

    @Test
    void ten_thousand_are_stored_at_once_and_a_repeat_stores_none() throws Exception {
        String batch = batch(10_000, "bulk", "2025-03-03");
        post(Role.HR_EDITOR, batch)
                .statusCode(201)
                .body("stored", equalTo(10_000))
                .body("ids", hasSize(10_000));

        post(Role.HR_EDITOR, batch).statusCode(200).body("stored", equalTo(0)).body("ids", hasSize(10_000));
        assertThat(count("observation_2025_03 WHERE ref LIKE 'bulk-%'")).isEqualTo(10_000);
    }

    @Test
    void one_bad_row_of_ten_thousand_stores_nothing() throws Exception {
        String batch = batch(9_999, "bad", "2025-05-05");
        String bad = batch.substring(0, batch.length() - 1) + "," + mark("0101", "101", "2025-05-05", "bad-x") + "]";

        post(Role.HR_EDITOR, bad)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("problems", hasSize(1))
                .body("problems[0].row", equalTo(10_000))
                .body("problems[0].field", equalTo("value"));
        assertThat(count("observation WHERE ref LIKE 'bad-%'")).isZero();
    }

    @Test
    void more_than_ten_thousand_are_refused() {
        post(Role.HR_EDITOR, batch(10_001, "many", "2025-05-05"))
                .statusCode(422)
                .body("code", equalTo("observation.batch.too-large"));
    }

    @Test
    void a_reading_is_of_the_kind_its_indicator_needs() throws Exception {
        refused("resolution-rate", "\"value\":95", "observation.reading.needs-ratio", "value");
        refused("attitude", "\"numerator\":95,\"denominator\":100", "observation.reading.needs-mark", "numerator");
        refused(
                "resolution-rate",
                "\"numerator\":101,\"denominator\":100",
                "observation.ratio.out-of-range",
                "numerator");
        refused(
                "phone-satisfaction",
                "\"numerator\":51,\"denominator\":10",
                "observation.ratio.out-of-range",
                "numerator");
        assertThat(count("observation WHERE ref = 'kind'")).isZero();
        post(Role.HR_EDITOR, reading("utilisation-rate", "\"numerator\":110,\"denominator\":100"))
                .statusCode(201);
    }

    private static void refused(String indicator, String reading, String code, String field) {
        post(Role.HR_EDITOR, reading(indicator, reading))
                .statusCode(422)
                .body("problems.code", contains(code))
                .body("problems.field", contains(field))
                .body("problems[0].message", containsString(indicator));
    }

    private static String reading(String indicator, String reading) {
        String source = indicator.equals("attitude") ? "DAILY" : indicator.startsWith("phone") ? "CUSTOMER" : "SYSTEM";
        return "{\"staffNo\":\"0101\",\"indicator\":\"%s\",\"source\":\"%s\",%s,\"observedOn\":\"2026-04-14\",\"ref\":\"kind\"}"
                .formatted(indicator, source, reading);
    }

    @Test
    void other_content_under_a_reference_is_a_conflict() {
        post(Role.HR_EDITOR, mark("0101", "80", "2026-05-14", "same-1")).statusCode(201);
        post(Role.HR_EDITOR, mark("0101", "80.0", "2026-05-14", "same-1")).statusCode(200);
        post(Role.HR_EDITOR, mark("0101", "81", "2026-05-14", "same-1"))
                .statusCode(409)
                .body("code", equalTo("observation.ref.conflict"))
                .body("problems[0].row", equalTo(1));
    }

    @Test
    void many_calls_with_one_reference_store_one() throws Exception {
        String body = mark("0101", "70", "2026-06-14", "race-1");
        List<Integer> statuses =
                together(8, () -> post(Role.HR_EDITOR, body).extract().statusCode());

        assertThat(statuses.stream().filter(each -> each == 201)).hasSize(1);
        assertThat(statuses.stream().filter(each -> each == 200)).hasSize(7);
        assertThat(count("observation WHERE ref = 'race-1'")).isEqualTo(1);
    }

    @Test
    void malformed_bodies_are_named() {
        post(Role.HR_EDITOR, "").statusCode(422).body("code", equalTo("observation.batch.empty"));
        post(Role.HR_EDITOR, "[]").statusCode(422).body("code", equalTo("observation.batch.empty"));
        post(Role.HR_EDITOR, "[{\"staffNo\":").statusCode(422).body("code", equalTo("observation.body.malformed"));
        post(Role.HR_EDITOR, "[[[[]]]]").statusCode(422).body("code", equalTo("observation.body.malformed"));
        post(Role.HR_EDITOR, "{} {}").statusCode(422);
        post(Role.HR_EDITOR, "{\"staffNo\": 101, \"value\": \"=cmd|calc\", \"valeu\": 5}")
                .statusCode(422)
                .body("problems.field", contains("staffNo", "value", "valeu"))
                .body(
                        "problems.code",
                        contains(
                                "observation.field.not-text",
                                "observation.field.not-number",
                                "observation.field.unknown"));
        post(Role.HR_EDITOR, mark("0101", "1E+999999999", "2026-05-14", ""))
                .statusCode(422)
                .body("code", equalTo("observation.number.invalid"));
    }

    @Test
    void a_correction_keeps_the_history_and_only_the_latest_can_be_corrected() {
        long first = stored("0101", "80", "2026-03-14");
        long second = correct(first, "{\"value\": 82, \"reason\": \"miscounted\"}")
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        correct(first, "{\"value\": 83, \"reason\": \"again\"}")
                .statusCode(409)
                .body("code", equalTo("observation.already-revised"));
        correct(second, "{\"value\": 83}").statusCode(422).body("code", equalTo("observation.reason.required"));
        correct(second, "{\"value\": 1E+999999999, \"reason\": \"x\"}").statusCode(400);
        withdraw(second, "{\"reason\": \"wrong person\"}").statusCode(200);

        hr().get(PATH + "?staffNo=0101&period=2026-03&indicator=attitude")
                .then()
                .body("$", hasSize(1))
                .body("[0].state", equalTo("WITHDRAWN"))
                .body("[0].ended.reason", equalTo("wrong person"))
                .body("[0].history[0].id", equalTo((int) first))
                .body("[0].history[0].state", equalTo("CORRECTED"))
                .body("[0].history[0].ended.reason", equalTo("miscounted"));
    }

    @Test
    void of_concurrent_corrections_one_wins() throws Exception {
        long id = stored("0101", "60", "2026-02-14");
        List<Integer> statuses = together(
                8,
                () -> correct(id, "{\"value\": 61, \"reason\": \"recounted\"}")
                        .extract()
                        .statusCode());

        assertThat(statuses.stream().filter(each -> each == 201)).hasSize(1);
        assertThat(statuses.stream().filter(each -> each == 409)).hasSize(7);
        assertThat(count("observation WHERE version_of = " + id)).isEqualTo(2);
    }

    @Test
    void a_manager_reaches_the_own_team_only() {
        manager().body(mark("0101", "80", "2026-01-14", "")).post(PATH).then().statusCode(201);
        manager()
                .body(mark("0201", "80", "2026-01-14", ""))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("code", equalTo("observation.staff.out-of-scope"));
        long other = stored("0201", "80", "2026-01-14");
        manager()
                .body("{\"reason\": \"mine\"}")
                .post(PATH + "/" + other + "/withdrawal")
                .then()
                .statusCode(404);
        manager().get(PATH + "?staffNo=0201").then().statusCode(200).body("$", hasSize(0));
        manager().get(PATH + "?period=2026-01").then().body("staffNo.unique()", contains("0101"));
    }

    @Test
    void roles_decide_who_writes_and_who_reads() {
        String body = mark("0101", "80", "2026-01-15", "");
        for (Role role : List.of(Role.AUDITOR, Role.EMPLOYEE, Role.OPERATOR)) {
            post(role, body).statusCode(403);
        }
        as(Role.OPERATOR).get(PATH + "?period=2026-01").then().statusCode(403);
        as(Role.AUDITOR).get(PATH + "?period=2026-01").then().statusCode(200);
        stored("0201", "77", "2026-01-16");
        as(Role.EMPLOYEE, Staff.B_MEMBER)
                .get(PATH + "?period=2026-01")
                .then()
                .body("staffNo.unique()", contains("0201"));
        as(Role.EMPLOYEE, Staff.B_MEMBER).get(PATH + "?staffNo=0101").then().header("X-Total-Count", "0");
    }

    @Test
    void people_do_not_read_who_marked_them_and_a_manager_not_which_colleague_did() throws Exception {
        long own = stored("0201", "77", "2026-02-16");
        correct(own, "{\"value\": 78, \"reason\": \"typed wrongly\"}").statusCode(201);
        as(Role.EMPLOYEE, Staff.B_MEMBER)
                .get(PATH + "?period=2026-02&staffNo=0201")
                .then()
                .body("[0].observer", equalTo("***"))
                .body("[0].history[0].observer", equalTo("***"))
                .body("[0].history[0].ended.by", equalTo("***"));
        hr().get(PATH + "?period=2026-02&staffNo=0201").then().body("[0].observer", equalTo("hr-editor"));

        stored("0101", "66", "2026-02-17");
        // No policy of these tests has colleagues as a source.
        var peers = new NewObservation(
                Staff.A_MEMBER,
                Subject.indicator("attitude"),
                "PEER",
                new Marked(Decimals.of("80")),
                LocalDate.of(2026, 2, 18),
                "",
                "",
                "");
        store.append(List.of(peers), new Stamp("colleague", Instant.parse("2026-02-18T09:00:00Z")));
        manager()
                .get(PATH + "?period=2026-02&staffNo=0101")
                .then()
                .body("find { it.source == 'PEER' }.observer", equalTo("***"))
                .body("find { it.source == 'DAILY' }.observer", equalTo("hr-editor"));
    }

    @Test
    void a_question_names_a_person_or_a_period_and_its_parameters_are_understood() {
        hr().get(PATH).then().statusCode(422).body("code", equalTo("observation.query.too-wide"));
        for (String parameter : List.of("period=2026-Q5", "page=-1", "size=201", "size=x")) {
            hr().get(PATH + "?staffNo=0101&" + parameter).then().statusCode(422);
        }
    }

    private long stored(String staffNo, String value, String day) {
        return post(Role.HR_EDITOR, mark(staffNo, value, day, ""))
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("ids[0]");
    }

    private static ValidatableResponse post(Role role, String body) {
        return as(role).contentType(ContentType.JSON).body(body).post(PATH).then();
    }

    private static ValidatableResponse correct(long id, String body) {
        return hr().body(body).post(PATH + "/" + id + "/corrections").then();
    }

    private static ValidatableResponse withdraw(long id, String body) {
        return hr().body(body).post(PATH + "/" + id + "/withdrawal").then();
    }

    private static RequestSpecification hr() {
        return as(Role.HR_EDITOR).contentType(ContentType.JSON);
    }

    private static RequestSpecification manager() {
        return as(Role.MANAGER, Staff.A_LEADER).contentType(ContentType.JSON);
    }

    private static String mark(String staffNo, String value, String day, String ref) {
        return "{\"staffNo\":\"%s\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":%s,\"observedOn\":\"%s\",\"ref\":\"%s\"}"
                .formatted(staffNo, value, day, ref);
    }

    private static String batch(int size, String ref, String day) {
        return IntStream.rangeClosed(1, size)
                .mapToObj(i -> mark("0101", String.valueOf(i % 101), day, ref + "-" + i))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static <T> List<T> together(int times, Callable<T> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> call).toList())) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private long count(String from) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + from)) {
            row.next();
            return row.getLong(1);
        }
    }
}
