package org.kaohe.pages;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
class FrameIT {

    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @Test
    void whatAPersonOpensAndIsNotThereIsAPageInTheSameFrame() {
        as(Role.AUDITOR)
                .accept(BROWSER)
                .get("/results/999999999")
                .then()
                .statusCode(404)
                .contentType("text/html")
                .body(allOf(containsString("id=\"menu\""), containsString("999999999"), containsString("返回首页")));
        as(Role.AUDITOR).accept(BROWSER).get("/nowhere").then().statusCode(404).body(containsString("<main"));
        as(Role.OPERATOR).accept(BROWSER).get("/capabilities/none").then().statusCode(404);
        as(Role.AUDITOR)
                .accept(BROWSER)
                .get("/results?page=-1")
                .then()
                .statusCode(422)
                .contentType("text/html");
    }

    @Test
    void programsAndScriptsGetTheProblemItself() {
        as(Role.AUDITOR).get("/nowhere").then().statusCode(404).body("code", equalTo("http.not-found"));
        as(Role.AUDITOR)
                .accept(BROWSER)
                .get("/api/v1/nowhere")
                .then()
                .statusCode(404)
                .body("code", equalTo("http.not-found"));
        as(Role.AUDITOR)
                .accept(BROWSER)
                .header("HX-Request", "true")
                .get("/results/999999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }

    @Test
    void aChosenLanguageCountsBeforeTheOneOfTheBrowserAlsoForProblems() {
        as(Role.AUDITOR)
                .header("Accept-Language", "zh-CN")
                .cookie("kaohe-language", "en")
                .get("/results")
                .then()
                .body(containsString("lang=\"en\""));
        as(Role.AUDITOR)
                .cookie("kaohe-language", "en")
                .get("/api/v1/policies/none")
                .then()
                .statusCode(404)
                .body("title", equalTo("Not found"));
        as(Role.AUDITOR).cookie("kaohe-language", "x\"y").get("/results").then().body(containsString("lang=\"zh-CN\""));
    }

    @Test
    void aChoiceLeadsBackToThePageAndNeverToAnotherSite() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "javascript:1"}) {
            given().redirects()
                    .follow(false)
                    .formParam("language", "en")
                    .formParam("back", elsewhere)
                    .post("/preferences")
                    .then()
                    .statusCode(303)
                    .header("Location", not(containsString("evil")))
                    .header("Location", endsWith("/"));
        }
        given().redirects()
                .follow(false)
                .formParam("theme", "dark")
                .formParam("back", "/results?grade=%E4%BC%98%E7%A7%80")
                .post("/preferences")
                .then()
                .header("Location", endsWith("/results?grade=%E4%BC%98%E7%A7%80"))
                .cookie("kaohe-theme", equalTo("dark"));
    }

    @Test
    void aPartOfAPageIsAnsweredToAScriptByTheSameAddress() {
        as(Role.AUDITOR)
                .header("HX-Request", "true")
                .get("/results?policy=regulation&period=2001-Q2")
                .then()
                .statusCode(200)
                .header("Vary", containsString("HX-Request"))
                .body(not(containsString("<html")))
                .body(containsString("id=\"found\""));
    }

    @Test
    void theMenuShowsOnlyWhatTheReaderMayOpen() {
        as(Role.OPERATOR).get("/").then().statusCode(200).body(not(containsString("href=\"/capabilities\"")));
        as(Role.AUDITOR).get("/").then().statusCode(200).body(containsString("href=\"/capabilities\""));
    }

    @Test
    void thePolicyOfTheBrowserAllowsNothingInline() {
        given().get("/login")
                .then()
                .header(
                        "Content-Security-Policy",
                        allOf(containsString("style-src 'self';"), not(containsString("unsafe"))));
        given().get("/webjars/htmx.org/dist/htmx.min.js").then().statusCode(200);
    }
}
