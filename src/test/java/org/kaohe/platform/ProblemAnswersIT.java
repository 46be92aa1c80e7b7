package org.kaohe.platform;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.people.Role;
import org.kaohe.testing.Logged;

/** Whatever goes wrong, the answer is a problem document. */
@QuarkusTest
class ProblemAnswersIT {

    @Test
    void anUnknownAddressIsAProblem() {
        problem(as(Role.AUDITOR).get("/api/v1/nothing").then(), 404, "http.not-found");
        problem(as(Role.AUDITOR).get("/nothing").then(), 404, "http.not-found");
    }

    @Test
    void aWrongMethodIsAProblem() {
        problem(as(Role.HR_EDITOR).delete("/api/v1/employees/1").then(), 405, "http.method-not-allowed");
    }

    @Test
    void aWrongContentTypeIsAProblem() {
        problem(
                as(Role.HR_EDITOR)
                        .contentType("text/plain")
                        .body("x")
                        .put("/api/v1/employees/1")
                        .then(),
                415,
                "http.media-type-unsupported");
    }

    @Test
    void brokenJsonIsToldWithLineAndColumn() {
        problem(putEmployee("{\n \"name\": \"张\",\n oops }"), 400, "json.malformed")
                .body("problems[0].line", equalTo(3));
    }

    @Test
    void anUnknownFieldIsNamedWithItsLine() {
        problem(putEmployee("{\n \"nmae\": \"张\" }"), 400, "json.field.unknown")
                .body("problems[0].field", equalTo("nmae"))
                .body("problems[0].line", equalTo(2))
                .body("detail", containsString("name"));
    }

    @Test
    void anUnfitValueIsNamedWithWhatWouldFit() {
        problem(putEmployee("{\"sex\": \"OTHER\"}"), 400, "json.value.unfit")
                .body("problems[0].field", equalTo("sex"))
                .body("detail", containsString("FEMALE, MALE, UNSTATED"));
        problem(putEmployee("{\"assignments\": [{\"from\": \"gestern\"}]}"), 400, "json.value.unfit")
                .body("problems[0].field", equalTo("assignments[0].from"));
        problem(putEmployee("{\"assignments\": 7}"), 400, "json.value.wrong-kind")
                .body("problems[0].field", equalTo("assignments"));
    }

    @ParameterizedTest
    @CsvSource({
        "HR_EDITOR,   /api/v1/runs",
        "HR_EDITOR,   /api/v1/publications",
        "HR_EDITOR,   /api/v1/observations/1/corrections",
        "HR_EDITOR,   /api/v1/observations/1/withdrawal",
        "HR_EDITOR,   /api/v1/policies/regulation/draft/impact",
        "HR_EDITOR,   /api/v1/policies/regulation/draft/submit",
        "HR_APPROVER, /api/v1/policies/regulation/draft/publish",
        "AUDITOR,     /api/v1/replays",
        "OPERATOR,    /api/v1/journal/erasures",
        "OPERATOR,    /api/v1/accounts",
        "EMPLOYEE,    /api/v1/me/password",
        "EMPLOYEE,    /api/v1/me/tokens"
    })
    void aMissingBodyIsAProblem(Role role, String path) {
        for (String nothing : new String[] {"", "null"}) {
            problem(
                    as(role).contentType(ContentType.JSON)
                            .body(nothing)
                            .post(path)
                            .then(),
                    422,
                    "json.missing");
        }
        int without = as(role).post(path).statusCode();
        assertThat(without).isIn(415, 422);
    }

    @Test
    void nothingInAListIsNamedWithItsPlace() {
        problem(putEmployee("{\"assignments\": [null]}"), 400, "json.value.wrong-kind")
                .body("problems[0].field", containsString("assignments"));
    }

    @Test
    void whatNoColumnHoldsIsRefusedAndNoFaultOfTheService() {
        String person = """
                {"name":"%s","hiredOn":"%s","assignments":[]}""";
        problem(putEmployee(person.formatted("A\\u0000B", "2024-01-01")), 422, "http.unstorable");
        problem(putEmployee(person.formatted("A", "+9999999-01-01")), 422, "http.unstorable");
        problem(
                as(Role.HR_EDITOR)
                        .queryParam("actor", "x\0")
                        .get("/api/v1/journal")
                        .then(),
                422,
                "http.unstorable");
    }

    @Test
    void whatNoColumnHoldsIsLoggedWithoutItsValues() {
        try (Logged logged = Logged.fromNow()) {
            as(Role.HR_EDITOR).queryParam("actor", "quiet\0").get("/api/v1/journal");
            assertThat(logged.entries())
                    .anyMatch(entry -> entry.contains("/api/v1/journal") && entry.contains("SQLSTATE"))
                    .noneMatch(entry -> entry.contains("SQLSTATE") && entry.contains("quiet"));
        }
    }

    @Test
    void aNumberOfAFewSignsThatUnfoldsToGigabytesIsRefusedAtOnce() {
        problem(
                as(Role.HR_EDITOR)
                        .get("/api/v1/statistics?policy=regulation&period=2026-Q3&width=1e-100000000")
                        .then(),
                422,
                "statistics.width.invalid");
        for (String number : new String[] {"1e100000000", "1e-100000000", "1e16", "1.0000000000000001"}) {
            problem(
                    as(Role.HR_EDITOR)
                            .contentType(ContentType.JSON)
                            .body("{\"score\":" + number + "}")
                            .post("/api/v1/decisions/1/overrides")
                            .then(),
                    400,
                    "json.value.unfit");
        }
    }

    @Test
    void aDayIsATextAndNoNumber() {
        problem(putEmployee("{\"leftOn\": 2147483648}"), 400, "json.value.wrong-kind");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "zh,-", "*", ";q=1", "en;q=x"})
    void aLanguageThatIsNoneIsNoFault(String language) {
        assertThat(given().header("Accept-Language", language).get("/login").statusCode())
                .isIn(200, 400);
        assertThat(as(Role.AUDITOR)
                        .header("Accept-Language", language)
                        .get("/api/v1/nothing")
                        .statusCode())
                .isIn(404, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "j_username=%zz&j_password=x", "a=%E4%"})
    void aFormThatCannotBeTakenApartIsRefused(String form) {
        String type = "application/x-www-form-urlencoded";
        given().contentType(type).body(form).post("/j_security_check").then().statusCode(400);
        as(Role.HR_EDITOR)
                .contentType(type)
                .body(form)
                .post("/preferences")
                .then()
                .statusCode(400);
    }

    @Test
    void aFormOfTooManyFieldsOrWithoutABoundaryIsRefused() {
        String type = "application/x-www-form-urlencoded";
        String form = "a=1&".repeat(1_500);
        given().contentType(type).body(form).post("/j_security_check").then().statusCode(400);
        as(Role.HR_EDITOR)
                .contentType(type)
                .body(form)
                .post("/preferences")
                .then()
                .statusCode(400);
        for (String path : new String[] {"/imports", "/api/v1/imports/observations"}) {
            for (String boundary : new String[] {"", "x".repeat(5_000)}) {
                as(Role.HR_EDITOR)
                        .config(RestAssured.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .body("--x\r\n")
                        .post(path)
                        .then()
                        .statusCode(400);
            }
        }
    }

    @Test
    void bodiesThatAreNoTextAndNestingWithoutEndAreMalformed() {
        byte[][] bodies = {
            "[".repeat(5_000).getBytes(StandardCharsets.UTF_8),
            "{\"a\":".repeat(5_000).getBytes(StandardCharsets.UTF_8),
            {0, 0, (byte) 0xfe, (byte) 0xff, 1, 2, 3, 4},
            {(byte) 0xff, (byte) 0xfe, '[', 0},
            {'{', '"', (byte) 0xc3, '"', ':', '1', '}'},
            ("{\"name\":" + "9".repeat(5_000) + "}").getBytes(StandardCharsets.UTF_8)
        };
        for (byte[] body : bodies) {
            for (String path : new String[] {"/api/v1/observations", "/api/v1/runs"}) {
                int status = as(Role.HR_EDITOR)
                        .contentType("application/json")
                        .body(body)
                        .post(path)
                        .statusCode();
                assertThat(status)
                        .as(path + " " + new String(body, 0, 4, StandardCharsets.ISO_8859_1))
                        .isIn(400, 422);
            }
        }
    }

    @Test
    void tooLargeABodyIsAProblem() {
        problem(
                as(Role.HR_EDITOR)
                        .contentType("text/csv")
                        .body(new byte[26 * 1024 * 1024])
                        .post("/api/v1/imports/employees")
                        .then(),
                413,
                "http.too-large");
    }

    @Test
    void aBugIsANumberForTheCallerAndNothingOfTheInside() {
        problem(as(Role.AUDITOR).get("/api/v1/test/bug").then(), 500, "http.internal")
                .body("incident", matchesPattern("[0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body(not(containsString("Exception")));
    }

    @Test
    void aConnectionOfOursThatBreaksIsAnIncidentWhileTheCallerIsThere() {
        try (Logged logged = Logged.fromNow()) {
            problem(as(Role.AUDITOR).get("/api/v1/test/broken").then(), 500, "http.internal");
            assertThat(logged.entries()).anyMatch(entry -> entry.contains("Incident"));
        }
    }

    @Test
    void theLanguageIsTheCallersAndChineseUnlessEnglishIsPreferred() {
        as(Role.AUDITOR)
                .header("Accept-Language", "en-GB,en;q=0.9,zh;q=0.5")
                .get("/api/v1/nothing")
                .then()
                .body("title", equalTo("Not found"));
        as(Role.AUDITOR)
                .header("Accept-Language", "fr")
                .get("/api/v1/nothing")
                .then()
                .body("title", equalTo("未找到"));
    }

    @Test
    void notBeingSignedInIsAProblemForPrograms() {
        problem(given().get("/api/v1/employees").then(), 401, "http.sign-in-needed")
                .header("WWW-Authenticate", containsString("Basic"));
        problem(
                given().auth()
                        .preemptive()
                        .basic("nobody", "wrong")
                        .get("/api/v1/employees")
                        .then(),
                401,
                "http.sign-in-needed");
    }

    private static ValidatableResponse putEmployee(String json) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(json)
                .put("/api/v1/employees/1")
                .then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("status", equalTo(status))
                .body("type", equalTo("urn:kaohe:problem:" + code));
    }
}
