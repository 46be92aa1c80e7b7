package org.kaohe.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.kaohe.policydesk.web.Desk.approver;
import static org.kaohe.policydesk.web.Desk.both;
import static org.kaohe.policydesk.web.Desk.editor;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;

/** The draft gives 优秀 from 88 on and demands a shadow; of the two people one has 89. */
@QuarkusTest
@TestProfile(Desk.OwnRules.class)
class ShadowIT {

    private static final Desk REGULATION = new Desk("regulation");
    private static final String SHADOWS = "/api/v1/policies/regulation/shadows";
    private static final String PERIOD = "2026-Q3";
    private static final String ACCEPTED =
            "\"warnings\":{\"mutation.stopped\":\"x\",\"case.rule.never-fires\":\"x\",\"table.basis.outdated\":\"x\","
                    + "\"case.rule.never-silent\":\"x\"}";
    private static boolean peopled;

    private final Path folder = Desk.RULES.resolve("regulation");
    private final Map<Path, String> texts = new LinkedHashMap<>();

    @BeforeEach
    void aDraftThatDemandsAShadow() throws IOException {
        if (!peopled) {
            Shop.open("shadow-shop")
                    .employs("SH61")
                    .marked("SH61", PERIOD, "89")
                    .employs("SH62")
                    .marked("SH62", PERIOD, "75");
            peopled = true;
        }
        edit("grades.csv", "优秀,90,", "优秀,88,");
        edit("grades.csv", "良好,80,90,", "良好,80,88,");
        edit("policy.yaml", "uses:", "publication: {shadow: required}\nuses:");
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
    void whatIsApprovedRunsBesideTheLiveOneAndOnlyThenCanBePublished() {
        set(PERIOD).then().statusCode(409).body("code", equalTo("shadow.not-approved"));
        approved();
        publish().then().statusCode(409).body("code", equalTo("policy.shadow.missing"));
        set("2026-09").then().statusCode(422).body("code", equalTo("shadow.period-kind"));
        Response set = set(PERIOD);
        set.then().statusCode(201).body("runs", hasSize(0));
        set(PERIOD).then().statusCode(409).body("code", equalTo("shadow.already"));
        int shadow = set.path("id");
        try {
            int few = run("{\"teams\":[\"shadow-shop\"]}");
            assertThat(beside(shadow, few).getBoolean("everybody")).isFalse();
            publish().then().statusCode(409).body("code", equalTo("policy.shadow.missing"));

            int all = run("{\"all\":true}");
            assertThat(beside(shadow, all).getInt("differing")).isPositive();
            // The author cannot publish it, but nothing else is missing any more.
            publish().then().statusCode(403).body("code", equalTo("policy.same-eyes"));
            theDriftTellsWhoWouldSeeWhat(shadow, few);
        } finally {
            editor("ed")
                    .post(SHADOWS + "/" + shadow + "/end")
                    .then()
                    .statusCode(200)
                    .body("endedBy", equalTo("ed"));
        }
        editor("ed").post(SHADOWS + "/" + shadow + "/end").then().statusCode(409);
        int later = run("{\"teams\":[\"shadow-shop\"]}");
        as(Role.AUDITOR)
                .get(SHADOWS + "/" + shadow + "/runs/" + later + "/drift")
                .then()
                .statusCode(404)
                .body("code", equalTo("shadow.run.unknown"));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=policy&size=200")
                .then()
                .body("action", hasItems("policy-shadow-set", "policy-shadow-compared", "policy-shadow-ended"));
    }

    @Test
    void hrAndTheAuditorSeeShadowsAndOnlyHrSetsThem() {
        as(Role.AUDITOR).get(SHADOWS).then().statusCode(200);
        as(Role.AUDITOR).get(SHADOWS + "/999999").then().statusCode(404).body("code", equalTo("shadow.unknown"));
        as(Role.AUDITOR)
                .get("/api/v1/policies/conduct-checklist/shadows/1")
                .then()
                .statusCode(404);
        for (Role role : new Role[] {Role.MANAGER, Role.EMPLOYEE, Role.OPERATOR}) {
            as(role).get(SHADOWS).then().statusCode(403);
        }
        as(Role.AUDITOR)
                .contentType(ContentType.JSON)
                .body("{\"period\":\"2026-Q3\"}")
                .post(REGULATION.draft() + "/shadow")
                .then()
                .statusCode(403);
        set("soon").then().statusCode(422).body("detail", containsString("soon"));
    }

    private static void theDriftTellsWhoWouldSeeWhat(int shadow, int run) {
        String address = SHADOWS + "/" + shadow + "/runs/" + run;
        as(Role.AUDITOR)
                .get(address + "/drift")
                .then()
                .statusCode(200)
                .header("X-Total-Count", "1")
                .body("[0].staffNo", equalTo("SH61"))
                .body("[0].live.grade", equalTo("良好"))
                .body("[0].live.bonus", equalTo(500))
                .body("[0].shadow.grade", equalTo("优秀"))
                .body("[0].shadow.bonus", equalTo(1000));
        as(Role.AUDITOR)
                .get(address + "/drift?all=true&page=1&size=1")
                .then()
                .header("X-Total-Count", "2")
                .body("staffNo", equalTo(java.util.List.of("SH62")));
        as(Role.AUDITOR)
                .get(address + "/matrix")
                .then()
                .statusCode(200)
                .body("find { it.live == '良好' }.shadow", equalTo("优秀"))
                .body("find { it.live == '良好' }.people", equalTo(1));
        as(Role.AUDITOR).get(address + "/drift?size=201").then().statusCode(422);
    }

    private static void approved() {
        Response submitted =
                REGULATION.step(both("sh-author"), "submit", "{\"reason\":\"88 is enough\"," + ACCEPTED + "}");
        submitted.then().statusCode(200);
        REGULATION
                .approve(approver("sh-approver"), submitted.path("contentHash"))
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"));
    }

    private static Response publish() {
        return REGULATION.publish(both("sh-author"), "2062-Q1");
    }

    private static Response set(String period) {
        return editor("ed")
                .contentType(ContentType.JSON)
                .body("{\"period\":\"" + period + "\"}")
                .post(REGULATION.draft() + "/shadow");
    }

    private static int run(String scope) {
        Response run = editor("ed")
                .contentType(ContentType.JSON)
                .body("""
                        {"policy":"regulation","period":"%s","scope":%s,"mode":"PREVIEW","content":"IN_FORCE"}""".formatted(PERIOD, scope))
                .post("/api/v1/runs");
        run.then().statusCode(202);
        int id = run.path("id");
        awaited(() -> as(Role.AUDITOR).get("/api/v1/runs/" + id).path("finishedAt") != null);
        return id;
    }

    private static JsonPath beside(int shadow, int run) {
        String state = "runs.find { it.run == " + run + " }.state";
        awaited(() -> "DONE".equals(as(Role.AUDITOR).get(SHADOWS + "/" + shadow).path(state)));
        JsonPath found = as(Role.AUDITOR).get(SHADOWS + "/" + shadow).jsonPath();
        return found.setRootPath("runs.find { it.run == " + run + " }");
    }

    private static void awaited(java.util.function.BooleanSupplier done) {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(until);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        texts.putIfAbsent(path, text);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private String remembered(Path path) throws IOException {
        String text = Files.readString(path);
        texts.putIfAbsent(path, text);
        return text;
    }
}
