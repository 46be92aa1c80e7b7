package org.kaohe.proposing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** A case from two failures to a decision, over HTTP. */
@QuarkusTest
class CasesIT {

    private static final String CASES = "/api/v1/cases/";
    private static final String PLAN = "{\"way\":\"TRAINING\",\"content\":\"诊断流程\",\"hours\":16,\"trainer\":\"李工\","
            + "\"from\":\"2024-08-01\",\"until\":\"2024-08-10\"}";
    private static final String WARNING = "{\"on\":\"2024-07-20\",\"interview\":\"首次修复率低，须改进诊断\"}";

    @Inject
    DataSource database;

    @Test
    void twoFailuresOpenACaseThatGoesItsLawfulWay() {
        long id = opened("case-a", "CSA1");
        as(Role.HR_EDITOR)
                .get(CASES + id)
                .then()
                .body("state", equalTo("OPEN"))
                .body("next.step", equalTo("WARN"))
                .body("next.owner", equalTo("hr-editor"))
                .body("next.until", notNullValue())
                .body("lawful.banner.zh", containsString("不一致"))
                .body("lawful.rules[0].clauses", hasItem("002 §奖惩"))
                .body("lawful.rules[0].text", containsString("建议解除审查"))
                .body("lawful.path.en[1]", containsString("improvement plan is not training"))
                .body("periods.period", contains(Quarter.SECOND, Quarter.FIRST))
                .body("evidence.traceHash", notNullValue())
                .body("checklist.finding", contains(nullValue(), nullValue(), nullValue()));

        as(Role.AUDITOR)
                .get("/cases/" + id + "/file")
                .then()
                .body(containsString("售后考核制度 · 第"))
                .body(containsString(" · 业务能力 · 季度考核 · "), not(containsString("QUARTERLY")))
                .body(containsString(" · 人力资源（经办） · "));

        step(as(Role.HR_EDITOR), id, "improvement", PLAN).statusCode(409).body("code", equalTo("case.no-warning"));
        step(as(Role.HR_EDITOR), id, "warning", WARNING).statusCode(200).body("state", equalTo("WARNED"));
        step(as(Role.HR_EDITOR), id, "improvement", PLAN).statusCode(200).body("next.step", equalTo("RECEIVE"));
        step(as(Role.HR_EDITOR), id, "reassessment", assessed(id, "\"hr-editor\",\"hr-approver\""))
                .statusCode(409)
                .body("code", equalTo("case.no-receipt"))
                .body("detail", containsString("签收"));
        int receipt = upload(id, "培训签收单", "%PDF-1.7 签收".getBytes(StandardCharsets.UTF_8))
                .statusCode(201)
                .body("sha256", notNullValue())
                .extract()
                .path("id");
        step(as(Role.HR_EDITOR), id, "receipt", "{\"on\":\"2024-08-10\",\"document\":%d}".formatted(receipt))
                .statusCode(200)
                .body("next.step", equalTo("REASSESS"));
        step(as(Role.HR_EDITOR), id, "reassessment", assessed(id, "\"hr-editor\""))
                .statusCode(422)
                .body("code", equalTo("case.scorers"));
        step(as(Role.HR_EDITOR), id, "reassessment", assessed(id, "\"hr-editor\",\"hr-approver\""))
                .statusCode(200)
                .body("next.step", equalTo("CHECK"));
        String release = "{\"measure\":\"RELEASE\",\"grounds\":\"培训后仍不合格\"}";
        step(as(Role.HR_EDITOR), id, "proposal", release)
                .statusCode(409)
                .body("problems.code", contains("case.unchecked", "case.unchecked", "case.unchecked"));
        tick(id, "ART42_SCREEN", "NONE");
        tick(id, "UNION_NOTICE", "2024-09-01");
        tick(id, "NOTICE_OR_PAY", "NOTICE")
                .body("checklist.by", contains("hr-editor", "hr-editor", "hr-editor"))
                .body("next.step", equalTo("PROPOSE"));
        step(as("case-both", Set.of(Role.HR_EDITOR, Role.HR_APPROVER), Optional.empty()), id, "proposal", release)
                .statusCode(200)
                .body("next.owner", equalTo("hr-approver"));
        String decided = "{\"measure\":\"RELEASE\",\"reason\":\"证据齐全\"}";
        step(as(Role.HR_EDITOR), id, "decision", decided).statusCode(403);
        step(as("case-both", Set.of(Role.HR_EDITOR, Role.HR_APPROVER), Optional.empty()), id, "decision", decided)
                .statusCode(403)
                .body("code", equalTo("proposing.same-eyes"));
        step(Quarter.scorer(), id, "decision", decided).statusCode(403).body("code", equalTo("proposing.same-eyes"));
        step(as(Role.HR_APPROVER), id, "decision", decided)
                .statusCode(200)
                .body("state", equalTo("DECIDED"))
                .body("steps.kind", hasItems("Warned", "Improving", "Received", "Reassessed", "Ticked", "Decided"));
        step(as(Role.HR_EDITOR), id, "closure", "{\"reason\":\"x\"}").statusCode(409);

        as(Role.AUDITOR)
                .get("/cases/" + id + "/file")
                .then()
                .statusCode(200)
                .body(allOf(containsString("不一致"), containsString("李工"), containsString("建议解除审查")))
                .body(containsString("培训签收单"));
        as(Role.AUDITOR)
                .header("Accept-Language", "en")
                .get("/cases/" + id + "/file")
                .then()
                .body(containsString("The lawful path"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=case&id=" + id)
                .then()
                .body(
                        "action",
                        hasItems(
                                "case-opened",
                                "case-warned",
                                "case-improving",
                                "case-document-added",
                                "case-received",
                                "case-reassessed",
                                "case-ticked",
                                "case-proposed",
                                "case-decided"));
    }

    @Test
    void aProtectedPersonIsNotReleased() {
        long id = assessedAgain("case-b", "CSB1");
        tick(id, "ART42_SCREEN", "NONE");
        tick(id, "UNION_NOTICE", "2024-09-01");
        tick(id, "NOTICE_OR_PAY", "PAY");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"员工CSB1","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[{"team":"case-b",
                        "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],
                        "conditions":[{"kind":"pregnancy","from":"2024-09-01"}]}""")
                .put("/api/v1/employees/CSB1")
                .then()
                .statusCode(200);
        String release = "{\"measure\":\"RELEASE\",\"grounds\":\"培训后仍不合格\"}";
        step(as(Role.HR_EDITOR), id, "proposal", release).statusCode(409).body("code", equalTo("case.protected"));
        as(Role.HR_EDITOR).get(CASES + id).then().body("protections.code", contains("PREGNANCY"));
        step(as(Role.HR_EDITOR), id, "proposal", release.replace("RELEASE", "TRANSFER"))
                .statusCode(200);
    }

    @Test
    void hrOpensOneByHandWithAReasonAndOnlyOneAtATime() {
        Shop.open("case-c").employs("CSC1");
        Quarter.marked("CSC1", Quarter.FIRST, "60");
        Quarter.ran("case-c", Quarter.FIRST);
        String body = "{\"staffNo\":\"CSC1\",\"policy\":\"regulation\",\"period\":\"%s\",\"reason\":\"客户多次投诉\"}";
        open(body.formatted("2024-Q4")).statusCode(422).body("code", equalTo("case.no-result"));
        open(body.formatted(Quarter.FIRST).replace("客户多次投诉", " ")).statusCode(422);
        open(body.formatted(Quarter.FIRST))
                .statusCode(201)
                .body("openedBy", equalTo("hr-editor"))
                .body("proposal", nullValue());
        open(body.formatted(Quarter.FIRST)).statusCode(409).body("code", equalTo("case.open-already"));
    }

    @Test
    void aCaseWhoseProposalIsWithdrawnCanOnlyBeClosed() {
        long id = opened("case-d", "CSD1");
        Quarter.marked("CSD1", Quarter.SECOND, "100");
        Quarter.ran("case-d", Quarter.SECOND);
        Quarter.awaited(
                () -> as(Role.AUDITOR).get(CASES + id).jsonPath().getBoolean("baseless"), "the case has no ground");
        step(as(Role.HR_EDITOR), id, "warning", WARNING).statusCode(409).body("code", equalTo("case.baseless"));
        step(as(Role.HR_EDITOR), id, "closure", "{\"reason\":\"结果已更正\"}")
                .statusCode(200)
                .body("state", equalTo("CLOSED"));
    }

    @Test
    void onlyThoseWhoHandleItSeeIt() {
        long id = opened("case-e", "CSE1");
        as(Role.EMPLOYEE, new StaffNo("CSE1")).get(CASES + id).then().statusCode(403);
        Shop.open("case-f").employs("CSF1");
        as(Role.MANAGER, new StaffNo("CSF1")).get(CASES + id).then().statusCode(404);
        as("case-self", Set.of(Role.HR_EDITOR), Optional.of(new StaffNo("CSE1")))
                .get(CASES + id)
                .then()
                .statusCode(404);
        step(as(Role.AUDITOR), id, "warning", WARNING).statusCode(403);
        int photo = upload(id, "签到照片", new byte[] {'G', 'I', 'F', '8'})
                .statusCode(422)
                .extract()
                .path("problems.size()");
        assertThat(photo).isEqualTo(1);
        as(Role.HR_EDITOR).get(CASES + id + "/documents/1").then().statusCode(404);
    }

    @Test
    void theDatabaseKeepsStepsAndDocuments() throws SQLException {
        long id = opened("case-g", "CSG1");
        step(as(Role.HR_EDITOR), id, "warning", WARNING).statusCode(200);
        upload(id, "面谈记录", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII)).statusCode(201);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String change : new String[] {
                "UPDATE case_step SET account = 'x' WHERE case_id = " + id,
                "DELETE FROM case_document WHERE case_id = " + id,
                "UPDATE personal_case SET version = 9 WHERE id = " + id,
                "INSERT INTO case_step (case_id, seq, kind, fields, account, at) VALUES (" + id
                        + ", 9, 'Decided', '{}', 'hr-approver', now())"
            }) {
                assertThatThrownBy(() -> statement.execute(change)).isInstanceOf(SQLException.class);
            }
        }
    }

    private long opened(String team, String staffNo) {
        Shop.open(team).employs(staffNo);
        Quarter.marked(staffNo, Quarter.FIRST, "60");
        Quarter.ran(team, Quarter.FIRST);
        Quarter.marked(staffNo, Quarter.SECOND, "60");
        Quarter.ran(team, Quarter.SECOND);
        Quarter.proposals(staffNo, "&kind=dismissal-review", 1);
        JsonPath found =
                as(Role.HR_EDITOR).get("/api/v1/cases?staffNo=" + staffNo).jsonPath();
        assertThat(found.getList("")).hasSize(1);
        return found.getLong("[0].id");
    }

    private long assessedAgain(String team, String staffNo) {
        long id = opened(team, staffNo);
        step(as(Role.HR_EDITOR), id, "warning", WARNING).statusCode(200);
        step(as(Role.HR_EDITOR), id, "improvement", PLAN).statusCode(200);
        int receipt = upload(id, "签收", "%PDF-1.4".getBytes(StandardCharsets.US_ASCII))
                .extract()
                .path("id");
        step(as(Role.HR_EDITOR), id, "receipt", "{\"on\":\"2024-08-10\",\"document\":%d}".formatted(receipt))
                .statusCode(200);
        step(as(Role.HR_EDITOR), id, "reassessment", assessed(id, "\"hr-editor\",\"hr-approver\""))
                .statusCode(200);
        return id;
    }

    private static String assessed(long id, String scorers) {
        // The accounts the scorers sign in with.
        as(Role.HR_APPROVER);
        int version = as(Role.HR_EDITOR).get(CASES + id).jsonPath().getInt("version");
        return """
                {"on":"%s","policy":"regulation","version":%d,"scorers":[%s],"passed":false,
                "items":[{"text":"十单内首次修复率","objective":true,"met":false},{"text":"沟通","objective":false,"met":true}]}""".formatted(LocalDate.of(2024, 8, 20), version, scorers);
    }

    private static ValidatableResponse tick(long id, String check, String finding) {
        return step(
                        as(Role.HR_EDITOR),
                        id,
                        "checklist",
                        "{\"check\":\"%s\",\"finding\":\"%s\",\"note\":\"已核对\"}".formatted(check, finding))
                .statusCode(200);
    }

    private static ValidatableResponse open(String body) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/cases")
                .then();
    }

    private static ValidatableResponse upload(long id, String title, byte[] content) {
        return as(Role.HR_EDITOR)
                .contentType("application/octet-stream")
                .queryParam("title", title)
                .body(content)
                .post(CASES + id + "/documents")
                .then();
    }

    private static ValidatableResponse step(RequestSpecification who, long id, String step, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post(CASES + id + "/" + step)
                .then();
    }
}
