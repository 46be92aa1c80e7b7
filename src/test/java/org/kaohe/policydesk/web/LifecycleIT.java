package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.policydesk.web.Desk.approver;
import static org.kaohe.policydesk.web.Desk.both;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.PublishedRules;

@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class LifecycleIT {

    private static final Desk REGULATION = new Desk("regulation");
    private static final Desk CHECKLIST = new Desk("conduct-checklist");

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @BeforeEach
    void somethingIsInForce() {
        PublishedRules.once();
    }

    @AfterEach
    void nothingIsUnderWay() {
        REGULATION.clear();
        CHECKLIST.clear();
    }

    @Test
    void aDraftGoesItsWayToBeInForceAndEveryStepIsInTheJournal() {
        int before = REGULATION.inForce("2094-Q4");
        REGULATION.edit(editor("ed"), "way");
        state("DRAFT");
        editor("ed").post(REGULATION.draft() + "/check").then().statusCode(200);
        state("CHECKED");
        String hash = REGULATION.submitted(editor("ed"));
        state("SUBMITTED");
        REGULATION.edit(editor("ed2"), "later");
        state("DRAFT");
        REGULATION.approve(approver("ap"), "0".repeat(64)).then().statusCode(409);
        REGULATION
                .approve(approver("ap"), hash)
                .then()
                .statusCode(200)
                .body("approval.by", equalTo("ap"))
                .body("authors", not(hasItem("ed2")));
        Response published = REGULATION.publish(approver("ap"), "2095-Q1");
        published.then().statusCode(201).body("contentHash", equalTo(hash)).body("state", equalTo("PUBLISHED"));
        int version = published.path("version");

        assertThat(REGULATION.inForce("2094-Q4")).isEqualTo(before);
        assertThat(REGULATION.inForce("2095-Q1")).isEqualTo(version);
        as(Role.EMPLOYEE)
                .get("/api/v1/policies/regulation/versions/" + version + "/files/figures.csv")
                .then()
                .statusCode(200)
                .body(containsString("·way"))
                .body(not(containsString("·later")));
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=policy&id=regulation&size=4")
                .then()
                .body("[0].action", equalTo("policy-published"))
                .body("[0].actor", equalTo("ap"))
                .body("[0].detail.version", equalTo(String.valueOf(version)))
                .body("[0].detail.effectiveFrom", equalTo("2095-Q1"))
                .body("action", hasItems("policy-approved", "policy-submitted", "policy-checked"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=policy-file&id=regulation/figures.csv&actor=ed2")
                .then()
                .body("[0].action", equalTo("policy-file-saved"));
    }

    @Test
    void anErrorBlocksSubmissionAndAWarningNeedsAReason() throws IOException {
        Path grades = Desk.RULES.resolve("regulation/grades.csv");
        String text = Files.readString(grades);
        try {
            Files.writeString(grades, text.replace(",1000,", ",1200,"));
            REGULATION
                    .step(editor("ed"), "submit", "{\"reason\":\"more\"," + Desk.ACCEPTED + "}")
                    .then()
                    .statusCode(422)
                    .body("problems.code", hasItem("case.differs"));
        } finally {
            Files.writeString(grades, text);
        }
        REGULATION
                .step(editor("ed"), "submit", "{\"reason\":\"more\"}")
                .then()
                .statusCode(422)
                .body("problems.code", hasItem("mutation.stopped"));
        REGULATION
                .step(editor("ed"), "submit", "{\"reason\":\" \"," + Desk.ACCEPTED + "}")
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.reason"));
        editor("ed").get(REGULATION.draft()).then().body("submission", nullValue());
    }

    @Test
    void nobodyApprovesOrPublishesWhatTheyWroteByCode() {
        CHECKLIST.edit(both("writer"), "mine");
        CHECKLIST.edit(both("helper"), "ours");
        String hash = CHECKLIST.submitted(editor("ed"));
        for (String author : new String[] {"writer", "helper"}) {
            CHECKLIST.approve(both(author), hash).then().statusCode(403).body("code", equalTo("policy.same-eyes"));
        }
        CHECKLIST.approve(approver("ap"), hash).then().statusCode(200);
        CHECKLIST.publish(both("writer"), "2082-01").then().statusCode(403);
        editor("ed").get(CHECKLIST.draft()).then().body("submission.state", equalTo("APPROVED"));
    }

    @Test
    void whoeverChangedTheLibraryIsAnAuthorOfEveryPolicyThatMayUseIt() {
        String etag = CHECKLIST.etag("library/zh.dsl");
        byte[] text = editor("ed").get(CHECKLIST.file("library/zh.dsl")).asByteArray();
        both("librarian")
                .header("If-Match", etag)
                .body(text)
                .put(CHECKLIST.file("library/zh.dsl"))
                .then()
                .statusCode(204);
        String hash = REGULATION.submitted(editor("ed"));
        REGULATION.approve(both("librarian"), hash).then().statusCode(403);
    }

    @Test
    void twoAccountsOfOnePersonAreOnePairOfEyes() {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"人事\",\"industry\":\"\",\"leaders\":[]}")
                .put("/api/v1/teams/vault-hr")
                .then()
                .statusCode(200);
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"双面\",\"hiredOn\":\"2025-01-01\",\"assignments\":"
                        + "[{\"team\":\"vault-hr\",\"post\":\"hr\",\"from\":\"2025-01-01\"}]}")
                .put("/api/v1/employees/JANUS")
                .then()
                .statusCode(200);
        var janus = Optional.of(new StaffNo("JANUS"));
        String hash = CHECKLIST.submitted(as("janus1", Set.of(Role.HR_EDITOR), janus));
        CHECKLIST
                .approve(as("janus2", Set.of(Role.HR_APPROVER), janus), hash)
                .then()
                .statusCode(403)
                .body("code", equalTo("policy.same-eyes"));
        CHECKLIST.approve(approver("ap"), hash).then().statusCode(200);
    }

    @Test
    void theDatabaseRefusesWhatTheCodeWouldRefuse() throws SQLException {
        String hash = CHECKLIST.submitted(editor("ed"));
        String submission = " WHERE policy = 'conduct-checklist' AND state IN ('SUBMITTED', 'APPROVED')";
        refused(
                "UPDATE policy_submission SET state = 'APPROVED', approved_by = 'ed', approved_at = now(),"
                        + " approval_reason = 'x'" + submission,
                "is an author");
        refused("UPDATE policy_submission SET authors = '{}'" + submission, "cannot go");
        refused("UPDATE policy_submission SET state = 'PUBLISHED'" + submission, "cannot go");
        refused("DELETE FROM policy_submission" + submission, "refused");
        refused(insertVersion("ap"), "is not approved");
        CHECKLIST.approve(approver("ap"), hash).then().statusCode(200);
        refused(insertVersion("ed"), "is an author");
        refused("UPDATE policy_version SET reason = 'x'", "refused");
        refused("DELETE FROM policy_version", "refused");
        refused("TRUNCATE policy_content CASCADE", "refused");
        refused("DELETE FROM policy_edit", "refused");
    }

    @Test
    void whatIsReturnedOrWithdrawnNeedsAReasonAndAnewSubmission() {
        String hash = REGULATION.submitted(editor("ed"));
        REGULATION.step(approver("ap"), "return", "{\"reason\":\"\"}").then().statusCode(422);
        REGULATION
                .step(approver("ap"), "return", "{\"reason\":\"the line of 良好 lacks a source\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("RETURNED"))
                .body("end.by", equalTo("ap"));
        REGULATION.approve(approver("ap"), hash).then().statusCode(409);

        REGULATION.submitted(editor("ed"));
        REGULATION
                .step(editor("ed"), "submit", "{\"reason\":\"twice\"," + Desk.ACCEPTED + "}")
                .then()
                .statusCode(409)
                .body("code", equalTo("policy.submission.under-way"));
        REGULATION
                .step(editor("ed"), "withdraw", "{\"reason\":\"not yet\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("WITHDRAWN"));
        REGULATION.publish(approver("ap"), "2083-Q1").then().statusCode(409);
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=policy&id=regulation&size=3")
                .then()
                .body("[0].action", equalTo("policy-withdrawn"))
                .body("[0].detail.reason", equalTo("not yet"))
                .body("[2].action", equalTo("policy-returned"));
    }

    @Test
    void severalVersionsWaitAndEachPeriodHasItsOwn() {
        int old = CHECKLIST.inForce("2084-01");
        int first = CHECKLIST.published("first", "2084-03");
        int second = CHECKLIST.published("second", "2084-06");
        int between = CHECKLIST.published("between", "2084-04");
        assertThat(CHECKLIST.inForce("2084-02")).isEqualTo(old);
        assertThat(CHECKLIST.inForce("2084-03")).isEqualTo(first);
        assertThat(CHECKLIST.inForce("2084-04")).isEqualTo(between);
        assertThat(CHECKLIST.inForce("2084-05")).isEqualTo(between);
        assertThat(CHECKLIST.inForce("2084-06")).isEqualTo(second);
        as(Role.MANAGER)
                .get("/api/v1/policies/conduct-checklist/versions/" + first)
                .then()
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(between))
                .body("supersededFrom", equalTo("2084-04"))
                .body("files", hasItem("library/checklist-item.drt"));
    }

    @Test
    void aRollBackPublishesAnEarlierContentAgainByFourEyes() {
        as(Role.AUDITOR)
                .get("/api/v1/policies/regulation/versions")
                .then()
                .statusCode(200)
                .body("version", hasItem(1));
        int unwanted = REGULATION.published("unwanted", "2085-Q1");
        String earlier =
                as(Role.AUDITOR).get("/api/v1/policies/regulation/versions/1").path("contentHash");
        String body = "{\"version\":1,\"reason\":\"the new line was wrong\"," + Desk.ACCEPTED + "}";
        REGULATION
                .step(both("roller"), "rollback", body.replace(":1,", ":99999,"))
                .then()
                .statusCode(404);
        REGULATION
                .step(both("roller"), "rollback", body)
                .then()
                .statusCode(200)
                .body("contentHash", equalTo(earlier))
                .body("rollsBackTo", equalTo(1));
        REGULATION.approve(both("roller"), earlier).then().statusCode(403);
        REGULATION.approve(approver("ap"), earlier).then().statusCode(200);
        Response again = REGULATION.publish(approver("ap"), "2085-Q1");
        again.then().statusCode(201).body("contentHash", equalTo(earlier));
        assertThat(again.<Integer>path("version")).isGreaterThan(unwanted);
        assertThat(REGULATION.inForce("2085-Q1")).isEqualTo(again.<Integer>path("version"));
    }

    @Test
    void publishingNeedsAPeriodOfTheRightKindAndAnAdoptionRecord() {
        REGULATION
                .approve(approver("ap"), REGULATION.submitted(editor("ed")))
                .then()
                .statusCode(200);
        REGULATION
                .publish(approver("ap"), "2086-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.publish.period-kind"));
        REGULATION
                .publish(approver("ap"), "soon")
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.publish.period"));
        REGULATION
                .step(approver("ap"), "publish", "{\"effectiveFrom\":\"2086-Q1\",\"reason\":\"x\"}")
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.publish.adoption"));
    }

    @Test
    void aFinalRunTakesWhatIsInForceWhateverLiesInTheFolderAndAPreviewFollowsIt() throws IOException {
        Response published = REGULATION.run("2025-Q3", "FINAL", null);
        published.then().statusCode(202);
        String inForce = published.path("contentHash");
        REGULATION.edit(editor("ed"), "unpublished");
        REGULATION.run("2025-Q2", "FINAL", null).then().statusCode(202).body("contentHash", equalTo(inForce));
        REGULATION
                .run("2025-Q3", "PREVIEW", null)
                .then()
                .statusCode(202)
                .body("contentHash", not(equalTo(inForce)))
                .body("version", nullValue());
        Path manifest = Desk.RULES.resolve("regulation/policy.yaml");
        String text = Files.readString(manifest);
        try {
            Files.writeString(manifest, "broken: [");
            REGULATION.run("2025-Q1", "FINAL", null).then().statusCode(202).body("contentHash", equalTo(inForce));
        } finally {
            Files.writeString(manifest, text);
        }
    }

    @Test
    void aPeriodThatIsDecidedKeepsItsVersionUnlessItIsSaidToBeMeant() throws Exception {
        decideSomebodyIn("2024-Q3");
        REGULATION.edit(editor("ed"), "late");
        REGULATION
                .approve(approver("ap"), REGULATION.submitted(editor("ed")))
                .then()
                .statusCode(200);
        REGULATION
                .publish(approver("ap"), "2024-Q1")
                .then()
                .statusCode(422)
                .body("code", equalTo("policy.publish.decided"));
        int version = REGULATION.publish(approver("ap"), "2024-Q1", true).path("version");
        assertThat(REGULATION.inForce("2024-Q3")).isEqualTo(version);
        assertThat(REGULATION.inForce("2023-Q4")).isEqualTo(1);
    }

    private static void decideSomebodyIn(String period) throws InterruptedException {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"一组\",\"industry\":\"\",\"leaders\":[]}")
                .put("/api/v1/teams/vault-one")
                .then()
                .statusCode(200);
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"name\":\"一人\",\"hiredOn\":\"2022-01-01\",\"assignments\":[{\"team\":\"vault-one\","
                        + "\"post\":\"reception\",\"track\":\"support\",\"from\":\"2022-01-01\"}]}")
                .put("/api/v1/employees/VAULT1")
                .then()
                .statusCode(200);
        int run = editor("ed")
                .contentType(ContentType.JSON)
                .body("{\"policy\":\"regulation\",\"period\":\"" + period
                        + "\",\"scope\":{\"teams\":[\"vault-one\"]},\"mode\":\"FINAL\"}")
                .post("/api/v1/runs")
                .path("id");
        for (int i = 0; i < 600; i++) {
            if ("DONE".equals(editor("ed").get("/api/v1/runs/" + run).path("state"))) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The run has not ended");
    }

    private static void state(String state) {
        editor("ed").get(REGULATION.draft()).then().statusCode(200).body("state", equalTo(state));
    }

    private static String insertVersion(String publisher) {
        return """
                INSERT INTO policy_version (policy, content_hash, submission, effective_from, effective_day, retroactive,
                    published_by, published_at, reason, adopted_on, announced_on, adoption)
                SELECT policy, content_hash, id, '2087-01', '2087-01-01', false, '%s', now(), 'x', now(), now(), 'x'
                FROM policy_submission WHERE policy = 'conduct-checklist' AND state IN ('SUBMITTED', 'APPROVED')""".formatted(publisher);
    }

    /** Even by the owner of the tables. */
    private void refused(String statement, String why) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining(why);
        }
    }
}
