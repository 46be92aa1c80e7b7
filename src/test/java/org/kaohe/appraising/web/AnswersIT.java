package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** Why, why not, what would change and replay, asked over HTTP of decisions in the database. */
@QuarkusTest
class AnswersIT {

    private static final String DECISIONS = "/api/v1/decisions/";
    private static final String PERIOD = "2025-Q3";

    @Test
    void whyNotSaysWhichConditionFailedWhatItSawWhatItNeededAndHowFarThatIs() {
        long id = decided("ans-a", "AA1", "89.5");
        JsonPath answer = as(Role.AUDITOR).get(DECISIONS + id + "/why-not").jsonPath();
        Map<String, Object> excellent = answer.getMap("find { it.rule.name == '等级 优秀' }");
        assertThat(excellent).containsEntry("kind", "UNFIT");
        assertThat(answer.getString("find { it.rule.name == '等级 优秀' }.text.zh")).contains("低 0.5 分");
        assertThat(answer.getString("find { it.rule.name == '等级 优秀' }.text.en")).contains("0.5 points below");
        JsonPath one = as(Role.AUDITOR)
                .queryParam("rule", "等级 优秀")
                .get(DECISIONS + id + "/why-not")
                .jsonPath();
        assertThat(one.getList("")).hasSize(1);
        assertThat(one.getFloat("[0].gaps[0].seen")).isEqualTo(89.5f);
        assertThat(one.getFloat("[0].gaps[0].needed")).isEqualTo(90f);
        assertThat(one.getFloat("[0].gaps[0].distance")).isEqualTo(0.5f);
        assertThat(one.getString("[0].rule.file")).isEqualTo("regulation/grades.csv");

        JsonPath trace = as(Role.AUDITOR).get(DECISIONS + id + "/trace").jsonPath();
        Set<String> fired = Set.copyOf(trace.getList("firings.rule", String.class));
        List<String> silent = answer.getList("rule.name", String.class);
        assertThat(silent).doesNotContainAnyElementsOf(fired).doesNotHaveDuplicates();
        int rules = as(Role.HR_EDITOR)
                .get("/api/v1/policies/regulation")
                .jsonPath()
                .getList("rules")
                .size();
        assertThat(silent.size() + fired.size()).isEqualTo(rules);
    }

    @Test
    void aRuleThatFiredHasNoWhyNotAndOneThatDoesNotExistIsToldSo() {
        long id = decided("ans-b", "AB1", "85");
        as(Role.AUDITOR)
                .queryParam("rule", "等级 良好")
                .get(DECISIONS + id + "/why-not")
                .then()
                .body("", hasSize(0));
        as(Role.AUDITOR)
                .queryParam("rule", "等级 完美")
                .get(DECISIONS + id + "/why-not")
                .then()
                .statusCode(404)
                .body("code", equalTo("decision.rule.unknown"));
    }

    @Test
    void oneMoreFailedQuarterOpensAReview() {
        long id = decided("ans-c", "AC1", "60");
        as(Role.AUDITOR)
                .queryParam("rule", "连续不合格")
                .get(DECISIONS + id + "/why-not")
                .then()
                .body("[0].kind", equalTo("TOTAL"))
                .body("[0].gaps[0].distance", equalTo(1))
                .body("[0].text.zh", containsString("再有 1 期不合格"))
                .body("[0].text.en", containsString("1 more failed period"));
    }

    @Test
    void whatIsMissingIsNamedByTheRulesThatWaitForIt() {
        Shop shop = Shop.open("ans-d").employs("AD1");
        Stream.of("attitude", "competence", "efficiency", "satisfaction")
                .forEach(each -> shop.marked("AD1", PERIOD, each, "80", "80"));
        shop.ran(PERIOD, "FINAL");
        long id = Shop.decision("AD1", PERIOD).getLong("id");
        as(Role.AUDITOR)
                .queryParam("rule", "加权总分")
                .get(DECISIONS + id + "/why-not")
                .then()
                .body("[0].kind", equalTo("UNWANTED"))
                .body("[0].facts", hasSize(2))
                .body("[0].facts.zh", everyItem(containsString("缺少依据：团队协作")));
        as(Role.AUDITOR)
                .get(DECISIONS + id + "/what-would-change")
                .then()
                .body("lifts.changes", hasSize(0))
                .body("lifts.text.en", containsString("missing evidence comes first"));
    }

    @Test
    void whatWouldChangeIsTheSmallestChangeAndComesTrue() {
        Shop shop = Shop.open("ans-e").employs("AE1").employs("AE2");
        shop.marked("AE1", PERIOD, "89.5").ran(PERIOD, "FINAL");
        long id = Shop.decision("AE1", PERIOD).getLong("id");
        JsonPath answer =
                as(Role.AUDITOR).get(DECISIONS + id + "/what-would-change").jsonPath();
        assertThat(answer.getString("now.grade")).isEqualTo("良好");
        assertThat(answer.getString("lifts.changes[0].gives.grade")).isEqualTo("优秀");
        assertThat(answer.getString("drops.changes[0].gives.grade")).isEqualTo("合格");
        assertThat(new BigDecimal(answer.getString("lifts.changes[0].difference")))
                .isEqualByComparingTo("4.13");
        assertThat(answer.getString("lifts.changes[0].text.zh")).contains("季度考核", "89.5 → 93.63", "优秀");

        // The mark it names, given to a colleague who is like the first otherwise.
        String needed = answer.getString("lifts.changes[0].needed");
        Shop.CRITERIA.forEach(
                each -> shop.marked("AE2", PERIOD, each, "89.5", each.equals("attitude") ? needed : "89.5"));
        shop.ran(PERIOD, "FINAL");
        assertThat(Shop.decision("AE2", PERIOD).getString("grade")).isEqualTo("优秀");
    }

    @Test
    void aDecisionReplaysIdentically() {
        long id = decided("ans-f", "AF1", "72.25");
        as(Role.AUDITOR)
                .post(DECISIONS + id + "/replay")
                .then()
                .statusCode(200)
                .body("identical", equalTo(true))
                .body("differences", hasSize(0));
    }

    @Test
    void aWholePeriodIsReplayedByTheAuditorOnly() throws InterruptedException {
        decided("ans-g", "AG1", "72.25");
        String order = "{\"policy\":\"regulation\",\"period\":\"" + PERIOD + "\"}";
        long id = as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/replays")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        JsonPath replay = as(Role.AUDITOR).get("/api/v1/replays/" + id).jsonPath();
        for (int i = 0; i < 600 && replay.getString("state").equals("RUNNING"); i++) {
            Thread.sleep(100);
            replay = as(Role.AUDITOR).get("/api/v1/replays/" + id).jsonPath();
        }
        assertThat(replay.getString("state")).isEqualTo("DONE");
        assertThat(replay.getLong("total")).isPositive().isEqualTo(replay.getLong("done"));
        assertThat(replay.getLong("identical")).isEqualTo(replay.getLong("total"));
        assertThat(replay.getList("different")).isEmpty();

        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(order)
                .post("/api/v1/replays")
                .then()
                .statusCode(403);
        as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body("{\"policy\":\"X Y\"}")
                .post("/api/v1/replays")
                .then()
                .statusCode(422)
                .body("problems.code", equalTo(List.of("decision.policy.invalid", "decision.period.invalid")));
        as(Role.AUDITOR).get("/api/v1/replays/999").then().statusCode(404);
    }

    @Test
    void whyLeadsFromTheGradeToWhoObservedWhatAndTheWaterfallAddsUp() {
        Shop shop = Shop.open("ans-h").employs("AH1").marked("AH1", PERIOD, "80");
        long mark = as(Role.HR_EDITOR)
                .get("/api/v1/observations?staffNo=AH1&period=" + PERIOD + "&indicator=attitude&size=200")
                .jsonPath()
                .getLong("find { it.source == 'QUARTERLY' }.id");
        as(Role.HR_APPROVER)
                .contentType(ContentType.JSON)
                .body("{\"value\":90,\"reason\":\"抄录有误\"}")
                .post("/api/v1/observations/" + mark + "/corrections")
                .then()
                .statusCode(201);
        shop.ran(PERIOD, "FINAL");
        long id = Shop.decision("AH1", PERIOD).getLong("id");
        JsonPath why = as(Role.AUDITOR).get(DECISIONS + id + "/why").jsonPath();
        assertThat(why.getString("reading")).isEqualTo("AUDITOR");
        assertThat(why.getList("masked")).isEmpty();
        assertThat(why.getString("roots[0].type")).isEqualTo("Grade");
        assertThat(why.getString("roots[0].text.zh")).isEqualTo("等级 良好");
        assertThat(why.getString("roots[0].text.en")).isEqualTo("Grade 良好");
        assertThat(why.getString("roots[0].rule.name")).isEqualTo("等级 良好");
        String points = "roots[0].under[0].under.findAll { it.type == 'Points' }";
        assertThat(why.getList(points)).hasSize(10);
        String corrected =
                points + ".collectMany { it.under }.collectMany { it.observations }.find { it.corrects != null }";
        assertThat(why.getString(corrected + ".recordedBy")).isEqualTo("hr-approver");
        assertThat(why.getString(corrected + ".corrects.recordedBy")).isEqualTo("hr-editor");
        assertThat(why.getString(corrected + ".observedOn")).startsWith("2025-");
        assertThat(why.getString(corrected + ".recordedAt")).isNotBlank();
        BigDecimal sum = why.getList("waterfall.amount", Float.class).stream()
                .map(each -> new BigDecimal(each.toString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo("81.2");
        assertThat(why.getFloat("waterfall[-1].total")).isEqualTo(81.2f);
    }

    @Test
    void anEmployeeReadsTheSameRecordWithoutTheNamesOfOthersAndIsToldSo() {
        Shop shop = Shop.open("ans-i").employs("AI1").employs("AI2").marked("AI1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        long id = Shop.decision("AI1", PERIOD).getLong("id");
        var self = new StaffNo("AI1");
        as(Role.EMPLOYEE, self)
                .get(DECISIONS + id + "/why")
                .then()
                .body("reading", equalTo("EMPLOYEE"))
                .body("masked[0].what", equalTo("OBSERVER"))
                .body("masked[0].times", equalTo(70))
                .body("roots[0].text.zh", equalTo("等级 良好"))
                .body(not(containsString("hr-editor")));
        Stream.of("/why", "/trace")
                .forEach(each -> as(Role.EMPLOYEE, self)
                        .get(DECISIONS + id + each)
                        .then()
                        .body(allOf(not(containsString("hr-editor")), containsString("***"))));
        as(Role.EMPLOYEE, self)
                .get("/results/" + id)
                .then()
                .body(allOf(not(containsString("hr-editor")), containsString("观察人 70 处")));
        as(Role.AUDITOR)
                .get(DECISIONS + id + "/why?reading=employee")
                .then()
                .body("reading", equalTo("EMPLOYEE"))
                .body(not(containsString("hr-editor")));
        as(Role.EMPLOYEE, self)
                .get(DECISIONS + id + "/why?reading=auditor")
                .then()
                .statusCode(403)
                .body("code", equalTo("decision.reading.forbidden"));
        as(Role.AUDITOR).get(DECISIONS + id + "/why?reading=god").then().statusCode(422);
    }

    @Test
    void whatMayNotBeReadHasNoAnswersEither() {
        long id = decided("ans-j", "AJ1", "80");
        Shop.open("ans-k").employs("AK1");
        var other = new StaffNo("AK1");
        Stream.of("/why", "/why-not", "/what-would-change").forEach(each -> {
            as(Role.EMPLOYEE, other).get(DECISIONS + id + each).then().statusCode(404);
            as(Role.MANAGER, other).get(DECISIONS + id + each).then().statusCode(404);
            as(Role.OPERATOR).get(DECISIONS + id + each).then().statusCode(403);
        });
        as(Role.EMPLOYEE, other).post(DECISIONS + id + "/replay").then().statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("AJ1"))
                .get(DECISIONS + id + "/why-not")
                .then()
                .statusCode(200);
    }

    @Test
    void thePageShowsTheSameInTheReadersLanguage() {
        long id = decided("ans-l", "AL1", "89.5");
        as(Role.HR_EDITOR)
                .get("/results/" + id)
                .then()
                .statusCode(200)
                .body(containsString("没有生效的规则"))
                .body(containsString("低 0.5 分"))
                .body(containsString("下列任何一项单独就能提升结果"))
                .body(containsString("得分是怎么来的"))
                .body(containsString("<rect class=\"on\""))
                .body(not(containsString("NOT_FOUND")));
        as(Role.HR_EDITOR)
                .header("Accept-Language", "en")
                .get("/results/" + id)
                .then()
                .body(containsString("Rules that did not take effect"))
                .body(containsString("0.5 points below"))
                .body(containsString("each of these alone would lift the result"))
                .body(containsString("Where the score comes from"));
    }

    private static long decided(String team, String staffNo, String mark) {
        Shop shop = Shop.open(team).employs(staffNo).marked(staffNo, PERIOD, mark);
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        return Shop.decision(staffNo, PERIOD).getLong("id");
    }
}
