package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** Corrections reach exactly the decisions that rest on them, first as a preview. */
@QuarkusTest
class ReevaluationIT {

    private static final String DECISIONS = "/api/v1/decisions";
    private static final String STALE = DECISIONS + "/stale?policy=regulation&period=";

    @Test
    void aCorrectionNobodyMadeYetShowsWhatItWouldDoAlsoToTheNextQuarterAndStoresNothing() {
        Shop shop = shop("eva-a");
        employs(shop, "EVA1")
                .marked("EVA1", "2021-Q2", "70.1")
                .marked("EVA1", "2021-Q3", "60")
                .ran("2021-Q2", "FINAL");
        shop.ran("2021-Q3", "FINAL");
        long mark = quarterly("EVA1", "2021-Q2");
        effects(Role.AUDITOR, mark, "{\"value\":40}")
                .statusCode(200)
                .body("period", contains("2021-Q2", "2021-Q3"))
                .body("[0].causes", contains("OBSERVATION"))
                .body("[0].before.grade", equalTo("合格"))
                .body("[0].after.score", equalTo(66.49f))
                .body("[0].after.grade", equalTo("不合格"))
                .body("[0].bonusDifference", equalTo(-500))
                .body("[0].appeared.kind", hasItem("written-warning"))
                .body("[0].facts", hasSize(1))
                .body("[1].causes", contains("EARLIER_DECISION"))
                .body("[1].before.score", equalTo(60))
                .body("[1].after.score", equalTo(60))
                .body("[1].appeared.kind", contains("dismissal-review"));
        effects(Role.AUDITOR, mark, "{\"withdraw\":true}")
                .body("[0].after.status", equalTo("PROVISIONAL"))
                .body("[0].after.missing.what", contains("attitude"));
        effects(Role.AUDITOR, mark, "{}").body("[0].changed", equalTo(false)).body("", hasSize(1));
        effects(Role.HR_EDITOR, mark, "{\"value\":101}")
                .statusCode(422)
                .body("problems[0].code", equalTo("observation.value.out-of-range"));
        assertThat(Shop.decision("EVA1", "2021-Q2").getString("grade")).isEqualTo("合格");
        as(Role.HR_EDITOR).get(STALE + "2021-Q2").then().body("findAll { it.team == 'eva-a' }", hasSize(0));
    }

    @Test
    void anAcceptedCorrectionDecidesExactlyThePeopleConcernedAnewAndTheOldDecisionStays() {
        Shop shop = shop("eva-b");
        employs(shop, "EVB1").marked("EVB1", "2021-Q2", "85").marked("EVB1", "2021-Q3", "65");
        employs(shop, "EVB2").marked("EVB2", "2021-Q2", "85");
        shop.ran("2021-Q2", "FINAL");
        shop.ran("2021-Q3", "FINAL");
        long old = id("EVB1", "2021-Q2");
        long other = id("EVB2", "2021-Q2");
        long mark = quarterly("EVB1", "2021-Q2");
        correct(mark, "-", 0);
        as(Role.AUDITOR)
                .get(STALE + "2021-Q2")
                .then()
                .statusCode(200)
                .body("findAll { it.team == 'eva-b' }.staffNo", contains("EVB1"))
                .body("find { it.team == 'eva-b' }.after.score", equalTo(74.8f))
                .body("find { it.team == 'eva-b' }.facts[0].dropped", contains((int) mark));
        accept(Role.HR_EDITOR, old, "{}").statusCode(422).body("code", equalTo("reevaluation.reason.required"));
        JsonPath made = accept(Role.HR_EDITOR, old, "{\"reason\":\"复核了原始记录\"}")
                .statusCode(201)
                .body("score", equalTo(74.8f))
                .body("grade", equalTo("合格"))
                .extract()
                .jsonPath();
        assertThat(id("EVB1", "2021-Q2")).isEqualTo(made.getLong("id")).isNotEqualTo(old);
        assertThat(id("EVB2", "2021-Q2")).isEqualTo(other);
        as(Role.AUDITOR).get(DECISIONS + "/" + old).then().statusCode(200).body("grade", equalTo("良好"));
        as(Role.AUDITOR)
                .post(DECISIONS + "/" + made.getLong("id") + "/replay")
                .then()
                .body("identical", equalTo(true));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=decision-reevaluated&size=200")
                .then()
                .body("find { it.subject.id == '" + made.getLong("id") + "' }.detail.supersedes", equalTo("" + old));
        accept(Role.HR_EDITOR, old, "{\"reason\":\"again\"}")
                .statusCode(409)
                .body("code", equalTo("reevaluation.superseded"));
        accept(Role.HR_EDITOR, made.getLong("id"), "{\"reason\":\"again\"}")
                .statusCode(409)
                .body("code", equalTo("reevaluation.unchanged"));
        as(Role.AUDITOR).get(STALE + "2021-Q2").then().body("findAll { it.team == 'eva-b' }", hasSize(0));
        // A run of the whole period finds the same facts.
        String facts = made.getString("factsHash");
        shop.ran("2021-Q2", "FINAL");
        assertThat(Shop.decision("EVB1", "2021-Q2").getString("factsHash")).isEqualTo(facts);
    }

    @Test
    void aLaterDecisionIsOutdatedOnceAnEarlierGradeIsAnotherOne() {
        Shop shop = shop("eva-c");
        employs(shop, "EVC1").marked("EVC1", "2021-Q2", "70.1").marked("EVC1", "2021-Q3", "60");
        shop.ran("2021-Q2", "FINAL");
        shop.ran("2021-Q3", "FINAL");
        correct(quarterly("EVC1", "2021-Q2"), "attitude", 40);
        accept(Role.HR_EDITOR, id("EVC1", "2021-Q2"), "{\"reason\":\"更正\"}").statusCode(201);
        as(Role.HR_EDITOR)
                .get(STALE + "2021-Q3")
                .then()
                .body("find { it.team == 'eva-c' }.causes", contains("EARLIER_DECISION"));
        accept(Role.HR_EDITOR, id("EVC1", "2021-Q3"), "{\"reason\":\"连续两期不合格\"}")
                .statusCode(201)
                .body("proposals.kind", hasItem("dismissal-review"));
    }

    @Test
    void managersPreviewForTheOwnTeamAndOnlyHrAccepts() {
        Shop shop = shop("eva-d");
        employs(shop, "EVD1").marked("EVD1", "2021-Q2", "80");
        employs(shop, "EVD2").marked("EVD2", "2021-Q2", "80");
        Shop other = shop("eva-e");
        employs(other, "EVE1").marked("EVE1", "2021-Q2", "80");
        shop.ledBy("EVD2");
        shop.ran("2021-Q2", "FINAL");
        other.ran("2021-Q2", "FINAL");
        var manager = new StaffNo("EVD2");
        long own = quarterly("EVD1", "2021-Q2");
        long foreign = quarterly("EVE1", "2021-Q2");
        effects(own, "{\"value\":90}", as(Role.MANAGER, manager)).body("staffNo", contains("EVD1"));
        effects(foreign, "{\"value\":90}", as(Role.MANAGER, manager))
                .statusCode(404)
                .body("code", equalTo("observation.unknown"));
        effects(own, "{\"value\":90}", as(Role.EMPLOYEE, new StaffNo("EVD1"))).statusCode(403);
        correct(foreign, "x", 81);
        correct(own, "x", 81);
        as(Role.MANAGER, manager).get(STALE + "2021-Q2").then().body("staffNo", contains("EVD1"));
        as(Role.AUDITOR)
                .get(STALE + "2021-Q2")
                .then()
                .body("findAll { it.staffNo ==~ /EV[DE]1/ }.staffNo", containsInAnyOrder("EVD1", "EVE1"));
        long decision = id("EVD1", "2021-Q2");
        String reason = "{\"reason\":\"x\"}";
        accept(decision, reason, as(Role.MANAGER, manager)).statusCode(403);
        accept(Role.AUDITOR, decision, reason).statusCode(403);
        accept(decision, reason, as(Role.HR_EDITOR, new StaffNo("EVD1")))
                .statusCode(403)
                .body("code", equalTo("reevaluation.own"));
    }

    private static Shop shop(String team) {
        return Shop.open(team);
    }

    static Shop employs(Shop shop, String staffNo) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                    {"name":"员工%s","sex":"FEMALE","hiredOn":"2020-01-01","assignments":[{"team":"%s",
                    "post":"reception","track":"support","level":"junior","from":"2020-01-01"}],"conditions":[]}\
                    """.formatted(staffNo, shop.team()))
                .put("/api/v1/employees/" + staffNo)
                .then()
                .statusCode(200);
        return shop;
    }

    /** The one quarterly mark for attitude. */
    static long quarterly(String staffNo, String period) {
        List<Integer> ids = as(Role.AUDITOR)
                .get("/api/v1/observations?indicator=attitude&staffNo=" + staffNo + "&period=" + period)
                .jsonPath()
                .getList("findAll { it.source == 'QUARTERLY' }.id");
        assertThat(ids).hasSize(1);
        return ids.get(0);
    }

    static long id(String staffNo, String period) {
        return Shop.decision(staffNo, period).getLong("id");
    }

    static void correct(long id, String note, int value) {
        as(Role.HR_APPROVER)
                .contentType(ContentType.JSON)
                .body("{\"value\":%d,\"note\":\"%s\",\"reason\":\"误记\"}".formatted(value, note))
                .post("/api/v1/observations/" + id + "/corrections")
                .then()
                .statusCode(201);
    }

    private static ValidatableResponse effects(Role role, long observation, String body) {
        return effects(observation, body, as(role));
    }

    private static ValidatableResponse effects(
            long observation, String body, io.restassured.specification.RequestSpecification by) {
        return by.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/observations/" + observation + "/effects")
                .then();
    }

    private static ValidatableResponse accept(Role role, long decision, String body) {
        return accept(decision, body, as(role));
    }

    private static ValidatableResponse accept(
            long decision, String body, io.restassured.specification.RequestSpecification by) {
        return by.contentType(ContentType.JSON)
                .body(body)
                .post(DECISIONS + "/" + decision + "/reevaluations")
                .then();
    }
}
