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
import static org.hamcrest.Matchers.oneOf;
import static org.kaohe.testing.TestAccounts.as;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.privacy.DataKinds;
import org.kaohe.privacy.Erase;
import org.kaohe.privacy.PersonalData;
import org.kaohe.proposing.TakeOver;
import org.kaohe.testing.AtOnce;

@QuarkusTest
class PrivacyIT {

    private static final String PERIOD = "2025-Q1";

    @Inject
    PersonalData data;

    @Inject
    TakeOver takeOver;

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
        erasedLater("VE1", false);
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

    @Test
    void nothingAnybodyWroteAboutAnErasedPersonIsLeftAndTheDryRunToldIt() throws Exception {
        Shop shop = Shop.open("pri-g")
                .employs("VG1")
                .employs("VG2")
                .marked("VG1", PERIOD, "60")
                .marked("VG2", PERIOD, "85");
        String referred = "[{\"staffNo\":\"VG1\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":60,"
                + "\"observedOn\":\"2025-02-11\",\"ref\":\"投诉-员工VG1\"}]";
        long id = observed(referred);
        shop.ran(PERIOD, "FINAL");
        long matter = caseAbout("VG1");
        change("INSERT INTO proposal (staff_no, name, team, policy, period, period_start, kind, basis, decision_id,"
                + " standing_id, evidence, evidence_hash, scorers, state, owner_role, due_on, created_at, outcome,"
                + " changed_to, decided_by, decided_at, reason) VALUES ('VG1', '员工VG1', 'pri-g', 'regulation', '"
                + PERIOD + "', '2025-01-01', 'transfer', 'by hand', 1, 1, '{}', repeat('0', 64), '{}', 'DECIDED',"
                + " 'hr-editor', '2025-05-01', now(), 'CHANGED', '员工VG1 改为转岗', 'hr-editor', now(), '员工VG1 同意')");
        String imported = imported("""
                VG1,2025-03-03,attitude,DAILY,很差,
                VG2,2025-03-03,attitude,DAILY,很好,员工VG1 在场
                VG2,2025-03-03,attitude,DAILY,尚可,
                """);
        left("VG1", "pri-g", LocalDate.of(2025, 6, 30));
        takeOver.catchUp();
        assertThat(rowsNaming("员工VG1")).contains("case_step", "proposal", "observation_import_row", "observation_ref");

        SortedMap<String, Long> told = erasedLater("VG1", true);
        assertThat(rowsNaming("员工VG1")).contains("employee", "case_step", "observation_ref");
        assertThat(erasedLater("VG1", false))
                .isEqualTo(told)
                .containsEntry("roster", 1L)
                .containsEntry("imports", 2L);
        assertThat(told.get("proposals")).isGreaterThan(1);

        assertThat(rowsNaming("员工VG1")).isEmpty();
        assertThat(rowsNaming("哺乳")).isEmpty();
        assertThat(rejected(imported)).contains("尚可").doesNotContain("VG1", "很差", "很好");
        assertThat(observed(referred)).isEqualTo(id);
        as(Role.AUDITOR)
                .get("/api/v1/cases/" + matter)
                .then()
                .statusCode(200)
                .body("steps.kind", contains("Warned", "Improving", "Received", "Reassessed", "Ticked"));
        as(Role.AUDITOR)
                .get("/cases/" + matter + "/file")
                .then()
                .statusCode(200)
                .body(not(containsString("张工")));
        as(Role.AUDITOR).get("/api/v1/journal/verify").then().body("sound", equalTo(true));
        long decision = Shop.decision("VG1", PERIOD).getLong("id");
        as(Role.AUDITOR)
                .post("/api/v1/decisions/" + decision + "/replay")
                .then()
                .body("identical", equalTo(true));
    }

    @Test
    void rejectedRowsOfImportsGoAfterAMonthWhoeverImportedThem() throws Exception {
        Shop.open("pri-h").employs("VH1");
        imported("VH1,2025-03-03,attitude,DAILY,很差,\n");
        change("INSERT INTO observation_import (id, account, file, mode, state, requested_at, finished_at) SELECT name,"
                + " 'seldom', 'old.csv', 'DRY_RUN', 'DONE', at, at FROM (VALUES ('over', now() - interval '40 days'),"
                + " ('within', now() - interval '20 days')) past (name, at)");
        as(Role.HR_EDITOR).get("/api/v1/privacy/retention").then().body("goes.imports", equalTo(1));
        json(as(Role.HR_APPROVER))
                .post("/api/v1/privacy/retention")
                .then()
                .statusCode(200)
                .body("goes.imports", equalTo(1));
        assertThat(rowsNaming("seldom")).containsExactly("observation_import");
        as(Role.HR_EDITOR).get("/api/v1/privacy/retention").then().body("goes.imports", equalTo(0));
    }

    private SortedMap<String, Long> erasedLater(String staffNo, boolean dryRun) {
        Clock later = Clock.offset(Clock.system(ZoneId.of("Asia/Shanghai")), Duration.ofDays(740));
        return new Erase(data, DataKinds.shipped(), later)
                .erase(new StaffNo(staffNo), "到期", dryRun, "hr-approver")
                .orThrow();
    }

    private static long observed(String observations) {
        return json(as(Role.HR_EDITOR))
                .body(observations)
                .post("/api/v1/observations")
                .then()
                .statusCode(oneOf(200, 201))
                .extract()
                .jsonPath()
                .getLong("ids[0]");
    }

    /** A case with a step of each kind that words are put into. */
    private static long caseAbout(String staffNo) {
        as(Role.HR_APPROVER);
        JsonPath opened = json(as(Role.HR_EDITOR))
                .body("{\"staffNo\":\"%s\",\"policy\":\"regulation\",\"period\":\"%s\",\"reason\":\"员工%s 多次被投诉\"}"
                        .formatted(staffNo, PERIOD, staffNo))
                .post("/api/v1/cases")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String path = "/api/v1/cases/" + opened.getLong("id") + "/";
        int receipt = as(Role.HR_EDITOR)
                .contentType("application/octet-stream")
                .queryParam("title", "签收")
                .body("%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                .post(path + "documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(path + "warning", "{'on':'2025-04-20','interview':'员工VG1 承认'}");
        step(
                path + "improvement",
                "{'way':'TRAINING','content':'员工VG1 的课程','hours':16,'trainer':'张工','from':'2025-05-01','until':'2025-05-10'}");
        step(path + "receipt", "{'on':'2025-05-10','document':" + receipt + "}");
        step(
                path + "reassessment",
                "{'on':'2025-05-20','policy':'regulation','version':" + opened.getInt("version")
                        + ",'scorers':['hr-editor','hr-approver'],'passed':false,"
                        + "'items':[{'text':'员工VG1 首次修复率','objective':true,'met':false}]}");
        step(path + "checklist", "{'check':'ART42_SCREEN','finding':'NONE','note':'员工VG1 不在哺乳期'}");
        return opened.getLong("id");
    }

    private static void step(String path, String body) {
        json(as(Role.HR_EDITOR)).body(body.replace('\'', '"')).post(path).then().statusCode(200);
    }

    /** Rows none of which is accepted; gives the id of the import. */
    private static String imported(String rows) {
        return as(Role.HR_EDITOR)
                .contentType("text/csv")
                .body(("工号,日期,指标,来源,分数,备注\n" + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports/observations")
                .then()
                .statusCode(422)
                .extract()
                .jsonPath()
                .getString("id");
    }

    private static String rejected(String id) throws IOException {
        byte[] file = as(Role.HR_EDITOR)
                .get("/api/v1/imports/" + id + "/rejected")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read().toString();
        }
    }

    private void change(String statement) throws SQLException {
        try (var connection = database.getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        }
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

    /** Tables in which the words still stand, whatever the column; but for the frozen evidence, which stays. */
    private List<String> rowsNaming(String words) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String table : texts("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")) {
            String frozen = Set.of("proposal", "personal_case").contains(table) ? " - 'evidence'" : "";
            if (!texts("SELECT 1 FROM " + table + " t WHERE (to_jsonb(t)" + frozen + ")::text LIKE '%" + words
                            + "%' LIMIT 1")
                    .isEmpty()) {
                found.add(table);
            }
        }
        return found;
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static JsonPath record(String staffNo) {
        return as(Role.EMPLOYEE, new StaffNo(staffNo))
                .get("/api/v1/me/record")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void noMoreThanFiveRequestsAreOpenHoweverManyAreMadeAtOnce() throws Exception {
        employee("VP9", "pri-q").get("/api/v1/me").then().statusCode(200);
        List<Integer> came = AtOnce.each(
                12,
                number -> json(as(Role.EMPLOYEE, new StaffNo("VP9")))
                        .body("{\"kind\":\"CORRECTION\",\"text\":\"number %d\"}".formatted(number))
                        .post("/api/v1/me/requests")
                        .statusCode());
        assertThat(came).filteredOn(each -> each == 201).hasSize(5);
        assertThat(came).containsOnly(201, 409);
    }

    private static RequestSpecification employee(String staffNo, String team) {
        Shop.open(team).employs(staffNo);
        return as(Role.EMPLOYEE, new StaffNo(staffNo));
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
