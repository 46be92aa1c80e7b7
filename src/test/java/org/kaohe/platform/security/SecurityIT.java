package org.kaohe.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.people.Role;

/** What an attacker tries first, beside the roles ({@link RoutesIT}) and signing in ({@link SigningInIT}). */
@QuarkusTest
class SecurityIT {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/api/v1/me", "/api/v1/employees", "/api/v1/nothing", "/assets/signin.css"})
    void everyAnswerTellsTheBrowserWhatItMayNotDo(String path) {
        Response answer = as(Role.HR_EDITOR).redirects().follow(false).get(path);
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .doesNotContain("unsafe-eval", "script-src *", "script-src 'self' 'unsafe-inline'");
    }

    @Test
    void whatIsAboutPeopleStaysInNoCacheAndWhatIsNotMay() {
        for (String path : List.of("/", "/login", "/api/v1/me", "/api/v1/employees", "/api/v1/journal/export")) {
            assertThat(as(Role.AUDITOR).get(path).header("Cache-Control"))
                    .as(path)
                    .contains("no-store");
        }
        assertThat(given().get("/assets/signin.css").header("Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void aFailureTellsAStrangerANumberAndNothingOfTheInside() {
        String body = as(Role.HR_EDITOR)
                .get("/api/v1/test/bug")
                .then()
                .statusCode(500)
                .extract()
                .asString();
        assertThat(body).contains("incident").doesNotContain("secret", "Exception", "\tat ", "org.kaohe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/j_security_check",
                "/logout",
                "/password",
                "/api/v1/me/password",
                "/api/v1/me/tokens",
                "/api/v1/accounts",
                "/api/v1/observations",
                "/api/v1/runs"
            })
    void aChangeThatAnotherSiteSendsIsRefusedEverywhere(String path) {
        for (Map<String, String> header : List.of(
                Map.of("Sec-Fetch-Site", "cross-site"),
                Map.of("Sec-Fetch-Site", "same-site"),
                Map.of("Sec-Fetch-Site", "none", "Origin", "https://evil.example"),
                Map.of("Origin", "https://evil.example"),
                Map.of("Origin", "null"))) {
            as(Role.OPERATOR)
                    .headers(header)
                    .contentType("text/plain")
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("http.other-origin"));
        }
    }

    @Test
    void aFieldThatIsNotForTheCallerIsRefusedAndNotIgnored() {
        for (String more : List.of(
                "\"enabled\":true",
                "\"sample\":true",
                "\"passwordHash\":\"x\"",
                "\"mustChangePassword\":false",
                "\"external\":\"x\"")) {
            json(
                            Role.OPERATOR,
                            "{\"name\":\"massive\",\"roles\":[\"employee\"],\"password\":\"long enough for it\"," + more
                                    + "}")
                    .post("/api/v1/accounts")
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("json.field.unknown"));
        }
        json(Role.AUDITOR, "{\"label\":\"x\",\"roles\":[\"auditor\"],\"account\":\"operator\"}")
                .post("/api/v1/me/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void nobodyMakesTheOwnAccountMorePowerful() {
        as(Role.OPERATOR).get("/api/v1/me").then().statusCode(200);
        json(Role.OPERATOR, "{\"roles\":[\"operator\",\"hr-editor\"]}")
                .put("/api/v1/accounts/operator/roles")
                .then()
                .statusCode(403)
                .body("code", equalTo("account.own-roles"));
        json(Role.HR_APPROVER, "{\"name\":\"mine\",\"roles\":[\"hr-editor\"],\"password\":\"long enough for it\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(403);
        json(Role.OPERATOR, "{\"name\":\"mine\",\"roles\":[\"hr-editor\"],\"password\":\"long enough for it\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(403)
                .body("code", equalTo("account.hr-by-approver"));
        json(Role.OPERATOR, "{\"password\":\"long enough for it\"}")
                .post("/api/v1/accounts/operator/password")
                .then()
                .statusCode(403)
                .body("code", equalTo("account.password.own"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/imports/employees", "/api/v1/imports/observations"})
    void aWorkbookThatUnpacksToHundredsOfMegabytesIsRefusedSoon(String path) throws IOException {
        refusedSoon(path, XLSX, workbook(" ".repeat(1 << 20), 400));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/imports/employees", "/api/v1/imports/observations"})
    void aWorkbookWithEntitiesOfEntitiesIsRefusedSoon(String path) throws IOException {
        var laughs = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
        for (int each = 1; each < 30; each++) {
            laughs.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(each, each - 1, each - 1, each - 1));
        }
        refusedSoon(path, XLSX, workbook(laughs + "]><worksheet>&a29;</worksheet>", 1));
    }

    @Test
    void jsonThatIsDeepOrHasHugeNumbersIsRefusedSoon() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        refusedSoon("/api/v1/observations", "application/json", deep.getBytes(StandardCharsets.UTF_8));
        String deepField = "{\"roles\":" + deep + "}";
        refusedSoon("/api/v1/runs", "application/json", deepField.getBytes(StandardCharsets.UTF_8));
        String huge = "{\"staffNo\":\"4999\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":1e999999999,"
                + "\"observedOn\":\"2024-02-01\"}";
        refusedSoon("/api/v1/observations", "application/json", huge.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/policies/regulation/draft/files/..%2F..%2Fpom.xml",
                "/api/v1/policies/regulation/draft/files/../../../pom.xml",
                "/api/v1/policies/..%2Fregulation",
                "/assets/..%2F..%2Fapplication.properties",
                "/assets/../application.properties",
                "/webjars/..%2f..%2fapplication.properties"
            })
    void noPathLeadsOutOfItsFolder(String path) {
        as(Role.HR_EDITOR)
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(path)
                .then()
                .statusCode(oneOf(400, 403, 404, 422));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1;a=b/accounts", "/api/v1/accounts;a=b", "/q/metrics;x", "/;/api/v1/accounts"})
    void aSemicolonOpensNoDoor(String path) {
        int status = as(Role.EMPLOYEE).urlEncodingEnabled(false).get(path).statusCode();
        assertThat(status).isEqualTo(400);
    }

    @Test
    void aQueryIsDataAndNeverPartOfAStatement() {
        for (String field : List.of("staffNo", "team", "grade", "policy", "period")) {
            int status = as(Role.AUDITOR)
                    .queryParam(field, "' OR 1=1; --")
                    .get("/api/v1/decisions")
                    .statusCode();
            assertThat(status).as(field).isIn(200, 422);
        }
        given().formParam("j_username", "' OR 'a'='a")
                .formParam("j_password", PASSWORD)
                .redirects()
                .follow(false)
                .post("/j_security_check")
                .then()
                .statusCode(302)
                .header("Location", org.hamcrest.Matchers.containsString("failed"));
    }

    private static void refusedSoon(String path, String type, byte[] body) {
        long began = System.nanoTime();
        Response answer = as(Role.HR_EDITOR).contentType(type).body(body).post(path);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 413, 415, 422);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(SOON);
    }

    private static RequestSpecification json(Role role, String body) {
        return as(role).contentType("application/json").body(body);
    }

    /** A workbook with one sheet that holds the text so many times. */
    private static byte[] workbook(String text, int times) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                    <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                    </Types>""", 1);
            part(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/>
                    </Relationships>""", 1);
            part(zip, "xl/workbook.xml", """
                    <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>
                    <sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>""", 1);
            part(zip, "xl/_rels/workbook.xml.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
                    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/>
                    </Relationships>""", 1);
            part(zip, "xl/worksheets/sheet1.xml", text, times);
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text, int times) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int each = 0; each < times; each++) {
            zip.write(bytes);
        }
        zip.closeEntry();
    }
}
