package org.kaohe.observing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.PersonalData;
import org.kaohe.testing.Photos;
import org.kaohe.testing.Today;

/** Photos of failed checklist items over HTTP: in, on the observation, and out again for whoever may see it. */
@QuarkusTest
class PhotosIT {

    private static final String LEADER = "PH09";
    private static final String OTHER_LEADER = "PH99";
    private static final String CHECKLIST = "/checklists/conduct-checklist/";
    private static final String OBSERVATIONS = "/api/v1/observations/";
    private static boolean furnished;

    @Inject
    DataSource database;

    @Inject
    PersonalData data;

    @BeforeEach
    void furnish() {
        if (!furnished) {
            Shop.open("ph-team")
                    .employs(LEADER)
                    .employs("PH01")
                    .employs("PH02")
                    .employs("PH03")
                    .employs("PH04")
                    .ledBy(LEADER);
            Shop.open("ph-other").employs(OTHER_LEADER).employs("PH91").ledBy(OTHER_LEADER);
            furnished = true;
        }
    }

    @Test
    void a_photo_taken_during_the_inspection_belongs_to_the_observation_without_its_place() throws SQLException {
        taken("PH01", "photo-one-1", "A05", Photos.jpeg(60, 40)).statusCode(200).body(containsString("data-take-off"));
        taken("PH01", "photo-one-1", "A05", Photos.png(50, 50)).statusCode(200);
        taken("PH01", "photo-one-1", "A06", Photos.jpeg(30, 30)).statusCode(200);
        manager()
                .get(CHECKLIST + "PH01/photos?inspection=photo-one-1")
                .then()
                .body(containsString("data-item=\"A05\""))
                .body(containsString("data-item=\"A06\""));
        assertThat(waiting("PH01")).isEqualTo(3);
        // A06 turned out to be met: its photo goes.
        sent("PH01", "photo-one-1", "A05");
        assertThat(waiting("PH01")).isZero();
        long id = failed("PH01", "A05");

        manager()
                .get(OBSERVATIONS + id + "/photos")
                .then()
                .body("", hasSize(2))
                .body("[0].cleaned", equalTo(true))
                .body("[0].addedBy", nullValue());
        Response picture = manager().get(OBSERVATIONS + id + "/photos/1");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.contentType()).isEqualTo("image/jpeg");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        assertThat(picture.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains(".jpeg");
        assertThat(text(picture.asByteArray())).doesNotContain("GPS").startsWith("\u00ff\u00d8");
        assertThat(manager().get(OBSERVATIONS + id + "/photos/2").contentType()).isEqualTo("image/png");

        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=PH01&period=" + Today.here() + "&item=A05")
                .then()
                .body("[0].photos", equalTo(2));
        as(Role.AUDITOR)
                .get("/observations/" + id)
                .then()
                .body(containsString(OBSERVATIONS + id + "/photos/2"))
                .body(not(containsString("enctype")));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=observation-photo-added&id=" + id)
                .then()
                .body("[0].detail.photos", equalTo("2"));
        as(Role.AUDITOR).get("/api/v1/journal/verify").then().body("sound", equalTo(true));
        assertThatThrownBy(() -> change("DELETE FROM observation_photo")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> change("UPDATE observation_photo SET n = 3")).isInstanceOf(SQLException.class);
    }

    @Test
    void only_who_reaches_the_person_sees_a_photo_and_the_person_does() {
        taken("PH02", "photo-two-1", "A05", Photos.jpeg(60, 40)).statusCode(200);
        // Still waiting: nobody else's, not even of who leads another team or of HR.
        as(Role.HR_EDITOR)
                .get(CHECKLIST + "PH02/photos?inspection=photo-two-1")
                .then()
                .statusCode(200)
                .body(not(containsString("data-take-off")));
        String waits = "PH02/photos/A05/1?inspection=photo-two-1";
        manager().get(CHECKLIST + waits).then().statusCode(200).contentType("image/jpeg");
        as(Role.HR_EDITOR).get(CHECKLIST + waits).then().statusCode(404);
        leaderOfOthers().get(CHECKLIST + waits).then().statusCode(404);
        sent("PH02", "photo-two-1", "A05");
        String photo = OBSERVATIONS + failed("PH02", "A05") + "/photos/1";
        for (Role each : List.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR)) {
            as(each).get(photo).then().statusCode(200);
        }
        employee("PH02").get(photo).then().statusCode(200).contentType("image/jpeg");
        employee("PH01").get(photo).then().statusCode(404);
        leaderOfOthers().get(photo).then().statusCode(404);
        as(Role.OPERATOR).get(photo).then().statusCode(403);
        manager().get(photo.replace("/photos/1", "/photos/2")).then().statusCode(404);
    }

    @Test
    void what_cannot_be_taken_is_refused_in_both_languages() {
        assertProblem(
                taken("PH03", "photo-three", "A05", "<svg onload='x'>".getBytes(StandardCharsets.US_ASCII)),
                422,
                "photo.kind",
                "item.A05");
        assertProblem(taken("PH03", "photo-three", "A05", new byte[6_000_000]), 422, "photo.size", "item.A05");
        byte[] half = Arrays.copyOf(Photos.jpeg(60, 40), 400);
        assertProblem(taken("PH03", "photo-three", "A05", half), 422, "photo.broken", "item.A05");
        assertProblem(taken("PH03", "photo-three", "Z99", Photos.png(9, 9)), 422, "checklist.item.unknown", "item.Z99");
        IntStream.range(0, 3)
                .forEach(each ->
                        taken("PH03", "photo-three", "A05", Photos.png(9, 9)).statusCode(200));
        assertProblem(taken("PH03", "photo-three", "A05", Photos.png(9, 9)), 409, "photo.most", "item.A05");
        taken("PH91", "photo-three", "A05", Photos.png(9, 9)).statusCode(404);
        manager()
                .header("Accept-Language", "en")
                .multiPart("inspection", "photo-three")
                .multiPart("item", "A05")
                .multiPart("file", "photo.jpg", Photos.png(9, 9), "image/jpeg")
                .header("HX-Request", "true")
                .accept("text/html, application/problem+json")
                .post(CHECKLIST + "PH03/photos")
                .then()
                .body("detail", containsString("3 photos already"));
        removed("PH03", "photo-three", "A05", 2, 200).body(not(containsString("data-take-off=\"2\"")));
        removed("PH03", "photo-three", "A05", 2, 404);
        taken("PH03", "photo-three", "A05", Photos.png(9, 9))
                .statusCode(200)
                .body(containsString("data-take-off=\"2\""));
        sent("PH03", "photo-three", "A05");
        assertProblem(taken("PH03", "photo-three", "A05", Photos.png(9, 9)), 409, "photo.recorded", "item.A05");

        long full = failed("PH03", "A05");
        assertProblem(added(manager(), full, Photos.png(9, 9)), 409, "photo.most", "file");
        assertProblem(added(manager(), observed("PH03", "A06"), Photos.png(9, 9)), 409, "photo.not-failed", null);
        added(leaderOfOthers(), full, Photos.png(9, 9)).statusCode(404);
        added(as(Role.AUDITOR), full, Photos.png(9, 9)).statusCode(403);
    }

    @Test
    void a_forgotten_photo_is_added_to_the_observation_and_follows_its_correction() {
        sent("PH02", "photo-four", "B01");
        long id = failed("PH02", "B01");
        added(manager(), id, Photos.jpeg(60, 40))
                .statusCode(201)
                .body("number", equalTo(1))
                .body("cleaned", equalTo(true));
        manager()
                .multiPart("file", "p.png", Photos.png(40, 40), "image/png")
                .redirects()
                .follow(false)
                .post("/observations/" + id + "/photos")
                .then()
                .statusCode(303);
        manager()
                .header("Accept-Language", "en")
                .multiPart("file", "p.html", "<b>no</b>".getBytes(StandardCharsets.US_ASCII), "text/html")
                .post("/observations/" + id + "/photos")
                .then()
                .statusCode(422)
                .body(containsString("Only jpg and png"))
                .body(containsString("wrong-file"));
        long corrected = manager()
                .contentType(ContentType.JSON)
                .body("{\"outcome\":\"FAIL\",\"note\":\"提醒后才做到\",\"reason\":\"写错原因\"}")
                .post(OBSERVATIONS + id + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        manager().get(OBSERVATIONS + corrected + "/photos").then().body("", hasSize(2));
        manager().get(OBSERVATIONS + corrected + "/photos/2").then().contentType("image/png");
        added(manager(), corrected, Photos.png(9, 9)).statusCode(201).body("number", equalTo(3));
        added(manager(), id, Photos.png(9, 9)).statusCode(409).body("code", equalTo("observation.already-revised"));
    }

    @Test
    void the_own_record_names_the_photos_and_erasing_the_person_removes_them() throws SQLException {
        taken("PH04", "photo-five", "A05", Photos.jpeg(60, 40)).statusCode(200);
        sent("PH04", "photo-five", "A05");
        taken("PH04", "photo-six-", "A05", Photos.jpeg(60, 40)).statusCode(200);
        long id = failed("PH04", "A05");
        JsonPath record = employee("PH04").get("/api/v1/me/record").jsonPath();
        assertThat(record.getList("photos")).hasSize(1);
        String address = record.getString("photos[0].address");
        assertThat(address).isEqualTo(OBSERVATIONS + id + "/photos/1");
        employee("PH04").get(address).then().statusCode(200).contentType("image/jpeg");
        employee("PH04").get("/api/v1/privacy").then().body("code", hasItem("photos"));

        left("PH04");
        Clock later = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofDays(740));
        var gone = new Erase(data, DataKinds.shipped(), later)
                .erase(new StaffNo("PH04"), "到期", false, "hr-approver")
                .orThrow();
        assertThat(gone).containsEntry("photos", 1L);
        assertThat(count("observation_photo WHERE staff_no = 'PH04'")).isZero();
        assertThat(waiting("PH04")).isZero();
        as(Role.AUDITOR).get(address).then().statusCode(404);
        as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=PH04&period=" + Today.here() + "&item=A05")
                .then()
                .body("[0].outcome", equalTo("FAIL"))
                .body("[0].photos", nullValue());
        as(Role.AUDITOR).get("/api/v1/journal/verify").then().body("sound", equalTo(true));
    }

    private static void assertProblem(ValidatableResponse answer, int status, String code, String field) {
        answer.statusCode(status).body("code", equalTo(code)).body("problems[0].field", equalTo(field));
    }

    private static ValidatableResponse taken(String staffNo, String inspection, String item, byte[] photo) {
        return manager()
                .multiPart("inspection", inspection)
                .multiPart("item", item)
                .multiPart("file", "photo.jpg", photo, "image/jpeg")
                .header("HX-Request", "true")
                .accept("text/html, application/problem+json")
                .post(CHECKLIST + staffNo + "/photos")
                .then();
    }

    private static ValidatableResponse removed(String staffNo, String inspection, String item, int number, int status) {
        return manager()
                .formParam("inspection", inspection)
                .formParam("item", item)
                .formParam("number", number)
                .post(CHECKLIST + staffNo + "/photos/removal")
                .then()
                .statusCode(status);
    }

    private static ValidatableResponse added(RequestSpecification caller, long id, byte[] photo) {
        return caller.contentType("image/png")
                .body(photo)
                .post(OBSERVATIONS + id + "/photos")
                .then();
    }

    private static void sent(String staffNo, String inspection, String item) {
        manager()
                .contentType(ContentType.JSON)
                .body(("{\"inspection\":\"%s\",\"version\":1,\"source\":\"INSPECTION\",\"marks\":[{\"item\":\"%s\","
                                + "\"result\":\"FAIL\",\"reason\":\"NOT_DONE\"}]}")
                        .formatted(inspection, item))
                .post(CHECKLIST + staffNo)
                .then()
                .statusCode(200);
    }

    private static long failed(String staffNo, String item) {
        return listed(staffNo, item).getLong("find { it.outcome == 'FAIL' }.id");
    }

    private static long observed(String staffNo, String item) {
        return listed(staffNo, item).getLong("[0].id");
    }

    private static JsonPath listed(String staffNo, String item) {
        return as(Role.AUDITOR)
                .get("/api/v1/observations?staffNo=" + staffNo + "&period=" + Today.here() + "&item=" + item)
                .jsonPath();
    }

    private static RequestSpecification manager() {
        return as(Role.MANAGER, new StaffNo(LEADER));
    }

    private static RequestSpecification leaderOfOthers() {
        return as(Role.MANAGER, new StaffNo(OTHER_LEADER));
    }

    private static RequestSpecification employee(String staffNo) {
        return as(Role.EMPLOYEE, new StaffNo(staffNo));
    }

    /** Two days ago: the day of the database may be the one before ours. */
    private static void left(String staffNo) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"员工%s","sex":"FEMALE","hiredOn":"2024-01-01","leftOn":"%s","assignments":[{"team":"ph-team",
                        "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}""".formatted(staffNo, Today.here().minusDays(2)))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }

    private long waiting(String staffNo) throws SQLException {
        return count("inspection_photo WHERE staff_no = '" + staffNo + "'");
    }

    private long count(String what) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM " + what)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void change(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }
}
