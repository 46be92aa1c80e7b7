package org.kaohe.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Problem;
import org.kaohe.roster.GrowthRecords;
import org.kaohe.testing.AtOnce;

@QuarkusTest
class GrowthIT {

    private static final String FILE = """
            {"certificates":[{"code":"service","level":"初级","issuedOn":"2023-03-01","suspendedOn":"2023-09-01"},
                             {"code":"service","level":"中级","issuedOn":"2024-03-01"}],
             "trainings":[{"code":"annual","takenOn":"2024-01-15","passed":true}],
             "trainees":[{"staffNo":"G2","from":"2024-04-01"}]}""";

    @Inject
    GrowthFiles files;

    @Inject
    GrowthRecords growth;

    @BeforeEach
    void people() {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"成长\",\"industry\":\"\",\"leaders\":[]}")
                .put("/api/v1/teams/growth")
                .then()
                .statusCode(200);
        for (String staffNo : List.of("G1", "G2", "G3")) {
            as(Role.HR_EDITOR)
                    .contentType(ContentType.JSON)
                    .body("""
                            {"name":"员工","hiredOn":"2020-01-01","assignments":[
                             {"team":"growth","post":"reception","track":"support","from":"2020-01-01"}]}""")
                    .put("/api/v1/employees/" + staffNo)
                    .then()
                    .statusCode(200);
            put(staffNo, "{}").statusCode(200);
        }
    }

    @Test
    void aFileComesBackAsItWasStoredAndReachesThoseWhoAppraise() {
        put("G1", FILE).statusCode(200);

        as(Role.AUDITOR)
                .get("/api/v1/employees/G1/growth")
                .then()
                .statusCode(200)
                .body("certificates.level", contains("初级", "中级"))
                .body("certificates[0].suspendedOn", equalTo("2023-09-01"))
                .body("trainings.code", contains("annual"))
                .body("trainings.passed", contains(true))
                .body("trainees.staffNo", contains("G2"));
        var mentor = new StaffNo("G1");
        var read = files.of(Set.of(mentor, new StaffNo("G3")));
        assertThat(read).containsOnlyKeys(mentor);
        assertThat(read.get(mentor).certificates()).contains(new Held("service", "中级", LocalDate.of(2024, 3, 1), null));
        assertThat(read.get(mentor).trainees())
                .containsExactly(new Mentored(new StaffNo("G2"), LocalDate.of(2024, 4, 1)));
    }

    @Test
    void storingAgainReplacesTheWholeFile() {
        put("G1", FILE).statusCode(200);
        put("G1", "{}").statusCode(200).body("certificates", empty()).body("trainees", empty());
        put("G3", "{\"trainees\":[{\"staffNo\":\"G2\",\"from\":\"2024-04-01\"}]}")
                .statusCode(200);
    }

    @Test
    void whatDoesNotFitIsRefusedAltogether() {
        put("G1", """
                {"certificates":[{"code":"Service!","level":"特级","issuedOn":"2024-03-01","suspendedOn":"2024-02-01"}],
                 "trainings":[{"code":"annual","takenOn":"2099-01-15","passed":true},
                              {"code":"safety","takenOn":"2024-01-15","passed":true},
                              {"code":"safety","takenOn":"2024-01-15","passed":false}],
                 "trainees":[{"staffNo":"G1","from":"2024-04-01"},{"staffNo":"nobody","from":"2024-04-01"}]}""")
                .statusCode(422)
                .body(
                        "problems.code",
                        containsInAnyOrder(
                                "growth.code",
                                "growth.level",
                                "growth.suspended-before-issued",
                                "growth.future",
                                "growth.twice",
                                "growth.own-trainee",
                                "employee.unknown"));
        as(Role.AUDITOR).get("/api/v1/employees/G1/growth").then().body("trainings", empty());
    }

    @Test
    void aTraineeHasOneMentor() {
        put("G1", FILE).statusCode(200);
        put("G3", "{\"trainees\":[{\"staffNo\":\"G2\",\"from\":\"2024-05-01\"}]}")
                .statusCode(422)
                .body("code", equalTo("growth.other-mentor"));
        put("G3", """
                {"trainees":[{"staffNo":"G1","from":"2024-05-01"},{"staffNo":"G1","from":"2024-06-01"}]}""").statusCode(422).body("code", equalTo("growth.trainee-twice"));
    }

    @Test
    void everyMissingPartIsNamedAtOnce() {
        put("G1", "{\"certificates\":[{\"code\":\"service\"}],\"trainings\":[{}],\"trainees\":[{}]}")
                .statusCode(422)
                .body(
                        "problems.field",
                        containsInAnyOrder(
                                "certificates[0].level",
                                "certificates[0].issuedOn",
                                "trainings[0].code",
                                "trainings[0].takenOn",
                                "trainings[0].passed",
                                "trainees[0].from",
                                "trainees[0].staffNo"));
    }

    @Test
    void onlyHrWritesAndAnEmployeeReadsTheOwnFile() {
        var self = new StaffNo("G1");
        as(Role.EMPLOYEE, self).get("/api/v1/employees/G1/growth").then().statusCode(200);
        as(Role.EMPLOYEE, self)
                .get("/api/v1/employees/G2/growth")
                .then()
                .statusCode(404)
                .body("code", equalTo("employee.unknown"));
        for (Role role : List.of(Role.EMPLOYEE, Role.MANAGER, Role.AUDITOR)) {
            as(role, self)
                    .contentType(ContentType.JSON)
                    .body(FILE)
                    .put("/api/v1/employees/G1/growth")
                    .then()
                    .statusCode(403);
        }
        as(Role.OPERATOR).get("/api/v1/employees/G1/growth").then().statusCode(403);
        put("G9", FILE).statusCode(404);
    }

    @Test
    void whatManyAddAtOnceIsAllThere() throws Exception {
        List<List<Problem>> came = AtOnce.each(
                8,
                number -> growth.add(
                        new StaffNo("G1"),
                        new Attended("course-" + number, LocalDate.of(2024, 1, 15), true),
                        LocalDate.of(2024, 2, 1),
                        "hr"));
        assertThat(came).allMatch(List::isEmpty);
        assertThat(growth.of(new StaffNo("G1")).trainings()).hasSize(8);
    }

    @Test
    void manyWhoStoreTheSameFileAtOnceAllSucceed() throws Exception {
        assertThat(AtOnce.each(8, number -> put("G1", FILE).extract().statusCode()))
                .containsOnly(200);
    }

    @Test
    void ofTwoWhoWantTheSameTraineeAtOnceOneIsToldOfTheOther() throws Exception {
        String trainee = "{\"trainees\":[{\"staffNo\":\"G2\",\"from\":\"2024-05-01\"}]}";
        assertThat(AtOnce.each(
                        2,
                        number -> put(List.of("G1", "G3").get(number), trainee)
                                .extract()
                                .statusCode()))
                .containsExactlyInAnyOrder(200, 422);
    }

    private static ValidatableResponse put(String staffNo, String file) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(file)
                .put("/api/v1/employees/" + staffNo + "/growth")
                .then();
    }
}
