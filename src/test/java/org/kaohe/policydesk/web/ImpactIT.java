package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.policydesk.web.Desk.approver;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.ImpactOrder;
import org.kaohe.appraising.impact.Impacts;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.time.Period;

/** The draft gives 优秀 from 88 on instead of 90; people with 89 are concerned. */
@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class ImpactIT {

    private static final Desk REGULATION = new Desk("regulation");
    private static final String IMPACTS = "/api/v1/policies/regulation/impacts";
    private static final String PERIOD = "2026-Q3";
    private static final String ACCEPTED =
            "\"warnings\":{\"mutation.stopped\":\"x\",\"case.rule.never-fires\":\"x\",\"table.basis.outdated\":\"x\","
                    + "\"case.rule.never-silent\":\"x\"}";
    private static boolean peopled;
    private static int drafts;

    private final Path folder = Desk.RULES.resolve("regulation");
    private final Map<Path, String> texts = new java.util.LinkedHashMap<>();

    @BeforeEach
    void aDraftThatGradesHigherAndPeopleItConcerns() throws IOException {
        people();
        edit("grades.csv", "优秀,90,", "优秀,88,");
        edit("grades.csv", "良好,80,90,", "良好,80,88,");
        // Each test has a content of its own, of which no other one has found out the impact.
        edit("figures.csv", "Consecutive failures", "Consecutive failures " + ++drafts);
        Path cases = folder.resolve("cases.yaml");
        String text = remembered(cases);
        Files.writeString(cases, text.substring(0, text.indexOf("cases:\n")) + """
                cases:
                  - name: 88 分是优秀
                    marks: {all: {DAILY: 88, QUARTERLY: 88}}
                    expect: {score: 88, grade: 优秀}
                """);
    }

    @AfterEach
    void theRulesAreAsTheyWere() throws IOException {
        REGULATION.clear();
        for (Map.Entry<Path, String> each : texts.entrySet()) {
            Files.writeString(each.getKey(), each.getValue());
        }
    }

    @Test
    void theDraftIsEvaluatedBesideTheVersionOnTheStoredFacts() {
        Response asked = ask("");
        asked.then().statusCode(202).body("state", equalTo("QUEUED")).header("Location", notNullValue());
        JsonPath impact = ended(asked.path("id"));
        assertThat(impact.getString("state")).isEqualTo("DONE");
        assertThat(impact.getLong("done")).isEqualTo(impact.getLong("total")).isPositive();
        assertThat(impact.getInt("result.matrix.find { it.before == '良好' && it.after == '优秀' }.decisions"))
                .isEqualTo(impact.getInt("result.regraded"))
                .isGreaterThanOrEqualTo(7);
        assertThat(impact.getInt("result.groups.find { it.name == 'impact-a' }.people"))
                .isEqualTo(6);
        assertThat(impact.getInt("result.groups.find { it.name == 'impact-a' }.regraded"))
                .isEqualTo(5);
        assertThat(impact.getInt("result.groups.find { it.name == 'impact-a' }.bonusDifference"))
                .isEqualTo(2500);
        assertThat(impact.getList("result.groups.name")).doesNotContain("impact-b");
        assertThat(impact.getInt("result.hidden.find { it.dimension == 'TEAM' }.fewerThan"))
                .isGreaterThanOrEqualTo(5);
        assertThat(impact.getList("result.proposed.findAll { it.staffNo == 'IA1' }.kind"))
                .contains("commendation", "raise", "promotion");
        assertThat(impact.getInt("summary.bonusDifference")).isGreaterThanOrEqualTo(3500);
        assertThat(impact.getList("result.mostAffected")).hasSizeBetween(7, 10);
        assertThat(impact.getString("result.mostAffected[0].before.grade")).isEqualTo("良好");
        assertThat(impact.getString("result.mostAffected[0].after.grade")).isEqualTo("优秀");

        long decision = impact.getLong("result.mostAffected[0].decision");
        as(Role.AUDITOR)
                .get(IMPACTS + "/" + impact.getLong("id") + "/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("before.decision.grade", equalTo("良好"))
                .body("before.firings.rule", hasItems("等级 良好", "奖金 良好"))
                .body("before.firings[0].contentHash", equalTo(impact.getString("baseHash")))
                .body("after.decision.grade", equalTo("优秀"))
                .body("after.decision.version", nullValue())
                .body("after.firings.rule", hasItems("等级 优秀", "奖金 优秀"))
                .body("after.firings[0].contentHash", equalTo(impact.getString("contentHash")))
                .body("after.facts.findAll { it.origin == 'GIVEN' }.observations.flatten().size()", not(equalTo(0)));
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=policy&id=regulation&size=2")
                .then()
                .body("action", contains("policy-impact-finished", "policy-impact-started"))
                .body("[0].detail.impact", equalTo(String.valueOf(impact.getLong("id"))))
                .body("[0].detail.contentHash", equalTo(impact.getString("contentHash")));
        as(Role.AUDITOR)
                .get(IMPACTS)
                .then()
                .body("[0].id", equalTo(impact.getInt("id")))
                .body("[0].result", nullValue());
    }

    @Test
    void whatCannotBeComparedAndWhoMayNotIsRefused() {
        ask("", "soon").then().statusCode(422).body("code", equalTo("impact.period"));
        ask("", "2021-Q1").then().statusCode(422).body("code", equalTo("impact.nothing"));
        ask(",\"contentHash\":\"" + "0".repeat(64) + "\"")
                .then()
                .statusCode(404)
                .body("code", equalTo("impact.content"));
        editor("ed").get(IMPACTS + "/999999999").then().statusCode(404).body("code", equalTo("impact.unknown"));
        as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body("{\"periods\":[\"" + PERIOD + "\"]}")
                .post(REGULATION.draft() + "/impact")
                .then()
                .statusCode(403);
        as(Role.EMPLOYEE).get(IMPACTS).then().statusCode(403);
        as(Role.MANAGER).get(IMPACTS).then().statusCode(403);
    }

    @Test
    void whatIsQueuedOrRunningCanBeCancelledAndThenStops() {
        long finished = ended(ask("").path("id")).getLong("id");
        editor("ed")
                .post(IMPACTS + "/" + finished + "/cancel")
                .then()
                .statusCode(409)
                .body("code", equalTo("impact.ended"));
        Impacts impacts = CDI.current().select(Impacts.class).get();
        Impact done = impacts.find(finished).orElseThrow();
        var content = CDI.current()
                .select(PolicyContents.class)
                .get()
                .find(new PolicyCode("regulation"), done.contentHash())
                .orElseThrow();
        var order = new ImpactOrder(
                content,
                done.baseVersion(),
                done.baseHash(),
                List.of(Period.parse(PERIOD).orElseThrow()),
                "ed",
                Instant.EPOCH);
        long queued = impacts.queue(order).id();
        cancelled(queued);
        assertThat(impacts.start(queued, 1)).isFalse();
        long running = impacts.queue(order).id();
        assertThat(impacts.start(running, 10)).isTrue();
        assertThat(impacts.progress(running, 5)).isTrue();
        cancelled(running);
        assertThat(impacts.progress(running, 6)).isFalse();
        assertThat(impacts.done(running, done.result().orElseThrow(), Instant.EPOCH))
                .isFalse();
        editor("ed")
                .get(IMPACTS + "/" + running)
                .then()
                .body("done", equalTo(5))
                .body("state", equalTo("CANCELLED"));
    }

    @Test
    void beyondItsLimitAPolicyNeedsTheImpactOfExactlyThisContentAndTwoApprovers() throws IOException {
        edit("policy.yaml", "uses:", "impact_limits: {second_approver: {grade_changes_percent: 0.01}}\nuses:");
        ended(ask("").path("id"));
        edit("figures.csv", "Consecutive failures", "Failures in a row");
        String hash = submitted();
        REGULATION.approve(approver("ap"), hash).then().statusCode(409).body("code", equalTo("policy.impact.missing"));
        ended(ask(",\"contentHash\":\"" + hash + "\"").path("id"));
        REGULATION
                .approve(approver("ap").header("Accept-Language", "en"), hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("firstApproval.by", equalTo("ap"))
                .body("told[0]", org.hamcrest.Matchers.containsString("A second person has to approve it"));
        REGULATION.approve(approver("ap"), hash).then().statusCode(403).body("code", equalTo("policy.impact.twice"));
        REGULATION.publish(approver("ap"), "2077-Q1").then().statusCode(409);
        REGULATION
                .approve(approver("ap2"), hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("approval.by", equalTo("ap2"))
                .body("told", nullValue());
        as(Role.AUDITOR)
                .get("/api/v1/journal?kind=policy&id=regulation&size=2")
                .then()
                .body("action", contains("policy-approved", "policy-first-approved"));
        REGULATION.publish(approver("ap"), "2077-Q1").then().statusCode(201);
        // The next draft is held to the limits it takes out.
        edit("policy.yaml", "impact_limits: {second_approver: {grade_changes_percent: 0.01}}\n", "");
        String without = submitted();
        REGULATION
                .approve(approver("ap"), without)
                .then()
                .statusCode(409)
                .body("code", equalTo("policy.impact.missing"));
        ended(ask("").path("id"));
        REGULATION.approve(approver("ap"), without).then().statusCode(200).body("state", equalTo("APPROVED"));
        REGULATION.publish(approver("ap"), "2077-Q1").then().statusCode(201);
        theRulesAreAsTheyWere();
        REGULATION
                .approve(approver("ap"), REGULATION.submitted(editor("ed")))
                .then()
                .statusCode(200);
        REGULATION.publish(approver("ap"), "2077-Q1").then().statusCode(201);
    }

    @Test
    void whatAPolicyForbidsNobodyApproves() throws IOException {
        edit("policy.yaml", "uses:", "impact_limits: {forbidden: {new_proposals: [promotion]}}\nuses:");
        String hash = submitted();
        ended(ask("").path("id"));
        REGULATION
                .approve(approver("ap"), hash)
                .then()
                .statusCode(409)
                .body("code", equalTo("policy.impact.forbidden"));
        editor("ed").get(REGULATION.draft()).then().body("submission.state", equalTo("SUBMITTED"));
    }

    @Test
    void anApproverWhomItConcernsIsToldSoAndDoesNotApproveAlone() {
        String hash = submitted();
        ended(ask("").path("id"));
        var own = as("ia1", Set.of(Role.HR_APPROVER), Optional.of(new StaffNo("IA1")));
        var leader = as("ia-leader", Set.of(Role.HR_APPROVER), Optional.of(new StaffNo("IL1")));
        var other = as("ib-other", Set.of(Role.HR_APPROVER), Optional.of(new StaffNo("IB3")));
        REGULATION
                .approve(own.header("Accept-Language", "en"), hash)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUBMITTED"))
                .body("told", hasItem(org.hamcrest.Matchers.containsString("a result of ia1")));
        REGULATION.approve(leader, hash).then().statusCode(403).body("code", equalTo("policy.impact.both-own"));
        REGULATION.approve(other, hash).then().statusCode(200).body("state", equalTo("APPROVED"));
    }

    @Test
    void whomItMayConcernApprovesNothingBeforeTheImpactIsKnownAndNothingAloneThen() {
        String hash = submitted();
        var own = as("ia1", Set.of(Role.HR_APPROVER), Optional.of(new StaffNo("IA1")));
        REGULATION.approve(own, hash).then().statusCode(409).body("code", equalTo("policy.impact.unknown-own"));
        ended(ask("").path("id"));
        REGULATION.approve(own, hash).then().statusCode(200).body("state", equalTo("SUBMITTED"));
    }

    private static void people() {
        if (peopled) {
            return;
        }
        Shop leaders = Shop.open("impact-leaders").employs("IL1").marked("IL1", PERIOD, "75");
        Shop a = Shop.open("impact-a");
        for (int i = 1; i <= 6; i++) {
            a.employs("IA" + i).marked("IA" + i, PERIOD, i <= 5 ? "89" : "60");
        }
        a.ledBy("IL1");
        Shop b = Shop.open("impact-b");
        for (int i = 1; i <= 4; i++) {
            b.employs("IB" + i).marked("IB" + i, PERIOD, i <= 2 ? "89" : "75");
        }
        for (Shop each : List.of(leaders, a, b)) {
            assertThat(each.ran(PERIOD, "FINAL").getString("state")).isEqualTo("DONE");
        }
        peopled = true;
    }

    private static Response ask(String more, String... periods) {
        String named = periods.length == 0 ? PERIOD : periods[0];
        return editor("ed")
                .contentType(ContentType.JSON)
                .body("{\"periods\":[\"" + named + "\"]" + more + "}")
                .post(REGULATION.draft() + "/impact");
    }

    private static JsonPath ended(int id) {
        long until = System.nanoTime() + 120_000_000_000L;
        while (System.nanoTime() < until) {
            JsonPath now = as(Role.AUDITOR).get(IMPACTS + "/" + id).jsonPath();
            if (now.getString("finishedAt") != null) {
                assertThat(now.getString("state")).as(now.getString("reason")).isEqualTo("DONE");
                return now;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("impact " + id + " has not ended");
    }

    private static void cancelled(long id) {
        editor("ed").post(IMPACTS + "/" + id + "/cancel").then().statusCode(200).body("state", equalTo("CANCELLED"));
    }

    private static String submitted() {
        Response submitted = REGULATION.step(editor("ed"), "submit", "{\"reason\":\"88 is enough\"," + ACCEPTED + "}");
        submitted.then().statusCode(200);
        return submitted.path("contentHash");
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        remembered(path);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String remembered(Path path) throws IOException {
        String text = Files.readString(path);
        texts.putIfAbsent(path, text);
        return text;
    }
}
