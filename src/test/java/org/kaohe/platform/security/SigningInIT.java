package org.kaohe.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.oneOf;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "no\0body", "NOBODY", "张三", "' or 1=1 --"})
    void whatIsNoNameIsRefusedLikeAStrangersName(String name) {
        String caller = name + ":" + PASSWORD;
        given().header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(caller.getBytes(StandardCharsets.UTF_8)))
                .get("/api/v1/teams")
                .then()
                .statusCode(401);
        assertThat(signIn(name, PASSWORD).header("Location")).contains("/login");
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
        assertThat(in.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Strict");
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
        holding(session).get("/api/v1/teams").then().statusCode(401);
    }

    @Test
    void aPersonComesBackToWhereTheyWereGoingButToNoOtherSite() {
        make("traveller", Role.AUDITOR);
        String way = unfollowed().get("/capabilities?page=2").cookie("kaohe-after-login");
        assertThat(way).isEqualTo("/capabilities?page=2");
        assertThat(signInWith("traveller", way).header("Location")).endsWith("/capabilities?page=2");
        for (String astray : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
            String led = signInWith("traveller", astray).header("Location");
            assertThat(URI.create(led).getPath()).as(astray).isEqualTo("/");
            assertThat(led).doesNotContain("evil");
        }
    }

    @Test
    void signingInNeverTakesOverASessionThatWasThereBefore() {
        make("fixed", Role.AUDITOR);
        make("attacker", Role.AUDITOR);
        String planted = signIn("attacker", PASSWORD).cookie("kaohe-session");
        String session = unfollowed()
                .cookie("kaohe-session", planted)
                .formParam("j_username", "fixed")
                .formParam("j_password", PASSWORD)
                .post("/j_security_check")
                .cookie("kaohe-session");
        assertThat(session).isNotEqualTo(planted);
        holding(planted).get("/api/v1/me").then().statusCode(401);
        holding(session).get("/api/v1/me").then().statusCode(200).body("name", equalTo("fixed"));
        String invented = "A".repeat(43);
        assertThat(unfollowed()
                        .cookie("kaohe-session", invented)
                        .formParam("j_username", "fixed")
                        .formParam("j_password", PASSWORD)
                        .post("/j_security_check")
                        .cookie("kaohe-session"))
                .isNotEqualTo(invented);
    }

    @Test
    void allSessionsOfAnAccountEndWhenSaidSoAndWhenItsRolesOrPasswordChange() {
        make("everywhere", Role.MANAGER);
        Runnable[] ends = {
            () -> holding(signIn("everywhere", PASSWORD).cookie("kaohe-session"))
                    .delete("/api/v1/me/sessions")
                    .then()
                    .statusCode(204),
            () -> as(Role.OPERATOR)
                    .delete("/api/v1/accounts/everywhere/sessions")
                    .then()
                    .statusCode(204),
            () -> as(Role.OPERATOR)
                    .contentType("application/json")
                    .body("{\"roles\":[\"employee\"]}")
                    .put("/api/v1/accounts/everywhere/roles")
                    .then()
                    .statusCode(200)
                    .body("roles", equalTo(List.of("employee"))),
            () -> accounts.changePassword(
                    accounts.find("everywhere").orElseThrow(), "quite another phrase", Change.SERVICE),
        };
        for (Runnable end : ends) {
            String session = signIn("everywhere", PASSWORD).cookie("kaohe-session");
            holding(session).get("/api/v1/me").then().statusCode(200);
            end.run();
            holding(session).get("/api/v1/me").then().statusCode(401);
        }
    }

    @Test
    void aPasswordThatSomebodyElseChoseIsChangedBeforeAnythingElse() {
        as(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"name\":\"newcomer\",\"roles\":[\"auditor\"],\"password\":\"told by the operator\"}")
                .post("/api/v1/accounts")
                .then()
                .statusCode(201)
                .body("mustChangePassword", equalTo(true));
        basic("newcomer", "told by the operator")
                .get("/api/v1/teams")
                .then()
                .statusCode(403)
                .body("code", equalTo("account.password.must-change"));
        Response in = signIn("newcomer", "told by the operator");
        String session = in.cookie("kaohe-session");
        holding(session).get("/").then().statusCode(303).header("Location", endsWith("/password"));
        holding(session).get("/q/metrics").then().statusCode(403);
        holding(session).get("/password").then().statusCode(200).body(containsString("newcomer"));
        holding(session)
                .formParam("current", "told by the operator")
                .formParam("password", "password1234")
                .post("/password")
                .then()
                .statusCode(422)
                .body(containsString("最先被人尝试"));
        Response changed = holding(session)
                .formParam("current", "told by the operator")
                .formParam("password", "mine and nobody else's")
                .post("/password");
        assertThat(changed.statusCode()).isEqualTo(303);
        holding(session).get("/api/v1/teams").then().statusCode(401);
        holding(changed.cookie("kaohe-session")).get("/api/v1/teams").then().statusCode(200);
        basic("newcomer", "mine and nobody else's").get("/api/v1/teams").then().statusCode(200);
    }

    @Test
    void thePresentPasswordIsNeededToChangeItAndGuessingItIsPausedToo() {
        make("borrowed", Role.AUDITOR);
        String session = signIn("borrowed", PASSWORD).cookie("kaohe-session");
        for (int i = 0; i < 5; i++) {
            change(session, "guess" + i).then().statusCode(422).body("code", equalTo("account.password.wrong"));
        }
        change(session, PASSWORD).then().statusCode(422).body("code", equalTo("signin.paused"));
    }

    @Test
    void theJournalTellsWhoCameAndWentAndNeverWhatWasTyped() {
        make("noted", Role.AUDITOR);
        String session = signIn("noted", PASSWORD).cookie("kaohe-session");
        signIn("noted", "a-wrong-Password");
        signIn("my-Secret-typed-as-a-name", "x");
        holding(session).post("/logout").then().statusCode(303);
        String told = as(Role.AUDITOR)
                .queryParam("id", "noted")
                .queryParam("size", 50)
                .get("/api/v1/journal")
                .asString();
        assertThat(told).contains("sign-in", "sign-in-failed", "sign-out").doesNotContain(PASSWORD, "a-wrong-Password");
        assertThat(as(Role.AUDITOR).get("/api/v1/journal/export").asString()).doesNotContain("my-Secret-typed");
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
            // On a slow machine the first pauses, of a second or two, are over by the next guess.
            basic("guessed", "guess" + i).get("/api/v1/teams").then().statusCode(oneOf(401, i < 5 ? 401 : 429));
        }
        basic("guessed", PASSWORD)
                .get("/api/v1/teams")
                .then()
                .statusCode(429)
                .header("Retry-After", matchesPattern("[1-9]\\d*"))
                .body("code", equalTo("signin.paused"));
        String led = signIn("guessed", PASSWORD).header("Location");
        assertThat(led).contains("/login?paused=");
        given().get("/login?paused=9").then().body(containsString("9 秒"));
    }

    @Test
    void aDisabledAccountIsOutAtOnceWithItsSessionAndItsPassword() {
        make("leaver", Role.AUDITOR);
        String session = signIn("leaver", PASSWORD).cookie("kaohe-session");
        basic("leaver", PASSWORD).get("/api/v1/teams").then().statusCode(200);

        as(Role.OPERATOR).post("/api/v1/accounts/leaver/disable").then().statusCode(204);

        basic("leaver", PASSWORD).get("/api/v1/teams").then().statusCode(401);
        holding(session).get("/api/v1/teams").then().statusCode(401);
    }

    @Test
    void anOldPasswordIsForgottenWhenItIsChanged() {
        make("changer", Role.AUDITOR);
        basic("changer", PASSWORD).get("/api/v1/teams").then().statusCode(200);
        accounts.changePassword(accounts.find("changer").orElseThrow(), "quite another phrase", Change.SERVICE);
        basic("changer", PASSWORD).get("/api/v1/teams").then().statusCode(401);
        basic("changer", "quite another phrase").get("/api/v1/teams").then().statusCode(200);
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
                .body("{\"name\":\"made\",\"roles\":[\"employee\"],\"password\":\"long enough for the rules\"}")
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

    private static Response signInWith(String name, String way) {
        return unfollowed()
                .cookie("kaohe-after-login", way)
                .formParam("j_username", name)
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");
    }

    private static Response change(String session, String current) {
        return holding(session)
                .contentType("application/json")
                .body("{\"current\":\"" + current + "\",\"password\":\"a new one for me\"}")
                .post("/api/v1/me/password");
    }

    private static RequestSpecification holding(String session) {
        return unfollowed().cookie("kaohe-session", session);
    }

    private static RequestSpecification basic(String name, String password) {
        return unfollowed().auth().preemptive().basic(name, password);
    }

    private static RequestSpecification unfollowed() {
        return given().redirects().follow(false);
    }
}
