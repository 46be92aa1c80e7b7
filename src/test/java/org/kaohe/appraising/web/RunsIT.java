package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.people.Role;

@QuarkusTest
class RunsIT {

    @Test
    void aFinalRunDecidesItsPeopleAndCountsThem() {
        JsonPath run = Shop.open("runs-a")
                .employs("RA1")
                .employs("RA2")
                .employs("RA3")
                .marked("RA1", "2025-Q3", "95")
                .marked("RA2", "2025-Q3", "60")
                .ran("2025-Q3", "FINAL");
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("total")).isEqualTo(3);
        assertThat(run.getInt("done")).isEqualTo(3);
        assertThat(run.getInt("version")).isPositive();
        assertThat(run.getMap("counts.byGrade")).containsEntry("优秀", 1).containsEntry("不合格", 1);
        assertThat(run.getMap("counts.byStatus")).containsEntry("FINAL", 2).containsEntry("PROVISIONAL", 1);
        assertThat(run.getInt("bonusTotal")).isEqualTo(500);
        assertThat(run.getString("finishedAt")).isNotNull();
    }

    @Test
    void aRunIsAcceptedWithItsAddress() {
        order(Role.HR_EDITOR, Shop.open("runs-b").order("2025-Q3", "PREVIEW"))
                .statusCode(202)
                .header("Location", matchesPattern(".*/api/v1/runs/\\d+"))
                .body("state", equalTo("QUEUED"))
                .body("scope.teams", hasItem("runs-b"))
                .body("contentHash", notNullValue());
    }

    @Test
    void anUnknownPolicyAPeriodOfTheWrongKindAndAnOpenPeriodAreRefused() {
        Shop shop = Shop.open("runs-c");
        order(Role.HR_EDITOR, shop.order("2025-Q3", "FINAL").replace("regulation", "nothing"))
                .statusCode(422)
                .body("code", equalTo("run.policy.unknown"));
        order(Role.HR_EDITOR, shop.order("2025-09", "PREVIEW"))
                .statusCode(422)
                .body("code", equalTo("run.period.wrong-kind"));
        order(Role.HR_EDITOR, shop.order("2099-Q4", "FINAL"))
                .statusCode(422)
                .body("code", equalTo("run.period.not-ended"));
        order(Role.HR_EDITOR, shop.order("2099-Q4", "PREVIEW")).statusCode(202);
    }

    @Test
    void everythingWrongWithARequestIsSaidAtOnce() {
        order(Role.HR_EDITOR, "{\"policy\":\"A B\",\"period\":\"Q3\",\"scope\":{\"all\":true,\"staff\":[\"x\"]}}")
                .statusCode(422)
                .body("problems.code", hasItem("run.policy.invalid"))
                .body("problems.code", hasItem("run.period.invalid"))
                .body("problems.code", hasItem("run.mode.missing"))
                .body("problems.code", hasItem("run.scope.invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"teams\":[]}", "{\"staff\":[]}", "{\"all\":false}"})
    void aScopeOfNobodyIsRefused(String scope) {
        String order =
                "{\"policy\":\"regulation\",\"period\":\"2025-Q3\",\"mode\":\"PREVIEW\",\"scope\":" + scope + "}";
        order(Role.HR_EDITOR, order).statusCode(422).body("code", equalTo("run.scope.invalid"));
    }

    @Test
    void onlyHrStartsRunsAndOnlyHrTheAuditorAndTheOperatorSeeThem() {
        String order = Shop.open("runs-d").order("2025-Q3", "PREVIEW");
        order(Role.AUDITOR, order).statusCode(403);
        order(Role.MANAGER, order).statusCode(403);
        as(Role.EMPLOYEE).get("/api/v1/runs").then().statusCode(403);
        as(Role.OPERATOR).get("/api/v1/runs").then().statusCode(200);
        as(Role.AUDITOR).get("/api/v1/runs/999999").then().statusCode(404).body("code", equalTo("run.unknown"));
    }

    @Test
    void progressIsSentUntilTheRunHasEnded() {
        Shop shop = Shop.open("runs-e").employs("RE1").marked("RE1", "2025-Q3", "80");
        long id = shop.ran("2025-Q3", "PREVIEW").getLong("id");
        as(Role.HR_EDITOR)
                .get("/api/v1/runs/" + id + "/events")
                .then()
                .statusCode(200)
                .contentType("text/event-stream")
                .body(containsString("\"state\":\"DONE\""))
                .body(containsString("\"done\":1"));
    }

    @Test
    void aRunThatHasEndedCannotBeCancelled() {
        long id = Shop.open("runs-f").ran("2025-Q3", "PREVIEW").getLong("id");
        as(Role.HR_EDITOR)
                .post("/api/v1/runs/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("run.ended"));
    }

    @Test
    void runsAreListedNewestFirst() {
        long id = Shop.open("runs-g").ran("2025-Q3", "PREVIEW").getLong("id");
        as(Role.AUDITOR)
                .get("/api/v1/runs?size=1")
                .then()
                .header("X-Total-Count", notNullValue())
                .body("size()", equalTo(1))
                .body("[0].id", equalTo((int) id))
                .body("[0].reason", nullValue());
    }

    private static ValidatableResponse order(Role role, String body) {
        return as(role).contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/runs")
                .then();
    }
}
