package org.kaohe.policydesk.web;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
@TestProfile(PoliciesIT.OwnRules.class)
class DraftCheckIT {

    private static final String CHECK = "/api/v1/policies/regulation/draft/check";

    @Test
    void aSoundDraftIsReportedWithItsCasesItsCoverageAndItsScore() {
        as(Role.HR_EDITOR)
                .header("Accept-Language", "en")
                .post(CHECK)
                .then()
                .statusCode(200)
                .body("code", equalTo("regulation"))
                .body("sound", equalTo(true))
                .body("problems", empty())
                .body("cases.passed", greaterThanOrEqualTo(60))
                .body("cases.results[0].passed", equalTo(true))
                .body("coverage.rules", equalTo(21))
                .body("coverage.unseen", empty())
                .body("mutation.score", greaterThanOrEqualTo(95f))
                .body("mutation.survivors", empty())
                .body("timings", hasKey("build"));
    }

    @Test
    void aBrokenDraftIsToldByItsCellAndChangesNothingInService() throws IOException {
        Path grades = Path.of("target", "rules-of-policies-it", "regulation", "grades.csv");
        String text = Files.readString(grades);
        try {
            Files.writeString(grades, text.replace(",1000,", ",much,"));
            as(Role.HR_APPROVER)
                    .header("Accept-Language", "en")
                    .post(CHECK)
                    .then()
                    .statusCode(200)
                    .body("sound", equalTo(false))
                    .body("problems", hasSize(1))
                    .body("problems[0].code", equalTo("table.cell.not-a-number"))
                    .body("problems[0].cell", equalTo("D2"))
                    .body("$", not(hasKey("cases")));
            Files.writeString(grades, text.replace(",1000,", ",1200,"));
            as(Role.AUDITOR)
                    .post(CHECK)
                    .then()
                    .statusCode(200)
                    .body("problems.code", hasItem("case.differs"))
                    .body("cases.results.find { !it.passed }.differences[0].rules", hasItem("奖金 优秀"));
        } finally {
            Files.writeString(grades, text);
        }
    }

    @Test
    void onlyThoseWhoWorkOnPoliciesMayAskForIt() {
        for (Role role : new Role[] {Role.EMPLOYEE, Role.MANAGER, Role.OPERATOR}) {
            as(role).post(CHECK).then().statusCode(403);
        }
        RestAssured.given().post(CHECK).then().statusCode(401);
        as(Role.HR_EDITOR)
                .post("/api/v1/policies/no-such/draft/check")
                .then()
                .statusCode(404)
                .body("code", equalTo("policy.unknown"));
    }
}
