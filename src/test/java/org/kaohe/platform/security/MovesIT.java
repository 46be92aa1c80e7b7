package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

/** 4203 moved on 16 May 2024 from the team that 4201 leads to that of 4202. */
@QuarkusTest
class MovesIT {

    private static final String PERIOD = "2024-Q2";
    private static final StaffNo BEFORE = new StaffNo("4201");
    private static final StaffNo AFTER = new StaffNo("4202");
    private static boolean arranged;

    @BeforeEach
    void arrange() {
        if (arranged) {
            return;
        }
        arranged = true;
        Shop from = Shop.open("moves-from").employs("4201");
        from.ledBy("4201");
        Shop to = Shop.open("moves-to").employs("4202");
        to.ledBy("4202");
        put("4203", """
                [{"team":"moves-from","post":"reception","track":"support","level":"junior","from":"2024-01-01","until":"2024-05-15"},
                {"team":"moves-to","post":"reception","track":"support","level":"junior","from":"2024-05-16"}]""");
        observed("2024-04-10");
        observed("2024-05-15");
        observed("2024-05-16");
        from.ran(PERIOD, "FINAL");
        to.ran(PERIOD, "FINAL");
    }

    @Test
    void eachManagerReadsTheObservationsOfTheDaysInTheOwnTeam() {
        String path = "/api/v1/observations?staffNo=4203&indicator=attitude&period=" + PERIOD;
        as(Role.MANAGER, BEFORE).get(path).then().body("observedOn", contains("2024-05-15", "2024-04-10"));
        as(Role.MANAGER, AFTER).get(path).then().body("observedOn", contains("2024-05-16"));
        as(Role.AUDITOR).get(path).then().body("$", hasSize(3));
        as(Role.EMPLOYEE, new StaffNo("4203")).get(path).then().body("$", hasSize(3));
    }

    @Test
    void theDecisionIsReadByTheManagerAtTheEndOfThePeriodAndByNoOther() {
        String id = Shop.decision("4203", PERIOD).getString("id");
        as(Role.MANAGER, AFTER).get("/api/v1/decisions/" + id).then().statusCode(200);
        as(Role.MANAGER, BEFORE).get("/api/v1/decisions/" + id).then().statusCode(404);
    }

    @Test
    void theFormerManagerIsToldOfThePartWithoutTheResult() {
        String path = "/api/v1/decision-parts?policy=regulation&period=" + PERIOD;
        as(Role.MANAGER, BEFORE)
                .get(path)
                .then()
                .statusCode(200)
                .body("staffNo", contains("4203"))
                .body("[0].team", equalTo("moves-from"))
                .body("[0].from", equalTo("2024-04-01"))
                .body("[0].until", equalTo("2024-05-15"))
                .body("[0].decidedIn", equalTo("moves-to"))
                .body("[0].partial", equalTo(true))
                .body("[0]", not(hasKey("grade")));
        as(Role.MANAGER, AFTER).get(path).then().body("$", empty());
        as(Role.MANAGER, BEFORE).get("/api/v1/decision-parts").then().statusCode(422);
    }

    @Test
    void aManagerWritesForTheDayAndTheTeamOfThatDay() {
        write(BEFORE, "2024-05-14").then().statusCode(201);
        write(BEFORE, "2024-05-17").then().statusCode(422).body("code", equalTo("observation.staff.out-of-scope"));
        write(AFTER, "2024-05-17").then().statusCode(201);
    }

    private static io.restassured.response.Response write(StaffNo manager, String day) {
        // Of another indicator, so that the lists of the other tests stay as they are.
        return as(Role.MANAGER, manager)
                .contentType("application/json")
                .body(observation("teamwork", day))
                .post("/api/v1/observations");
    }

    private static void observed(String day) {
        as(Role.HR_EDITOR)
                .contentType("application/json")
                .body(observation("attitude", day))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }

    private static String observation(String indicator, String day) {
        return "{\"staffNo\":\"4203\",\"indicator\":\"%s\",\"source\":\"DAILY\",\"value\":88,\"observedOn\":\"%s\"}"
                .formatted(indicator, day);
    }

    private static void put(String staffNo, String assignments) {
        int status = as(Role.HR_EDITOR)
                .contentType("application/json")
                .body(
                        "{\"name\":\"周转\",\"sex\":\"MALE\",\"hiredOn\":\"2024-01-01\",\"assignments\":%s,\"conditions\":[]}"
                                .formatted(assignments))
                .put("/api/v1/employees/" + staffNo)
                .statusCode();
        assertThat(status).isEqualTo(200);
    }
}
