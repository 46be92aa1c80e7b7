package org.kaohe.platform.security;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.kaohe.testing.TestAccounts.PASSWORD;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.NewAccount;

@QuarkusTest
class TokensIT {

    @Inject
    Accounts accounts;

    @Inject
    DataSource database;

    private final String machine = "machine-" + System.nanoTime();

    @BeforeEach
    void make() {
        assertThat(accounts.create(
                        new NewAccount(machine, Set.of(Role.EMPLOYEE, Role.AUDITOR), Optional.empty(), false),
                        PASSWORD,
                        Change.SERVICE))
                .isEmpty();
    }

    @Test
    void aTokenIsShownOnceStoredHashedListedAndDeadWhenRevoked() throws SQLException {
        Response made = make(own(), "[\"auditor\"]", false);
        assertThat(made.statusCode()).isEqualTo(201);
        String token = made.path("token");
        assertThat(token).matches("kaohe_[A-Za-z0-9_-]{43}");
        bearing(token).get("/api/v1/me").then().statusCode(200).body("name", equalTo(machine));
        own().get("/api/v1/me/tokens")
                .then()
                .body("$", everyItem(not(hasKey("token"))))
                .body("[0].usedAt", notNullValue());
        assertThat(stored()).doesNotContain(token.substring(6));

        int id = made.path("id");
        own().delete("/api/v1/me/tokens/" + id).then().statusCode(204);
        bearing(token).get("/api/v1/me").then().statusCode(401);
        own().delete("/api/v1/me/tokens/" + id).then().statusCode(404);
    }

    @Test
    void aTokenHasTheRolesItWasGivenAndNoMore() {
        String token = make(own(), "[\"employee\"]", false).path("token");
        bearing(token).get("/api/v1/journal").then().statusCode(403);
        bearing(token).get("/api/v1/teams").then().statusCode(200);
        make(own(), "[\"operator\"]", false).then().statusCode(422).body("code", equalTo("token.roles"));

        accounts.changeRoles(machine, Set.of(Role.OPERATOR), now -> {}, Change.SERVICE);
        bearing(token).get("/api/v1/teams").then().statusCode(401);
    }

    @Test
    void aTokenThatReadsOnlyChangesNothingAndNoneMakesTokensOrChangesAccounts() {
        accounts.changeRoles(machine, Set.of(Role.OPERATOR), now -> {}, Change.SERVICE);
        String reads = make(own(), "[\"operator\"]", true).path("token");
        String writes = make(own(), "[\"operator\"]", false).path("token");
        bearing(reads).get("/api/v1/accounts").then().statusCode(200);
        bearing(reads)
                .post("/api/v1/accounts/nobody/disable")
                .then()
                .statusCode(403)
                .body("code", equalTo("token.read-only"));
        for (String path : new String[] {
            "/api/v1/accounts/nobody/disable", "/api/v1/me/tokens", "//api/v1/me/tokens", "/api/v1/../v1/me/tokens"
        }) {
            bearing(writes)
                    .urlEncodingEnabled(false)
                    .post(path)
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("token.not-for-accounts"));
        }
        bearing(writes)
                .urlEncodingEnabled(false)
                .post("/api/v1;x/me/tokens")
                .then()
                .statusCode(400);
    }

    @Test
    void aTokenEndsAndCannotBeMadeForEver() {
        for (Instant end : new Instant[] {Instant.now(), Instant.now().plus(367, ChronoUnit.DAYS)}) {
            body("[\"auditor\"]", false, end, own())
                    .post("/api/v1/me/tokens")
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("token.expiry"));
        }
    }

    @Test
    void theOperatorMakesTokensForProgramsButNotForPeopleNorWithThePowersOfHumanResources() {
        String path = "/api/v1/accounts/" + machine + "/tokens";
        int id = body("[\"auditor\"]", true, tomorrow(), as(Role.OPERATOR))
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(Role.OPERATOR).get(path).then().statusCode(200).body("[0].id", equalTo(id));
        as(Role.OPERATOR).delete(path + "/" + id).then().statusCode(204);

        as(Role.HR_APPROVER).get("/api/v1/me").then().statusCode(200);
        accounts.changeRoles(machine, Set.of(Role.HR_EDITOR), now -> {}, Change.SERVICE);
        body("[\"hr-editor\"]", true, tomorrow(), as(Role.OPERATOR))
                .post(path)
                .then()
                .statusCode(403)
                .body("code", equalTo("account.hr-by-approver"));
        body("[\"hr-editor\"]", true, tomorrow(), as(Role.HR_APPROVER))
                .post(path)
                .then()
                .statusCode(201);
    }

    @Test
    void theJournalTellsOfEachTokenAndNotTheTokenItself() {
        Response made = make(own(), "[\"auditor\"]", true);
        own().delete("/api/v1/me/tokens/" + made.path("id")).then().statusCode(204);
        String told = as(Role.AUDITOR)
                .queryParam("id", machine)
                .get("/api/v1/journal")
                .asString();
        assertThat(told).contains("token-created", "token-revoked").doesNotContain(made.<String>path("token"));
    }

    @Test
    void aMadeUpTokenSignsNobodyIn() {
        bearing("kaohe_" + "A".repeat(43)).get("/api/v1/me").then().statusCode(401);
        bearing("eyJhbGciOiJub25lIn0.e30.").get("/api/v1/me").then().statusCode(401);
    }

    private Response make(RequestSpecification by, String roles, boolean readOnly) {
        return body(roles, readOnly, tomorrow(), by).post("/api/v1/me/tokens");
    }

    private static RequestSpecification body(String roles, boolean readOnly, Instant end, RequestSpecification by) {
        return by.contentType("application/json").body("""
                {"label":"kpi import","roles":%s,"readOnly":%s,"expiresAt":"%s"}""".formatted(roles, readOnly, end));
    }

    private static Instant tomorrow() {
        return Instant.now().plus(1, ChronoUnit.DAYS);
    }

    private RequestSpecification own() {
        return given().auth().preemptive().basic(machine, PASSWORD);
    }

    private static RequestSpecification bearing(String token) {
        return given().redirects().follow(false).header("Authorization", "Bearer " + token);
    }

    private String stored() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(t::text, ' ') FROM api_token t")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
