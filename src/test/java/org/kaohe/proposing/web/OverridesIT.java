package org.kaohe.proposing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.testing.Today;

/** Results set beside the rule's by two people. */
@QuarkusTest
class OverridesIT {

    private static final String GOOD =
            "{\"reasonCode\":\"late-evidence\",\"reason\":\"客户回访迟到\",\"grade\":\"良好\",\"bonus\":500,\"expiresOn\":\"%s\"}";

    @Inject
    DataSource database;

    @Test
    void twoPeopleSetAResultBesideTheRulesWhichStaysWhatItIs() {
        long decision = passed("over-a", "OVA1");
        int id = ask(as(Role.HR_EDITOR), decision, good())
                .statusCode(201)
                .body("state", equalTo("ASKED"))
                .body("inEffect", equalTo(false))
                .extract()
                .path("id");
        ask(as(Role.HR_APPROVER), decision, good()).statusCode(409).body("code", equalTo("override.busy"));
        post(as(Role.HR_EDITOR), id, "confirmation", "{}").statusCode(403).body("code", equalTo("proposing.same-eyes"));
        post(as(Role.AUDITOR), id, "confirmation", "{}").statusCode(403);
        post(as(Role.HR_APPROVER), id, "confirmation", "{}")
                .statusCode(200)
                .body("state", equalTo("CONFIRMED"))
                .body("inEffect", equalTo(true));
        new Shop("over-a").published(Quarter.FIRST);
        as(Role.EMPLOYEE, new StaffNo("OVA1"))
                .get("/api/v1/decisions/" + decision)
                .then()
                .statusCode(200)
                .body("grade", equalTo("合格"))
                .body("bonus", equalTo(0))
                .body("overrides.grade", contains("良好"))
                .body("overrides[0].inEffect", equalTo(true))
                .body("overrides[0].askedBy", nullValue());
        as(Role.AUDITOR)
                .get("/api/v1/decisions?policy=regulation&team=over-a")
                .then()
                .body("[0].overrides.askedBy", contains("hr-editor"))
                .body("[0].overrides.confirmedBy", contains("hr-approver"));
        ask(as(Role.HR_EDITOR), decision, good()).statusCode(409);
        post(as(Role.HR_EDITOR), id, "revocation", "{\"reason\":\"回访作废\"}")
                .statusCode(200)
                .body("state", equalTo("REVOKED"));
        as(Role.AUDITOR)
                .get("/api/v1/overrides?state=REVOKED")
                .then()
                .header("X-Total-Count", notNullValue())
                .body("id", hasItem(id));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=override")
                .then()
                .body("action", hasItems("override-asked", "override-confirmed", "override-revoked"));
    }

    @Test
    void whatGoesTooFarIsSaidAtOnce() {
        long decision = passed("over-b", "OVB1");
        ask(
                        as(Role.HR_EDITOR),
                        decision,
                        "{\"reasonCode\":\"because\",\"reason\":\"\",\"grade\":\"优秀\",\"score\":99,\"bonus\":1000.5,\"expiresOn\":\"2020-01-01\"}")
                .statusCode(422)
                .body(
                        "problems.code",
                        hasItems(
                                "proposing.text",
                                "override.reason-code",
                                "override.grade-steps",
                                "override.score-points",
                                "override.bonus",
                                "override.expiry"));
        as(Role.HR_EDITOR)
                .get("/api/v1/overrides/reasons")
                .then()
                .body("code", hasItem("objection-upheld"))
                .body("find { it.code == 'objection-upheld' }.text.zh", equalTo("申诉成立"));
        as(Role.HR_EDITOR).get("/api/v1/decisions/" + decision).then().body("overrides", empty());
    }

    @Test
    void twoAccountsOfOnePersonAreOnePairOfEyes() throws SQLException {
        long decision = passed("over-c", "OVC1");
        Shop.open("over-hr").employs("OVH1");
        var one = Optional.of(new StaffNo("OVH1"));
        int id = ask(as("over-one", Set.of(Role.HR_EDITOR), one), decision, good())
                .statusCode(201)
                .extract()
                .path("id");
        post(as("over-two", Set.of(Role.HR_APPROVER), one), id, "confirmation", "{}")
                .statusCode(403);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("UPDATE decision_override SET state = 'CONFIRMED',"
                            + " confirmed_by = 'over-two', confirmed_at = now() WHERE id = " + id))
                    .isInstanceOf(SQLException.class)
                    .extracting(it -> ((SQLException) it).getSQLState())
                    .isEqualTo("KH4EY");
        }
        post(as(Role.HR_EDITOR), id, "refusal", "{\"reason\":\"依据不足\"}")
                .statusCode(200)
                .body("state", equalTo("REFUSED"));
    }

    @Test
    void nobodyAsksForTheOwnResult() {
        long decision = passed("over-d", "OVD1");
        ask(as("over-self", Set.of(Role.HR_EDITOR), Optional.of(new StaffNo("OVD1"))), decision, good())
                .statusCode(403);
        ask(as(Role.MANAGER, new StaffNo("OVD1")), decision, good()).statusCode(403);
        ask(as(Role.HR_EDITOR), 987_654_321, good()).statusCode(404);
        assertThat(as(Role.AUDITOR)
                        .get("/api/v1/decisions/" + decision)
                        .jsonPath()
                        .getList("overrides"))
                .isEmpty();
    }

    private static long passed(String team, String staffNo) {
        Shop.open(team).employs(staffNo);
        Quarter.marked(staffNo, Quarter.FIRST, "75");
        Quarter.ran(team, Quarter.FIRST);
        return Shop.decision(staffNo, Quarter.FIRST).getLong("id");
    }

    private static String good() {
        return GOOD.formatted(Today.here().plusDays(60));
    }

    private static ValidatableResponse ask(RequestSpecification who, long decision, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/decisions/" + decision + "/overrides")
                .then();
    }

    private static ValidatableResponse post(RequestSpecification who, int id, String step, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/overrides/" + id + "/" + step)
                .then();
    }
}
