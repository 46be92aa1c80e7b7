package org.kaohe.roster.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;

@QuarkusTest
class EmployeesIT {

    @BeforeEach
    void teams() {
        putTeam("north", "北区", "[]");
        putTeam("south", "南区", "[]");
    }

    @Test
    void anEmployeeComesBackAsItWasStored() {
        put("000123", employee("张伟", "north")).statusCode(200);

        as(Role.AUDITOR)
                .get("/api/v1/employees/000123")
                .then()
                .statusCode(200)
                .body("staffNo", equalTo("000123"))
                .body("name", equalTo("张伟"))
                .body("sex", equalTo("FEMALE"))
                .body("assignments.team", contains("north"))
                .body("conditions.kind", contains("probation"));
    }

    @Test
    void storingAgainReplacesTheWholeRecord() {
        put("E2", employee("李娜", "north")).statusCode(200);
        put("E2", employee("李娜娜", "south")).statusCode(200);

        as(Role.AUDITOR)
                .get("/api/v1/employees/E2")
                .then()
                .body("name", equalTo("李娜娜"))
                .body("assignments.team", contains("south"));
    }

    @Test
    void overlappingAssignmentsAreRefusedWithTheirDays() {
        String twice = """
                {"name":"王芳","hiredOn":"2025-01-01","assignments":[
                 {"team":"north","post":"reception","from":"2025-01-01","until":"2025-06-30"},
                 {"team":"south","post":"reception","from":"2025-06-30"}]}""";
        put("E3", twice)
                .statusCode(422)
                .body("code", equalTo("employee.overlap"))
                .body("problems[0].field", equalTo("assignments"));
        as(Role.AUDITOR).get("/api/v1/employees/E3").then().statusCode(404);
    }

    @Test
    void everyMissingPartIsNamedAtOnce() {
        put("E4", "{\"assignments\":[{\"team\":\"north\"}]}")
                .statusCode(422)
                .body("problems.field", hasItems("name", "hiredOn", "assignments[0].from"));
    }

    @Test
    void aManagerSeesTheOwnTeamAndNobodyElse() {
        put("M1", employee("经理", "south")).statusCode(200);
        put("N1", employee("北一", "north")).statusCode(200);
        put("S1", employee("南一", "south")).statusCode(200);
        putTeam("north", "北区", "[{\"staffNo\":\"M1\",\"from\":\"2020-01-01\"}]");
        var leader = new StaffNo("M1");

        as(Role.MANAGER, leader).get("/api/v1/employees/N1").then().statusCode(200);
        as(Role.MANAGER, leader)
                .get("/api/v1/employees/S1")
                .then()
                .statusCode(404)
                .body("code", equalTo("employee.unknown"));
        as(Role.MANAGER, leader).get("/api/v1/employees?team=south").then().header("X-Total-Count", equalTo("0"));
        as(Role.MANAGER, leader)
                .contentType(ContentType.JSON)
                .body(employee("x", "north"))
                .put("/api/v1/employees/N1")
                .then()
                .statusCode(403)
                .body("code", equalTo("http.forbidden"));
    }

    @Test
    void anEmployeeSeesTheOwnRecordOnly() {
        put("O1", employee("自己", "north")).statusCode(200);
        put("O2", employee("别人", "north")).statusCode(200);
        var self = new StaffNo("O1");

        as(Role.EMPLOYEE, self).get("/api/v1/employees/O1").then().statusCode(200);
        as(Role.EMPLOYEE, self).get("/api/v1/employees/O2").then().statusCode(404);
        as(Role.EMPLOYEE, self).get("/api/v1/employees").then().body("staffNo", contains("O1"));
    }

    @Test
    void anOperatorSeesNobody() {
        as(Role.OPERATOR).get("/api/v1/employees").then().statusCode(403);
    }

    @Test
    void aListComesInPagesWithTheTotalBeside() {
        for (int i = 1; i <= 3; i++) {
            put("P" + i, employee("页" + i, "paging")).statusCode(422);
        }
        putTeam("paging", "分页", "[]");
        for (int i = 1; i <= 3; i++) {
            put("P" + i, employee("页" + i, "paging")).statusCode(200);
        }
        as(Role.HR_EDITOR)
                .get("/api/v1/employees?team=paging&page=1&size=2")
                .then()
                .header("X-Total-Count", equalTo("3"))
                .body("staffNo", contains("P3"));
        as(Role.HR_EDITOR).get("/api/v1/employees?size=201").then().statusCode(422);
    }

    @Test
    void teamsAreListedWithTheirLeaders() {
        put("L1", employee("负责人", "south")).statusCode(200);
        putTeam("led", "带队", "[{\"staffNo\":\"L1\",\"from\":\"2026-01-01\"}]");
        as(Role.AUDITOR)
                .get("/api/v1/teams")
                .then()
                .body("find { it.code == 'led' }.leaders", hasSize(1))
                .body("find { it.code == 'led' }.leaders[0].staffNo", equalTo("L1"));
    }

    private static io.restassured.response.ValidatableResponse put(String staffNo, String body) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put("/api/v1/employees/" + staffNo)
                .then();
    }

    private static void putTeam(String code, String name, String leaders) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"" + name + "\",\"industry\":\"retail\",\"leaders\":" + leaders + "}")
                .put("/api/v1/teams/" + code)
                .then()
                .statusCode(200);
    }

    private static String employee(String name, String team) {
        return """
               {"name":"%s","sex":"FEMALE","hiredOn":"2025-01-01",
                "assignments":[{"team":"%s","post":"reception","track":"support","level":"junior","from":"2025-01-01"}],
                "conditions":[{"kind":"probation","from":"2025-01-01","until":"2025-03-31"}]}""".formatted(name, team);
    }
}
