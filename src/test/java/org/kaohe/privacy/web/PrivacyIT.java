package org.kaohe.privacy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.PersonalData;

@QuarkusTest
class PrivacyIT {

    private static final String PERIOD = "2025-Q1";

    @Inject
    PersonalData data;

    @Inject
    AgroalDataSource database;

    @Test
    void everybodyReadsWhatIsKeptWhyAndHowLong() {
        employee("VA1", "pri-a")
                .get("/api/v1/privacy")
                .then()
                .statusCode(200)
                .body("code", hasItems("roster", "observations", "decisions", "journal"))
                .body("find { it.code == 'decisions' }.keptMonths", equalTo(24))
                .body("find { it.code == 'decisions' }.basis.zh", containsString("两年"))
                .body("find { it.code == 'decisions' }.purpose.en", containsString("variable pay"));
    }

    @Test
    void theOwnRecordHoldsEverythingAboutThePersonAndNobodyElse() {
        Shop shop = Shop.open("pri-b").employs("VB1").employs("VB2").marked("VB1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        assertThat(record("VB1").getList("results")).isEmpty();
        shop.published(PERIOD);
        JsonPath record = record("VB1");
        assertThat(record.getString("person[0].name")).isEqualTo("员工VB1");
        assertThat(record.getString("results[0].grade")).isEqualTo("良好");
        assertThat(record.getList("observations")).hasSize(70);
        assertThat(record.getList("notices.kind", String.class)).contains("result-published");
        assertThat(record.prettify()).doesNotContain("hr-editor").doesNotContain("VB2");
        as(Role.AUDITOR).get("/api/v1/me/record").then().statusCode(404).body("code", equalTo("privacy.nobody"));
    }

    @Test
    void aRequestForCorrectionWaitsForHrAndIsAnsweredOnce() {
        RequestSpecification person = employee("VC1", "pri-c");
        long id = json(person)
                .body("{\"kind\":\"CORRECTION\",\"text\":\"入职日期应为 2023-12-01\"}")
                .post("/api/v1/me/requests")
                .then()
                .statusCode(201)
                .body("dueOn", notNullValue())
                .extract()
                .jsonPath()
                .getLong("id");
        json(person)
                .body("{\"kind\":\"CORRECTION\",\"text\":\"\"}")
                .post("/api/v1/me/requests")
                .then()
                .statusCode(422);
        as(Role.HR_EDITOR).get("/api/v1/todos").then().body("subject", hasItem("privacy/requests/" + id));
        String answer = "/api/v1/privacy/requests/" + id + "/answer";
        json(as(Role.HR_EDITOR))
                .body("{\"done\":true,\"answer\":\"已更正\"}")
                .post(answer)
                .then()
                .statusCode(200);
        json(as(Role.HR_EDITOR))
                .body("{\"done\":true,\"answer\":\"已更正\"}")
                .post(answer)
                .then()
                .statusCode(409);
        person.get("/api/v1/me/requests")
                .then()
                .body("[0].state", equalTo("DONE"))
                .body("[0].answer", equalTo("已更正"));
    }

    @Test
    void nobodyIsErasedWhoWorksHereOrWhoseWageRecordsTheLawHasKept() {
        employee("VD1", "pri-d");
        erase("VD1", true).statusCode(409).body("code", equalTo("privacy.employed"));
        left("VD2", "pri-d", LocalDate.of(2025, 12, 31));
        erase("VD2", true)
                .statusCode(409)
                .body("code", equalTo("privacy.retained"))
                .body("detail", containsString("2028-01-01"));
        erase("NOBODY9", true).statusCode(404);
        json(as(Role.HR_EDITOR))
                .body("{\"staffNo\":\"VD2\",\"reason\":\"x\"}")
                .post("/api/v1/privacy/erasures")
                .then()
                .statusCode(403);
    }

    @Test
    void anErasedPersonHasNoNameLeftAndEveryTotalIsWhatItWas() throws Exception {
        Shop shop = Shop.open("pri-e")
                .employs("VE1")
                .employs("VE2")
                .marked("VE1", PERIOD, "95")
                .marked("VE2", PERIOD, "85");
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        BigDecimal bonus = bonusOf("pri-e");
        String before = as(Role.AUDITOR)
                .get("/api/v1/decisions?team=pri-e&period=" + PERIOD)
                .jsonPath()
                .getString("grade");
        left("VE1", "pri-e", LocalDate.of(2025, 6, 30));
        // Decided today, so the law has it kept; in two years and a day it may go.
        erase("VE1", false).statusCode(409).body("code", equalTo("privacy.retained"));
        Clock later = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofDays(740));
        new Erase(data, DataKinds.shipped(), later)
                .erase(new StaffNo("VE1"), "到期", false, "hr-approver")
                .orThrow();
        assertThat(bonusOf("pri-e")).isEqualByComparingTo(bonus);
        as(Role.AUDITOR)
                .get("/api/v1/decisions?team=pri-e&period=" + PERIOD)
                .then()
                .body("staffNo", contains("VE1", "VE2"))
                .body("name", contains("***", "员工VE2"));
        assertThat(as(Role.AUDITOR)
                        .get("/api/v1/decisions?team=pri-e&period=" + PERIOD)
                        .jsonPath()
                        .getString("grade"))
                .isEqualTo(before);
        as(Role.AUDITOR).get("/api/v1/employees/VE1").then().body("name", equalTo("***"));
        as(Role.AUDITOR).get("/api/v1/journal/verify").then().body("sound", equalTo(true));
        as(Role.AUDITOR).get("/api/v1/journal?action=person-erased").then().body("", hasSize(greaterThanOrEqualTo(1)));
        assertThat(rowsNaming("员工VE1")).isEmpty();
        long id = Shop.decision("VE1", PERIOD).getLong("id");
        as(Role.AUDITOR).post("/api/v1/decisions/" + id + "/replay").then().body("identical", equalTo(true));
        erase("VE1", true).statusCode(409).body("code", equalTo("privacy.erased"));
    }

    @Test
    void hrSeesBeforehandWhatWouldGoByItself() {
        left("VF1", "pri-f", LocalDate.of(2024, 2, 1));
        as(Role.HR_EDITOR)
                .get("/api/v1/privacy/retention")
                .then()
                .body("dryRun", equalTo(true))
                .body("goes.people", greaterThanOrEqualTo(0))
                .body("goes.notices", equalTo(0));
        long people =
                as(Role.HR_APPROVER).get("/api/v1/privacy/retention").jsonPath().getLong("goes.people");
        assertThat(people).isPositive();
        json(as(Role.HR_EDITOR)).post("/api/v1/privacy/retention").then().statusCode(403);
        json(as(Role.HR_APPROVER))
                .post("/api/v1/privacy/retention")
                .then()
                .statusCode(200)
                .body("goes.people", equalTo((int) people));
        as(Role.AUDITOR).get("/api/v1/employees/VF1").then().body("name", equalTo("***"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=retention-applied")
                .then()
                .body("[0].detail.people", equalTo(String.valueOf(people)));
        as(Role.HR_APPROVER).get("/api/v1/privacy/retention").then().body("goes.people", equalTo(0));
        as(Role.AUDITOR).get("/api/v1/employees/VE2").then().body("name", not(equalTo("***")));
    }

    private static void left(String staffNo, String team, LocalDate day) {
        Shop.open(team);
        json(as(Role.HR_EDITOR))
                .body("""
                {"name":"员工%s","sex":"FEMALE","hiredOn":"2024-01-01","leftOn":"%s","assignments":[{"team":"%s",
                "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}""".formatted(staffNo, day, team))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
    }

    private static io.restassured.response.ValidatableResponse erase(String staffNo, boolean dryRun) {
        return json(as(Role.HR_APPROVER))
                .body("{\"staffNo\":\"%s\",\"reason\":\"离职到期\",\"dryRun\":%s}".formatted(staffNo, dryRun))
                .post("/api/v1/privacy/erasures")
                .then();
    }

    private static BigDecimal bonusOf(String team) {
        List<Object> amounts = as(Role.AUDITOR)
                .get("/api/v1/decisions?team=" + team + "&period=" + PERIOD)
                .jsonPath()
                .getList("bonus");
        return amounts.stream().map(each -> new BigDecimal(each.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Tables in which the words still stand, whatever the column. */
    private List<String> rowsNaming(String words) throws Exception {
        var found = new java.util.ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            for (String table : List.of(
                    "employee",
                    "decision",
                    "observation",
                    "observation_revision",
                    "appeal",
                    "notice",
                    "journal",
                    "journal_personal",
                    "privacy_request",
                    "contact")) {
                try (var row = statement.executeQuery(
                        "SELECT count(*) FROM " + table + " t WHERE t::text LIKE '%" + words + "%'")) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        found.add(table);
                    }
                }
            }
        }
        return found;
    }

    private static JsonPath record(String staffNo) {
        return as(Role.EMPLOYEE, new StaffNo(staffNo))
                .get("/api/v1/me/record")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static RequestSpecification employee(String staffNo, String team) {
        Shop.open(team).employs(staffNo);
        return as(Role.EMPLOYEE, new StaffNo(staffNo));
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
