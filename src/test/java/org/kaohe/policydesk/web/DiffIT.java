package org.kaohe.policydesk.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kaohe.policydesk.web.Desk.approver;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.testing.PublishedRules;

@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class DiffIT {

    private static final Desk REGULATION = new Desk("regulation");
    private static final String DIFF = "/api/v1/policies/regulation/diff";

    @BeforeEach
    void somethingIsInForce() {
        PublishedRules.once();
    }

    @Test
    void theDraftIsComparedWithAVersionByMeaningAndTwoVersionsWithEachOther() throws IOException {
        Path grades = Desk.RULES.resolve("regulation/grades.csv");
        String text = Files.readString(grades);
        try {
            Files.writeString(grades, text.replace("优秀,90,", "优秀,88.0,").replace("良好,80,90,", "良好,80,88,"));
            approver("ap")
                    .header("Accept-Language", "en")
                    .get(DIFF + "?from=1&to=draft")
                    .then()
                    .statusCode(200)
                    .body("same", equalTo(false))
                    .body("from.name", equalTo("1"))
                    .body("files.find { it.path == 'regulation/grades.csv' }.entries.name", contains("优秀", "良好"))
                    .body("gradeShifts", org.hamcrest.Matchers.hasSize(1))
                    .body("gradeShifts[0].from", equalTo("良好"))
                    .body("gradeShifts[0].to", equalTo("优秀"))
                    .body("gradeShifts[0].example", equalTo(88))
                    .body("lines", hasItem("  88 up to but not including 90: 良好 -> 优秀, for example 88"));
        } finally {
            Files.writeString(grades, text);
        }
        int version = REGULATION.published("diff", "2076-Q1");
        as(Role.AUDITOR)
                .header("Accept-Language", "zh")
                .get(DIFF + "?from=1&to=" + version)
                .then()
                .statusCode(200)
                .body("files.path", contains("regulation/figures.csv"))
                .body("gradeShifts", empty())
                .body("lines[0]", equalTo("regulation/figures.csv（表格行）"));
        editor("ed")
                .get(DIFF + "?from=" + version + "&to=" + version)
                .then()
                .body("same", equalTo(true))
                .body("files", empty());
    }

    @Test
    void whatThereIsNotAndWhoMayNotIsRefused() {
        editor("ed").get(DIFF + "?from=99999").then().statusCode(404).body("code", equalTo("policy.version.unknown"));
        editor("ed").get(DIFF + "?from=last").then().statusCode(422).body("code", equalTo("policy.diff.side"));
        editor("ed").get("/api/v1/policies/no-such/diff?from=draft").then().statusCode(404);
        as(Role.EMPLOYEE).get(DIFF).then().statusCode(403);
    }
}
