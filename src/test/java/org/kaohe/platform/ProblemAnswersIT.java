package org.kaohe.platform;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

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

    @Test
    void aMissingBodyIsAProblem() {
        problem(putEmployee(""), 422, "json.missing");
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
