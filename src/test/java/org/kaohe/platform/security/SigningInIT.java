package org.kaohe.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;

@QuarkusTest
class SigningInIT {

    @Inject
    Accounts accounts;

    @Test
    void nothingIsOpenButHealthSignInAndStaticFiles() {
        given().get("/q/health").then().statusCode(200);
        given().get("/login").then().statusCode(200);
        given().get("/assets/signin.css").then().statusCode(200);
        for (String path :
                new String[] {"/", "/anything", "/api/v1/openapi", "/q/metrics", "/api/v1/teams", "/q/dev"}) {
            int status = unfollowed().get(path).statusCode();
            assertThat(status).as(path).isIn(302, 401);
        }
    }

    @Test
    void aResourceWithoutRolesIsClosedToEverybody() {
        as(Role.HR_EDITOR).get("/api/v1/test/forgotten").then().statusCode(403);
    }

    @Test
    void metricsAreForOperators() {
        as(Role.OPERATOR).get("/q/metrics").then().statusCode(200);
        as(Role.HR_EDITOR).get("/q/metrics").then().statusCode(403).body("code", equalTo("http.forbidden"));
    }

    @Test
    void aPersonIsLedToTheSignInPageAndBackAndStaysSignedIn() {
        make("walker", Role.AUDITOR);
        Response led = unfollowed().get("/api-guide");
        assertThat(led.statusCode()).isEqualTo(302);
        assertThat(led.header("Location")).endsWith("/login");

        Response in = signIn("walker", PASSWORD);
        assertThat(in.statusCode()).isEqualTo(302);
        assertThat(in.header("Set-Cookie")).contains("HTTPOnly").contains("SameSite=Strict");
        String session = in.cookie("kaohe-session");
        unfollowed()
                .cookie("kaohe-session", session)
                .get("/api/v1/teams")
                .then()
                .statusCode(200);

        unfollowed()
                .cookie("kaohe-session", session)
                .post("/logout")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/login"))
                .header("Set-Cookie", containsString("Max-Age=0"));
    }

    @Test
    void aWrongPasswordLeadsBackToTheSignInPage() {
        make("clumsy", Role.AUDITOR);
        Response failed = signIn("clumsy", "wrong");
        assertThat(failed.statusCode()).isEqualTo(302);
        assertThat(failed.header("Location")).endsWith("/login?failed=true");
        given().get("/login?failed=true").then().body(containsString("不正确"));
        given().header("Accept-Language", "en").get("/login?failed=true").then().body(containsString("wrong"));
    }

    @Test
    void guessingIsPausedEvenForTheRightPassword() {
        make("guessed", Role.AUDITOR);
        for (int i = 0; i < 8; i++) {
            basic("guessed", "guess" + i).get("/api/v1/teams").then().statusCode(401);
        }
        basic("guessed", PASSWORD).get("/api/v1/teams").then().statusCode(401);
    }

    @Test
    void aDisabledAccountIsOutAtOnceWithItsSessionAndItsPassword() {
        make("leaver", Role.AUDITOR);
        String session = signIn("leaver", PASSWORD).cookie("kaohe-session");
        basic("leaver", PASSWORD).get("/api/v1/teams").then().statusCode(200);

        as(Role.OPERATOR).post("/api/v1/accounts/leaver/disable").then().statusCode(204);

        basic("leaver", PASSWORD).get("/api/v1/teams").then().statusCode(401);
        int status = unfollowed()
                .cookie("kaohe-session", session)
                .get("/api/v1/teams")
                .statusCode();
        assertThat(status).isIn(302, 401);
    }

    @Test
    void anOldPasswordIsForgottenWhenItIsChanged() {
        make("changer", Role.AUDITOR);
        basic("changer", PASSWORD).get("/api/v1/teams").then().statusCode(200);
        accounts.changePassword("changer", "another password", Change.SERVICE);
        basic("changer", PASSWORD).get("/api/v1/teams").then().statusCode(401);
        basic("changer", "another password").get("/api/v1/teams").then().statusCode(200);
    }

    @Test
    void aChangeSentByAnotherSiteIsRefused() {
        String path = "/api/v1/accounts/nobody/disable";
        as(Role.OPERATOR)
                .header("Sec-Fetch-Site", "cross-site")
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("http.other-origin"));
        as(Role.OPERATOR)
                .header("Origin", "https://evil.example")
                .post(path)
                .then()
                .statusCode(403);
        as(Role.OPERATOR).header("Origin", "null").post(path).then().statusCode(403);
        as(Role.OPERATOR)
                .header("Sec-Fetch-Site", "same-origin")
                .post(path)
                .then()
                .statusCode(404);
        as(Role.OPERATOR).post(path).then().statusCode(404);
        as(Role.OPERATOR)
                .header("Sec-Fetch-Site", "cross-site")
                .get("/q/metrics")
                .then()
                .statusCode(200);
    }

    @Test
    void accountsAreTheOperatorsAndShowNoPassword() {
        as(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"name\":\"made\",\"roles\":[\"hr-editor\"],\"password\":\"long enough\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("name", equalTo("made"))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("password")));
        as(Role.HR_EDITOR).get("/api/v1/accounts").then().statusCode(403);
    }

    private void make(String name, Role role) {
        assertThat(accounts.create(
                        new NewAccount(name, Set.of(role), Optional.empty(), false), PASSWORD, Change.SERVICE))
                .isEmpty();
    }

    private static Response signIn(String name, String password) {
        return unfollowed()
                .formParam("j_username", name)
                .formParam("j_password", password)
                .post("/j_security_check");
    }

    private static RequestSpecification basic(String name, String password) {
        return unfollowed().auth().preemptive().basic(name, password);
    }

    private static RequestSpecification unfollowed() {
        return given().redirects().follow(false);
    }
}
