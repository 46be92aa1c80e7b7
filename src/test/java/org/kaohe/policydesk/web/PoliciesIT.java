package org.kaohe.policydesk.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
@TestProfile(PoliciesIT.OwnRules.class)
class PoliciesIT {

    private static final Path RULES = Path.of("target", "rules-of-policies-it");

    /** A copy of the rules that this class may spoil. */
    public static final class OwnRules implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            try (Stream<Path> files = Files.walk(Path.of("target", "test-rules"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = RULES.resolve(
                            Path.of("target", "test-rules").relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return Map.of("kaohe.rules-dir", RULES.toString());
        }
    }

    @Test
    void everyRoleReadsThePoliciesAndNobodyElseDoes() {
        for (Role role : Role.values()) {
            as(role).get("/api/v1/policies").then().statusCode(200).body("code", hasItem("regulation"));
        }
        RestAssured.given().get("/api/v1/policies").then().statusCode(401);
        RestAssured.given().get("/api/v1/policies/regulation").then().statusCode(401);
        RestAssured.given()
                .get("/api/v1/policies/regulation/files/grades.csv")
                .then()
                .statusCode(401);
    }

    @Test
    void aPolicyTellsWhatItDeclaresInTheCallersLanguage() {
        as(Role.AUDITOR)
                .header("Accept-Language", "en")
                .get("/api/v1/policies/conduct-checklist")
                .then()
                .statusCode(200)
                .body("title", equalTo("Conduct checklist"))
                .body("period", equalTo("MONTH"))
                .body("items", hasSize(103))
                .body("rules", hasSize(123))
                .body("figures.find { it.name == 'item_limit' }.basis.basis", equalTo("house"))
                .body("rules[0].file", startsWith("conduct-checklist/"))
                .body("files.path", hasItem("library/checklist-item.drt"))
                .body("broken", equalTo(false));
        as(Role.AUDITOR).get("/api/v1/policies/conduct-checklist").then().body("title", equalTo("仪容礼仪检查表"));
    }

    @Test
    void filesAreThoseOfTheContentInServiceAndNoOthers() {
        as(Role.EMPLOYEE)
                .get("/api/v1/policies/conduct-checklist/files/items.csv")
                .then()
                .statusCode(200)
                .contentType("text/plain;charset=UTF-8")
                .body(containsString("上岗穿本岗位工服且干净整洁"));
        as(Role.EMPLOYEE)
                .get("/api/v1/policies/conduct-checklist/files/library/zh.dsl")
                .then()
                .statusCode(200);
        for (String path : new String[] {"nothing.csv", "regulation/grades.csv", "%2e%2e/%2e%2e/pom.xml"}) {
            as(Role.EMPLOYEE)
                    .urlEncodingEnabled(false)
                    .get("/api/v1/policies/conduct-checklist/files/" + path)
                    .then()
                    .statusCode(404);
        }
        as(Role.EMPLOYEE)
                .get("/api/v1/policies/no-such")
                .then()
                .statusCode(404)
                .body("code", equalTo("policy.unknown"));
    }

    @Test
    void anEditOnDiskIsServedAndABrokenOneIsToldWhileTheLastSoundStateServes() throws IOException {
        Path figures = RULES.resolve("regulation/figures.csv");
        String text = Files.readString(figures);
        Files.writeString(figures, text.replace(",70,", ",65,"));
        await(() -> line() == 65);

        Files.writeString(figures, text.replace(",70,", ",seventy,"));
        await(() -> as(Role.AUDITOR).get("/api/v1/policies/regulation").path("broken"));
        as(Role.HR_EDITOR)
                .header("Accept-Language", "en")
                .get("/api/v1/policies/regulation")
                .then()
                .body("problems[0].code", equalTo("table.cell.not-a-number"))
                .body("problems[0].file", equalTo("regulation/figures.csv"))
                .body("problems[0].cell", equalTo("D3"))
                .body("problems[0].message", containsString("seventy"))
                .body("figures.find { it.name == 'mend_below' }.value", equalTo(65));
        RestAssured.given()
                .get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'rules' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'rules' }.data.broken", equalTo("regulation"));

        Files.writeString(figures, text);
        await(() -> line() == 70);
        as(Role.AUDITOR).get("/api/v1/policies/regulation").then().body("problems", empty());
    }

    private static int line() {
        return as(Role.AUDITOR)
                .get("/api/v1/policies/regulation")
                .path("figures.find { it.name == 'mend_below' }.value");
    }

    private static void await(BooleanSupplier condition) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("Not within a minute");
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
