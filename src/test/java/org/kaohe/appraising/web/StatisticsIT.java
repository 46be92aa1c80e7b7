package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** From a rule to people, and what a period tells as a whole. The period is decided here only. */
@QuarkusTest
class StatisticsIT {

    private static final String PERIOD = "2023-Q2";
    private static final String HERE = "?policy=regulation&period=" + PERIOD;
    private static final String MARKER = "evs.marker";

    @Test
    void fromARuleToEverybodyItTouchedAndWhatThePeriodTells() {
        Shop shop = Shop.open("evs-a");
        for (int i = 1; i <= 9; i++) {
            ReevaluationIT.employs(shop, "EVS" + i).marked("EVS" + i, PERIOD, i == 9 ? "60" : "80." + i);
        }
        Shop other = Shop.open("evs-b");
        ReevaluationIT.employs(other, "EVT1").marked("EVT1", PERIOD, "95");
        mark("EVT1", "100");
        shop.ran(PERIOD, "FINAL");
        int version = other.ran(PERIOD, "FINAL").getInt("version");

        String rules = "/api/v1/policies/regulation/versions/" + version + "/rules";
        JsonPath all = as(Role.AUDITOR).get(rules + "?period=" + PERIOD).jsonPath();
        Map<String, Object> good = all.getMap("find { it.name == '等级 良好' }");
        assertThat(good).containsEntry("phase", "GRADE").containsEntry("file", "regulation/grades.csv");
        assertThat(good).containsEntry("row", true);
        assertThat(all.getInt("find { it.name == '等级 良好' }.periods[0].people")).isEqualTo(8);
        assertThat(all.getInt("find { it.name == '等级 良好' }.periods[0].decisions"))
                .isEqualTo(10);
        assertThat(all.getInt("find { it.name == '等级 良好' }.periods[0].percent")).isEqualTo(80);
        assertThat(all.getInt("find { it.name == '等级 良好' }.periods[0].gradedAlone"))
                .isEqualTo(8);
        assertThat(all.getBoolean("find { it.name == '加权总分' }.periods[0].always"))
                .isTrue();
        as(Role.AUDITOR)
                .pathParam("rule", "等级 良好")
                .get(rules + "/{rule}/decisions?period=" + PERIOD + "&page=1&size=5")
                .then()
                .statusCode(200)
                .header("X-Total-Count", equalTo("8"))
                .body("decision.staffNo", contains("EVS6", "EVS7", "EVS8"));
        as(Role.AUDITOR)
                .pathParam("rule", "等级 完美")
                .get(rules + "/{rule}/decisions?period=" + PERIOD)
                .then()
                .statusCode(404)
                .body("code", equalTo("statistics.rule.unknown"));
        as(Role.AUDITOR)
                .get("/api/v1/policies/regulation/versions/9999/rules")
                .then()
                .statusCode(404);

        as(Role.HR_EDITOR)
                .get("/api/v1/statistics" + HERE)
                .then()
                .statusCode(200)
                .body("decisions", equalTo(10))
                .body("never.rule", hasItems("等级 合格", "连续不合格"))
                .body("never.rule", not(hasItem("等级 优秀")))
                .body("always.rule", hasItem("加权总分"))
                .body("alone.find { it.rule == '等级 良好' }.graded", equalTo(8))
                .body("bands.atLeast", contains(70, 80, 90))
                .body("bands.find { it.atLeast == 80 }.above", equalTo(8))
                .body("bands.find { it.atLeast == 80 }.bunched", equalTo(true))
                .body("bands.find { it.atLeast == 90 }.bunched", equalTo(false));
        as(Role.HR_EDITOR).get("/api/v1/statistics" + HERE + "&width=0").then().statusCode(422);

        as(Role.AUDITOR)
                .get("/api/v1/statistics/scorers" + HERE)
                .then()
                .statusCode(200)
                .body("scorers.find { it.observer == '" + MARKER + "' }.team", equalTo("evs-b"))
                .body("scorers.find { it.observer == '" + MARKER + "' }.marks", equalTo(1))
                .body("scorers.find { it.observer == '" + MARKER + "' }.mean", equalTo(100f))
                .body("scorers.find { it.observer == '" + MARKER + "' }.teamMean", equalTo(95.3571f))
                .body("scorers.find { it.observer == '" + MARKER + "' }.difference", equalTo(4.6429f))
                .body("late.observer", hasItem("hr-editor"))
                .body("late.afterPeriod", everyItem(equalTo(true)));
        other.ledBy("EVS1");
        as(Role.MANAGER, new StaffNo("EVS1"))
                .get("/api/v1/statistics/scorers" + HERE)
                .then()
                .body("scorers", hasSize(0));
        as(Role.MANAGER, new StaffNo("EVS1"))
                .get("/api/v1/statistics" + HERE)
                .then()
                .body("decisions", equalTo(1));
        as(Role.EMPLOYEE, new StaffNo("EVT1"))
                .get("/api/v1/statistics" + HERE)
                .then()
                .statusCode(403);

        as(Role.AUDITOR)
                .get("/api/v1/statistics/without" + HERE + "&observer=" + MARKER)
                .then()
                .statusCode(200)
                .body("observed", equalTo(1))
                .body("changed.staffNo", contains("EVT1"))
                .body("changed[0].before.score", equalTo(95.03f))
                .body("changed[0].after.score", equalTo(95));
        as(Role.AUDITOR)
                .get("/api/v1/decisions" + HERE + "&staffNo=EVT1")
                .then()
                .body("[0].score", equalTo(95.03f));
        as(Role.MANAGER, new StaffNo("EVS1"))
                .get("/api/v1/statistics/without" + HERE + "&observer=" + MARKER)
                .then()
                .statusCode(403);
    }

    /** One more daily mark by another account. */
    private static void mark(String staffNo, String value) {
        as(MARKER, java.util.Set.of(Role.HR_APPROVER), java.util.Optional.empty())
                .contentType(ContentType.JSON)
                .body(
                        "[{\"staffNo\":\"%s\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":%s,\"observedOn\":\"2023-05-03\"}]"
                                .formatted(staffNo, value))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }
}
