package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** Results and observations as they were known at an earlier instant. */
@QuarkusTest
class LookBackIT {

    private static final String PERIOD = "2022-Q3";
    private static final String HERE = "?policy=regulation&period=" + PERIOD;

    @Test
    void totalsAndDecisionsOfAnotherDayAreToldToTheCent() {
        Shop shop = Shop.open("evl-a");
        ReevaluationIT.employs(shop, "EVL1").marked("EVL1", PERIOD, "95");
        ReevaluationIT.employs(shop, "EVL2").marked("EVL2", PERIOD, "65");
        ReevaluationIT.employs(Shop.open("evl-x"), "EVL9");
        Instant before = now();
        shop.ran(PERIOD, "FINAL");
        long first = ReevaluationIT.id("EVL1", PERIOD);
        Instant decided = now();
        long mark = ReevaluationIT.quarterly("EVL1", PERIOD);
        ReevaluationIT.correct(mark, "x", 45);
        accept(first);
        long second = ReevaluationIT.id("EVL1", PERIOD);

        assertThat(totals(before).getInt("people")).isZero();
        assertThat(totals(decided).getInt("bonus")).isEqualTo(500);
        assertThat(totals(decided).getList("grades.grade", String.class)).containsExactlyInAnyOrder("优秀", "不合格");
        assertThat(totals(now()).getInt("bonus")).isZero();
        assertThat(totals(null).getInt("bonus")).isZero();
        assertThat(totals(null).getInt("people")).isEqualTo(2);
        decisions("&asOf=" + before).body("", hasSize(0));
        decisions("&staffNo=EVL1&asOf=" + decided)
                .body("id", contains((int) first))
                .body("[0].grade", equalTo("优秀"));
        decisions("&staffNo=EVL1&asOf=" + now())
                .body("id", contains((int) second))
                .body("[0].grade", equalTo("良好"));
        decisions("&grade=优秀&asOf=" + now()).body("", hasSize(0));
        decisions("&asOf=2026-99-01").statusCode(422).body("code", equalTo("decision.asof.invalid"));
        as(Role.AUDITOR)
                .get("/api/v1/decisions?asOf=2026-10-08")
                .then()
                .statusCode(422)
                .body("code", equalTo("decision.asof.too-wide"));
        String history = "/api/v1/decisions/" + second + "/history";
        as(Role.AUDITOR)
                .get(history)
                .then()
                .statusCode(200)
                .body("id", contains((int) first, (int) second))
                .body("reason", contains(null, "更正后"))
                .body("[0].score", equalTo(95))
                .body("[1].by", equalTo("hr-editor"));
        var self = new StaffNo("EVL1");
        as(Role.EMPLOYEE, self).get(history).then().statusCode(404);
        shop.published(PERIOD);
        as(Role.EMPLOYEE, self)
                .get(history)
                .then()
                .statusCode(200)
                .body("id", contains((int) second))
                .body("[0].reason", equalTo("更正后"))
                .body("[0].by", nullValue());
        as(Role.EMPLOYEE, new StaffNo("EVL2"))
                .get("/api/v1/decisions/" + second + "/history")
                .then()
                .statusCode(404);
    }

    @Test
    void anObservationOfAnotherDayIsToldWithoutWhatWasRevisedLater() {
        Shop shop = Shop.open("evl-b");
        Instant nothing = now();
        ReevaluationIT.employs(shop, "EVM1").marked("EVM1", PERIOD, "80");
        Instant recorded = now();
        long mark = ReevaluationIT.quarterly("EVM1", PERIOD);
        ReevaluationIT.correct(mark, "x", 70);
        String list = "/api/v1/observations?staffNo=EVM1&indicator=attitude&period=" + PERIOD;
        as(Role.AUDITOR).get(list + "&asOf=" + nothing).then().header("X-Total-Count", equalTo("0"));
        as(Role.AUDITOR)
                .get(list + "&asOf=" + recorded)
                .then()
                .header("X-Total-Count", equalTo("14"))
                .body("find { it.source == 'QUARTERLY' }.id", equalTo((int) mark))
                .body("find { it.source == 'QUARTERLY' }.value", equalTo(80))
                .body("find { it.source == 'QUARTERLY' }.state", equalTo("CURRENT"))
                .body("find { it.source == 'QUARTERLY' }.ended", nullValue());
        as(Role.AUDITOR)
                .get(list + "&asOf=" + now())
                .then()
                .body("find { it.source == 'QUARTERLY' }.value", equalTo(70))
                .body("find { it.source == 'QUARTERLY' }.history.id", contains((int) mark));
        as(Role.AUDITOR).get(list + "&asOf=yesterday").then().statusCode(422);
    }

    private static void accept(long decision) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"更正后\"}")
                .post("/api/v1/decisions/" + decision + "/reevaluations")
                .then()
                .statusCode(201);
    }

    /** As a manager of one team only, so that other tests' people are not counted. */
    private static JsonPath totals(Instant at) {
        new Shop("evl-a").ledBy("EVL9");
        return as(Role.MANAGER, new StaffNo("EVL9"))
                .get("/api/v1/totals" + HERE + (at == null ? "" : "&asOf=" + at))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static io.restassured.response.ValidatableResponse decisions(String more) {
        return as(Role.AUDITOR)
                .get("/api/v1/decisions" + HERE + "&team=evl-a" + more)
                .then();
    }

    /** Waits for the next millisecond, so that what follows is later. */
    private static Instant now() {
        Instant now = Instant.now().plusMillis(2).truncatedTo(ChronoUnit.MILLIS);
        while (Instant.now().isBefore(now.plusMillis(1))) {
            Thread.onSpinWait();
        }
        return now;
    }
}
