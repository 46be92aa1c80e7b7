package org.kaohe.proposing.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Today;

/** One timeline for a person, as far as each may see it. */
@QuarkusTest
class TimelineIT {

    @Test
    void everythingKeptAboutAPersonStandsInOneOrderOfDays() {
        Shop.open("time-a").employs("TLA1").employs("TLA2").employs("TLA9");
        Shop.open("time-a").ledBy("TLA9");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"certificates":[{"code":"service","level":"初级","issuedOn":"2024-02-01"}],
                         "trainings":[{"code":"annual","takenOn":"2024-03-01","passed":true}],
                         "trainees":[{"staffNo":"TLA2","from":"2024-04-01"}]}""")
                .put("/api/v1/employees/TLA1/growth")
                .then()
                .statusCode(200);
        Quarter.marked("TLA1", Quarter.FIRST, "60");
        Quarter.ran("time-a", Quarter.FIRST);
        Quarter.proposals("TLA1", "", 3);

        JsonPath all = timeline(Role.AUDITOR, null, "");
        Assertions.assertThat(all.getList("kind"))
                .contains("HIRED", "MOVE", "CERTIFICATE", "TRAINING", "TRAINEE", "DECISION", "PROPOSAL");
        Assertions.assertThat(all.getList("on", String.class)).isSortedAccordingTo((a, b) -> b.compareTo(a));
        Assertions.assertThat(all.getString("find { it.kind == 'DECISION' }.detail"))
                .isEqualTo("不合格");
        as(Role.AUDITOR)
                .get("/api/v1/employees/TLA1/timeline?page=1&size=2")
                .then()
                .body("", hasSize(2))
                .header("X-Total-Count", equalTo(String.valueOf(all.getList("").size())));
        Assertions.assertThat(timeline(Role.EMPLOYEE, "TLA1", "").getList("kind"))
                .contains("TRAINING")
                .doesNotContain("DECISION", "PROPOSAL");
        new Shop("time-a").published(Quarter.FIRST);
        Assertions.assertThat(timeline(Role.EMPLOYEE, "TLA1", "").getList("kind"))
                .contains("DECISION", "PROPOSAL");
        Assertions.assertThat(timeline(Role.MANAGER, "TLA9", "").getList("kind"))
                .contains("DECISION", "PROPOSAL");
        for (Role role : List.of(Role.EMPLOYEE, Role.MANAGER)) {
            as(role, new StaffNo("TLA2"))
                    .get("/api/v1/employees/TLA1/timeline")
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("employee.unknown"));
        }
        as(Role.AUDITOR).get("/api/v1/employees/TLA1/timeline?size=0").then().statusCode(422);
    }

    @Test
    void aManagerSeesOfANewcomerWhatWasDecidedInTheOwnTeam() {
        Shop.open("time-b").employs("TLB1");
        Quarter.marked("TLB1", Quarter.FIRST, "60");
        Quarter.ran("time-b", Quarter.FIRST);
        Quarter.proposals("TLB1", "", 3);
        Shop.open("time-c").employs("TLC9").ledBy("TLC9");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"name":"员工TLB1","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[
                         {"team":"time-b","post":"reception","track":"support","level":"junior","from":"2024-01-01","until":"2024-06-30"},
                         {"team":"time-c","post":"reception","track":"support","level":"junior","from":"2024-07-01"}],
                         "conditions":[]}""")
                .put("/api/v1/employees/TLB1")
                .then()
                .statusCode(200);
        as(Role.MANAGER, new StaffNo("TLC9"))
                .get("/api/v1/employees/TLB1/timeline")
                .then()
                .statusCode(200)
                .body("kind", hasItems("HIRED", "MOVE"))
                .body("kind", not(hasItem("DECISION")))
                .body("kind", not(hasItem("PROPOSAL")));
    }

    @Test
    void certificatesThatEndAreToldWithWhoHasToSeeToItAndSuspensionsAreJournalled() {
        Shop.open("time-d").employs("TLD1").employs("TLD9");
        Shop.open("time-d").ledBy("TLD9");
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("""
                        {"certificates":[{"code":"gas","level":"初级","issuedOn":"2024-02-01"},
                                         {"code":"gas","level":"中级","issuedOn":"2024-05-01"},
                                         {"code":"power","level":"初级","issuedOn":"%s"}],
                         "trainings":[],"trainees":[]}""".formatted(Today.here().minusDays(3)))
                .put("/api/v1/employees/TLD1/growth")
                .then()
                .statusCode(200);
        as(Role.MANAGER, new StaffNo("TLD9"))
                .get("/api/v1/certificates/ending?days=30")
                .then()
                .statusCode(200)
                .body("code", contains("gas"))
                .body("[0].level", equalTo("中级"))
                .body("[0].endsOn", equalTo("2025-05-01"))
                .body("[0].leaders", contains("TLD9"));
        as(Role.MANAGER, new StaffNo("TLD9"))
                .get("/api/v1/certificates/ending?days=400")
                .then()
                .body("code", containsInAnyOrder("gas", "power"));
        as(Role.AUDITOR).get("/api/v1/certificates/ending?days=-1").then().statusCode(422);
        String suspension = "/api/v1/employees/TLD1/growth/certificates/gas/suspension";
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"on\":\"2024-09-01\"}")
                .post(suspension)
                .then()
                .statusCode(200)
                .body("certificates.find { it.level == '中级' }.suspendedOn", equalTo("2024-09-01"));
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"on\":\"2024-09-02\"}")
                .post(suspension)
                .then()
                .statusCode(422)
                .body("code", equalTo("growth.nothing-to-suspend"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=growth-saved&person=TLD1")
                .then()
                .body("[0].personal.fields.added", equalTo("certificate gas 中级 2024-05-01 suspended 2024-09-01"));
    }

    private static JsonPath timeline(Role role, String self, String filter) {
        var who = self == null ? as(role) : as(role, new StaffNo(self));
        return who.get("/api/v1/employees/TLA1/timeline" + filter).jsonPath();
    }
}
