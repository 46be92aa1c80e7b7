package org.kaohe.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;
import org.kaohe.testing.OidcProvider;

/** Sign-in at a provider that runs in this process, and what depends on a proxy that speaks HTTPS. */
@QuarkusTest
@TestProfile(OidcIT.Configured.class)
class OidcIT {

    /** A service with a provider, behind a proxy. */
    public static final class Configured implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "kaohe.oidc.roles.hr-editor", "hr,personnel",
                    "kaohe.oidc.roles.employee", "staff",
                    "kaohe.oidc.roles.operator", "it",
                    "quarkus.http.proxy.proxy-address-forwarding", "true");
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(OidcProvider.class));
        }
    }

    @TestHTTPResource
    URI home;

    @Inject
    Accounts accounts;

    @Test
    void thePersonGetsTheRolesOfTheirGroupsAndASessionOfOurOwn() throws Exception {
        var browser = new Browser();
        HttpResponse<String> entered = browser.signIn("li.wei", "[\"personnel\",\"choir\"]", "");
        assertThat(entered.statusCode()).as(entered.body()).isEqualTo(200);
        assertThat(entered.body()).contains("url=/");
        assertThat(browser.cookie("q_session")).as("the session of Quarkus").isEmpty();
        String session = browser.cookie("kaohe-session").orElseThrow();
        holding(session)
                .then()
                .body("name", equalTo("li.wei"))
                .body("roles", equalTo(List.of("hr-editor")))
                .body("staffNo", nullValue());

        given().redirects().follow(false).cookie("kaohe-session", session).post("/logout");
        assertThat(holding(session).statusCode()).isEqualTo(401);
    }

    @Test
    void theStaffNumberComesFromAClaimAndHasToBeOnTheRoster() throws Exception {
        as(Role.HR_EDITOR)
                .contentType("application/json")
                .body(
                        "{\"name\":\"王敏\",\"sex\":\"FEMALE\",\"hiredOn\":\"2024-01-01\",\"assignments\":[],\"conditions\":[]}")
                .put("/api/v1/employees/4401")
                .then()
                .statusCode(200);
        var browser = new Browser();
        browser.signIn("wang.min", "[\"staff\"]", ",\"staff_no\":\"4401\"");
        holding(browser.cookie("kaohe-session").orElseThrow()).then().body("staffNo", equalTo("4401"));

        HttpResponse<String> stranger = new Browser().signIn("nobody.known", "[\"staff\"]", ",\"staff_no\":\"4499\"");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.body()).contains("employee.unknown");
    }

    @Test
    void rolesFollowTheProviderAtEachSignInAndEndTheSessionsThatWereThere() throws Exception {
        var first = new Browser();
        first.signIn("sun.lei", "[\"hr\"]", "");
        String session = first.cookie("kaohe-session").orElseThrow();
        var second = new Browser();
        second.signIn("sun.lei", "[\"it\"]", "");
        assertThat(holding(session).statusCode()).isEqualTo(401);
        holding(second.cookie("kaohe-session").orElseThrow()).then().body("roles", equalTo(List.of("operator")));
        assertThat(new Browser().signIn("sun.lei", "[\"choir\"]", "").body()).contains("signin.oidc-no-role");
    }

    @Test
    void anAccountOfThisSystemIsNotTakenOverAndADisabledOneStaysOut() throws Exception {
        assertThat(accounts.create(
                        new NewAccount("zhou", Set.of(Role.AUDITOR), Optional.empty(), false),
                        PASSWORD,
                        Change.SERVICE))
                .isEmpty();
        assertThat(new Browser().signIn("zhou", "[\"hr\"]", "").body()).contains("account.exists");

        new Browser().signIn("wu", "[\"hr\"]", "");
        assertThat(accounts.disable("wu", Change.SERVICE)).isEmpty();
        assertThat(new Browser().signIn("wu", "[\"hr\"]", "").body()).contains("account.disabled");
    }

    @Test
    void whoSignsInElsewhereHasNoPasswordHere() throws Exception {
        new Browser().signIn("chen", "[\"hr\"]", "");
        given().auth().preemptive().basic("chen", "").get("/api/v1/me").then().statusCode(401);
        as(Role.OPERATOR)
                .contentType("application/json")
                .body("{\"password\":\"chosen by the operator\"}")
                .post("/api/v1/accounts/chen/password")
                .then()
                .statusCode(422)
                .body("code", equalTo("account.password.elsewhere"));
    }

    @Test
    void anAnswerThatNobodyAskedForSignsNobodyIn() throws Exception {
        var browser = new Browser();
        HttpResponse<String> answer = browser.get(home.resolve("/login/oidc?code=stolen&state=invented"));
        assertThat(answer.statusCode()).isIn(302, 401, 403);
        assertThat(browser.cookie("kaohe-session")).isEmpty();
    }

    @Test
    void theSignInPageOffersItAndLocalAccountsStillWork() {
        given().get("/login").then().body(containsString("/login/oidc"));
        as(Role.AUDITOR).get("/api/v1/me").then().statusCode(200);
        given().get("/api/v1/me").then().statusCode(401);
        Response led = given().redirects().follow(false).get("/");
        assertThat(led.header("Location")).endsWith("/login");
    }

    @Test
    void byHttpsTheCookieIsSecureAndTheBrowserIsToldToStayThere() {
        as(Role.AUDITOR).get("/api/v1/me");
        Response in = given().redirects()
                .follow(false)
                .header("X-Forwarded-Proto", "https")
                .formParam("j_username", "auditor")
                .formParam("j_password", PASSWORD)
                .post("/j_security_check");
        assertThat(in.header("Set-Cookie")).contains("Secure");
        assertThat(in.header("Strict-Transport-Security")).startsWith("max-age=");
        assertThat(given().get("/login").header("Strict-Transport-Security")).isNull();
    }

    private static Response holding(String session) {
        return given().redirects()
                .follow(false)
                .cookie("kaohe-session", session)
                .get("/api/v1/me");
    }

    /** Keeps cookies, and follows where it is sent. */
    private final class Browser {

        private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
        private final HttpClient http =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        HttpResponse<String> signIn(String name, String groups, String more) throws IOException, InterruptedException {
            HttpResponse<String> asked = get(home.resolve("/login/oidc"));
            URI provider = location(asked);
            assertThat(provider.getQuery()).contains("code_challenge=", "nonce=", "state=");
            get(provider);
            String claims = "{\"preferred_username\":\"%s\",\"groups\":%s%s}".formatted(name, groups, more);
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(provider)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + name + "&claims="
                                    + URLEncoder.encode(claims, StandardCharsets.UTF_8)))
                            .build(),
                    BodyHandlers.ofString());
            for (int hops = 0; hops < 3 && answer.statusCode() / 100 == 3; hops++) {
                answer = get(location(answer));
            }
            return answer;
        }

        HttpResponse<String> get(URI address) throws IOException, InterruptedException {
            return http.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }

        Optional<String> cookie(String name) {
            return cookies.getCookieStore().getCookies().stream()
                    .filter(each -> each.getName().equals(name))
                    .map(HttpCookie::getValue)
                    .findFirst();
        }

        private URI location(HttpResponse<String> answer) {
            return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        }
    }
}
