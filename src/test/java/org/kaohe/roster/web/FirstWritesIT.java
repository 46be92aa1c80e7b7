package org.kaohe.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.AtOnce;

/** Several store the same thing for the first time, at the same moment. */
@QuarkusTest
class FirstWritesIT {

    private static final StaffNo SELF = new StaffNo("FW" + System.nanoTime());

    @Test
    void aTeamAndTheMailOfAnEmployee() throws Exception {
        String team = "/api/v1/teams/first-" + System.nanoTime();
        assertThat(together(Role.HR_EDITOR, team, "{\"name\":\"新队\",\"industry\":\"retail\",\"leaders\":[]}"))
                .containsOnly(200);
        String employee = "{\"name\":\"员工\",\"hiredOn\":\"2024-01-01\",\"assignments\":[]}";
        assertThat(together(Role.HR_EDITOR, "/api/v1/employees/" + SELF, employee))
                .containsOnly(200);
        String leads =
                "{\"name\":\"新队\",\"industry\":\"retail\",\"leaders\":[{\"staffNo\":\"%s\",\"from\":\"2024-01-01\"}]}";
        assertThat(together(Role.HR_EDITOR, team, leads.formatted(SELF))).containsOnly(200);
        assertThat(together(Role.EMPLOYEE, "/api/v1/me/contact", "{\"mail\":\"fw@example.org\"}"))
                .containsOnly(200);
    }

    private static List<Integer> together(Role role, String path, String body) throws Exception {
        request(role).get("/api/v1/me").then().statusCode(200);
        return AtOnce.each(
                8,
                number -> request(role)
                        .contentType(ContentType.JSON)
                        .body(body)
                        .put(path)
                        .statusCode());
    }

    private static RequestSpecification request(Role role) {
        return role == Role.EMPLOYEE ? as(role, SELF) : as(role);
    }
}
