package org.kaohe.appealing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

@QuarkusTest
class AppealsIT {

    private static final String PERIOD = "2025-Q1";
    private static final String APPEALS = "/api/v1/appeals";

    @Test
    void anUpheldAppealCorrectsTheObservationAndShowsBeforeAndAfterAndTheBonusDifference() {
        long decision = published("ape-a", "EA1", "89.9");
        long observation = quarterly("EA1");
        JsonPath filed = file("EA1", Map.of("decision", decision, "observation", observation, "reason", "漏记加班"), 201);
        assertThat(filed.getString("kind")).isEqualTo("OBSERVATION");
        assertThat(filed.getString("nextBy")).isEqualTo("arbiter");
        assertThat(filed.getString("nextUntil")).isNotNull();
        String arbiter = filed.getString("arbiter");
        assertThat(arbiter).isNotEqualTo("hr-editor");
        String appeal = APPEALS + "/" + filed.getLong("id");
        as(arbiter, Set.of(), Optional.empty())
                .get("/api/v1/todos")
                .then()
                .body("subject", hasItem("appeals/" + filed.getLong("id")));
        for (String none : List.of("OPEN", "WITHDRAWN", "MAYBE")) {
            assertThat(judge(appeal, arbiter, "{\"outcome\":\"" + none + "\",\"reason\":\"记录有误\"}", 400)
                            .getString("detail"))
                    .contains("PARTLY_ACCEPTED, REJECTED, UPHELD");
        }
        judge(appeal, arbiter, "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\"}", 422);
        judge(appeal, arbiter, "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\",\"correction\":{\"value\":1000}}", 422);
        judge(appeal, "hr-editor", "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\",\"correction\":{\"value\":100}}", 403);
        JsonPath judged = judge(
                appeal, arbiter, "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\",\"correction\":{\"value\":100}}", 200);
        assertThat(judged.getString("again")).isEqualTo("DONE");
        assertThat(judged.getString("before.grade")).isEqualTo("良好");
        assertThat(judged.getString("after.grade")).isEqualTo("优秀");
        assertThat(judged.getInt("bonusDifference"))
                .isEqualTo(judged.getInt("after.bonus") - judged.getInt("before.bonus"))
                .isPositive();
        assertThat(judged.getLong("corrected")).isGreaterThan(observation);
        // The original is still there, and the person reads the new result without another publication by HR.
        as(Role.AUDITOR).get("/api/v1/decisions/" + decision).then().body("grade", equalTo("良好"));
        employee("EA1").get("/api/v1/decisions").then().body("grade", contains("优秀"));
        employee("EA1")
                .get("/api/v1/notices")
                .then()
                .body("kind", hasItem("appeal-judged"))
                .body("kind", hasItem("result-changed"));
        judge(appeal, arbiter, "{\"outcome\":\"REJECTED\",\"reason\":\"再想\"}", 409);
        as(Role.AUDITOR).get("/api/v1/journal?action=appeal-judged").then().body("detail.outcome", hasItem("UPHELD"));
    }

    @Test
    void whoJudgedOrRecordedAnyVersionDoesNotJudgeTheCorrectedOneAndAFinalJudgementEndsItForAllVersions() {
        long decision = published("ape-g", "EG1", "80");
        JsonPath first = corrected(decision, "EG1", "85", false);
        JsonPath second = corrected(first.getLong("after.decision"), "EG1", "89", false);
        assertThat(second.getString("arbiter")).isNotEqualTo(first.getString("arbiter"));
        assertThat(second.getBoolean("final")).isTrue();
        long latest = second.getLong("after.decision");
        var third = Map.<String, Object>of("decision", latest, "observation", quarterly("EG1"), "reason", "再看");
        assertThat(file("EG1", third, 409).getString("code")).isEqualTo("appeal.final");
        // Whoever recorded the version in the middle is a scorer too, whatever is appealed.
        JsonPath review = file("EG1", Map.of("decision", latest, "kind", "HUMAN_REVIEW", "reason", "请人复核"), 201);
        as(Role.AUDITOR)
                .get(APPEALS + "/" + review.getLong("id"))
                .then()
                .body(
                        "choices[0].weighed.find { it.account == '" + first.getString("arbiter") + "' }.barred",
                        equalTo("SCORER"));
        withdrawn(review.getLong("id"), "EG1");
    }

    @Test
    void aFinalJudgementEndsItForTheCorrectedObservationAtOnce() {
        JsonPath judged = corrected(published("ape-h", "EH1", "80"), "EH1", "85", true);
        var again = Map.<String, Object>of(
                "decision",
                judged.getLong("after.decision"),
                "observation",
                judged.getLong("corrected"),
                "reason",
                "再看");
        assertThat(file("EH1", again, 409).getString("code")).isEqualTo("appeal.final");
    }

    @Test
    void whatHrHasCorrectedMeanwhileTheArbiterSeesAndCorrectsFurther() {
        long decision = published("ape-i", "EI1", "80");
        long objected = quarterly("EI1");
        JsonPath filed = file("EI1", Map.of("decision", decision, "observation", objected, "reason", "偏低"), 201);
        String appeal = APPEALS + "/" + filed.getLong("id");
        long byHr = json(as(Role.HR_EDITOR))
                .body("{\"value\":85,\"reason\":\"已核对\"}")
                .post("/api/v1/observations/" + objected + "/corrections")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        String arbiter = filed.getString("arbiter");
        String upheld = "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\",\"correction\":{%s\"value\":90}}";
        assertThat(judge(appeal, arbiter, upheld.formatted(""), 409).getString("code"))
                .isEqualTo("observation.already-revised");
        judge(appeal, arbiter, upheld.formatted("\"observation\":999999999,"), 422);
        as(arbiter, Set.of(Role.HR_EDITOR), Optional.empty())
                .get("/appeals/" + filed.getLong("id"))
                .then()
                .body(containsString("name=\"observation\" value=\"" + byHr + "\""));
        JsonPath judged = judge(appeal, arbiter, upheld.formatted("\"observation\":" + byHr + ","), 200);
        String latest = "find { it.id == " + judged.getLong("corrected") + " }.";
        as(Role.AUDITOR)
                .get("/api/v1/observations?indicator=competence&staffNo=EI1&period=" + PERIOD)
                .then()
                .body(latest + "value", equalTo(90), latest + "history", hasSize(2));
    }

    /** Appeals what the decision rests on now, and the arbiter upholds it. */
    private static JsonPath corrected(long decision, String staffNo, String value, boolean last) {
        JsonPath filed =
                file(staffNo, Map.of("decision", decision, "observation", quarterly(staffNo), "reason", "偏低"), 201);
        return judge(
                APPEALS + "/" + filed.getLong("id"),
                filed.getString("arbiter"),
                "{\"outcome\":\"UPHELD\",\"reason\":\"记录有误\",\"final\":" + last + ",\"correction\":{\"value\":" + value
                        + "}}",
                200);
    }

    @Test
    void onlyTheOwnPublishedDecisionCanBeAppealedAndOnlyWhatIsBehindIt() {
        Shop shop = Shop.open("ape-b").employs("EB1").employs("EB2").marked("EB1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        long decision = Shop.decision("EB1", PERIOD).getLong("id");
        var review = Map.<String, Object>of("decision", decision, "kind", "HUMAN_REVIEW", "reason", "请复核");
        file("EB1", review, 404);
        shop.published(PERIOD);
        file("EB2", review, 404);
        file("EB1", Map.of("decision", decision, "observation", 999_999_999, "reason", "不对"), 422);
        file("EB1", Map.of("decision", decision, "rule", "没有这条规则", "reason", "不对"), 422);
        file("EB1", Map.of("decision", decision, "reason", "不对"), 422);
        file("EB1", Map.of("decision", decision, "kind", "HUMAN_REVIEW", "reason", " "), 422);
    }

    @Test
    void appealsAreLimitedButAHumanReviewIsAlwaysPossible() {
        long decision = published("ape-c", "EC1", "80");
        long observation = quarterly("EC1");
        var same = Map.<String, Object>of("decision", decision, "observation", observation, "reason", "不对");
        JsonPath first = file("EC1", same, 201);
        assertThat(file("EC1", same, 409).getString("code")).isEqualTo("appeal.open");
        String appeal = APPEALS + "/" + first.getLong("id");
        judge(appeal, first.getString("arbiter"), "{\"outcome\":\"REJECTED\",\"reason\":\"记录属实\"}", 200);
        // Not final: once more, before somebody else, and then it is.
        JsonPath second = file("EC1", same, 201);
        assertThat(second.getString("arbiter")).isNotEqualTo(first.getString("arbiter"));
        JsonPath ended = judge(
                APPEALS + "/" + second.getLong("id"),
                second.getString("arbiter"),
                "{\"outcome\":\"REJECTED\",\"reason\":\"复查属实\"}",
                200);
        assertThat(ended.getBoolean("final")).isTrue();
        assertThat(file("EC1", same, 409).getString("code")).isEqualTo("appeal.final");
        JsonPath third = file("EC1", Map.of("decision", decision, "rule", firedRule(decision), "reason", "规则不当"), 201);
        withdrawn(third.getLong("id"), "EC1");
        JsonPath fourth = file("EC1", Map.of("decision", decision, "rule", firedRule(decision), "reason", "规则不当"), 201);
        long another = observation("EC1", "DAILY");
        var other = Map.<String, Object>of("decision", decision, "observation", another, "reason", "不对");
        assertThat(file("EC1", other, 409).getString("code")).isEqualTo("appeal.too-many");
        withdrawn(fourth.getLong("id"), "EC1");
        JsonPath review = file("EC1", Map.of("decision", decision, "kind", "HUMAN_REVIEW", "reason", "请人复核"), 201);
        assertThat(review.getString("arbiter")).isNotEqualTo("hr-editor");
        withdrawn(review.getLong("id"), "EC1");
    }

    @Test
    void thePersonFollowsItWithoutNamesOfThoseWeighedAndStrangersSeeNothing() {
        long decision = published("ape-d", "ED1", "80");
        JsonPath filed = file("ED1", Map.of("decision", decision, "kind", "HUMAN_REVIEW", "reason", "请人复核"), 201);
        String appeal = APPEALS + "/" + filed.getLong("id");
        employee("ED1")
                .get(appeal)
                .then()
                .body("choices[0].weighed", empty())
                .body("choices[0].eligible", greaterThan(0));
        as(Role.AUDITOR)
                .get(appeal)
                .then()
                .body("choices[0].weighed.find { it.account == 'hr-editor' }.barred", equalTo("SCORER"));
        employee("ED9", "ape-d").get(appeal).then().statusCode(404).body("code", equalTo("appeal.unknown"));
        employee("ED1").get(APPEALS).then().body("", hasSize(1));
        as(Role.OPERATOR).get(APPEALS).then().body("", hasSize(0));
        as(Role.AUDITOR).get(APPEALS + "?state=MAYBE").then().statusCode(422);
        withdrawn(filed.getLong("id"), "ED1");
        employee("ED1").post(appeal + "/withdrawal").then().statusCode(409).body("code", equalTo("appeal.ended"));
    }

    @Test
    void hrHasSomebodyElseChosenWithAReasonButNeverChooses() {
        long decision = published("ape-e", "EE1", "80");
        JsonPath filed = file("EE1", Map.of("decision", decision, "kind", "HUMAN_REVIEW", "reason", "请人复核"), 201);
        String appeal = APPEALS + "/" + filed.getLong("id");
        json(as(Role.HR_APPROVER))
                .body("{\"reason\":\"\"}")
                .post(appeal + "/reassignment")
                .then()
                .statusCode(422);
        json(employee("EE1"))
                .body("{\"reason\":\"换人\"}")
                .post(appeal + "/reassignment")
                .then()
                .statusCode(403);
        JsonPath again = json(as(Role.HR_APPROVER))
                .body("{\"reason\":\"休假\"}")
                .post(appeal + "/reassignment")
                .then()
                .statusCode(200)
                .body("choices", hasSize(2))
                .body("choices[1].reason", equalTo("休假"))
                .extract()
                .jsonPath();
        assertThat(again.getString("arbiter")).isNotNull().isNotEqualTo(filed.getString("arbiter"));
        withdrawn(filed.getLong("id"), "EE1");
    }

    @Test
    void aHumanReviewMayWithdrawAnObservationBehindTheDecision() {
        long decision = published("ape-f", "EF1", "80");
        long observation = observation("EF1", "DAILY");
        JsonPath filed = file("EF1", Map.of("decision", decision, "kind", "HUMAN_REVIEW", "reason", "请人复核"), 201);
        String appeal = APPEALS + "/" + filed.getLong("id");
        String arbiter = filed.getString("arbiter");
        judge(
                appeal,
                arbiter,
                "{\"outcome\":\"PARTLY_ACCEPTED\",\"reason\":\"重复\",\"correction\":{\"observation\":999999999,\"withdrawn\":true}}",
                422);
        JsonPath judged = judge(
                appeal,
                arbiter,
                "{\"outcome\":\"PARTLY_ACCEPTED\",\"reason\":\"重复\",\"correction\":{\"observation\":" + observation
                        + ",\"withdrawn\":true}}",
                200);
        assertThat(judged.getString("after.grade")).isEqualTo(judged.getString("before.grade"));
        assertThat(judged.getInt("bonusDifference")).isZero();
        as(Role.AUDITOR)
                .get(APPEALS + "/statistics")
                .then()
                .body("humanReviews", greaterThan(0))
                .body("byScorer.name", not(hasItem(nullValue())));
        as(Role.HR_EDITOR)
                .get(appeal)
                .then()
                .body("judgement", containsString("重复"))
                .body("endedAt", notNullValue());
        employee("EF1").get(APPEALS + "/statistics").then().statusCode(403);
    }

    private static long published(String team, String staffNo, String mark) {
        as("a0-arbiter", Set.of(Role.HR_EDITOR), Optional.empty());
        as("a1-arbiter", Set.of(Role.HR_APPROVER), Optional.empty());
        as("a2-arbiter", Set.of(Role.HR_EDITOR), Optional.empty());
        Shop shop = Shop.open(team).employs(staffNo).marked(staffNo, PERIOD, mark);
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        return Shop.decision(staffNo, PERIOD).getLong("id");
    }

    private static long quarterly(String staffNo) {
        return observation(staffNo, "QUARTERLY");
    }

    private static long observation(String staffNo, String source) {
        return as(Role.AUDITOR)
                .get("/api/v1/observations?indicator=competence&staffNo=" + staffNo + "&period=" + PERIOD)
                .jsonPath()
                .getLong("find { it.source == '" + source + "' }.id");
    }

    private static String firedRule(long decision) {
        return as(Role.AUDITOR)
                .get("/api/v1/decisions/" + decision + "/trace")
                .jsonPath()
                .getString("firings[0].rule");
    }

    private static JsonPath file(String staffNo, Map<String, Object> body, int status) {
        return json(employee(staffNo))
                .body(body)
                .post(APPEALS)
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static JsonPath judge(String appeal, String account, String body, int status) {
        return json(as(account, Set.of(Role.HR_EDITOR), Optional.empty()))
                .body(body)
                .post(appeal + "/judgement")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }

    private static void withdrawn(long appeal, String staffNo) {
        employee(staffNo)
                .post(APPEALS + "/" + appeal + "/withdrawal")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"))
                .body("nextBy", nullValue());
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }

    private static RequestSpecification employee(String staffNo) {
        return as(Role.EMPLOYEE, new StaffNo(staffNo));
    }

    private static RequestSpecification employee(String staffNo, String team) {
        new Shop(team).employs(staffNo);
        return employee(staffNo);
    }
}
