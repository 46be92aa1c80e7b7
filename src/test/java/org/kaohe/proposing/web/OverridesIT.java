package org.kaohe.proposing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
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

    @Test
    void whatWasSetGoesOnCountingWhenALaterRunDecidesTheSame() {
        int id = confirmed(passed("over-e", "OVE1"));
        assertThat(paid("over-e")).isEqualTo("500");
        new Shop("over-e").published(Quarter.FIRST);
        Quarter.ran("over-e", Quarter.FIRST);
        long second = standing("OVE1");
        as(Role.AUDITOR)
                .get("/api/v1/decisions/" + second)
                .then()
                .body("bonus", equalTo(0))
                .body("overrides.id", contains(id))
                .body("overrides[0].inEffect", equalTo(true))
                .body("overrides[0].replaced", equalTo(false));
        assertThat(paid("over-e")).isEqualTo("500");
        assertThat(page("/overrides/" + id)).contains("生效中").doesNotContain("不再生效");
        ask(as(Role.HR_EDITOR), second, good()).statusCode(409).body("code", equalTo("override.busy"));
        new Shop("over-e").published(Quarter.FIRST);
        as(Role.EMPLOYEE, new StaffNo("OVE1"))
                .get("/api/v1/decisions/" + second)
                .then()
                .body("overrides[0].inEffect", equalTo(true))
                .body("overrides[0].askedBy", nullValue());
    }

    @Test
    void whatWasSetNoLongerCountsOnceALaterRunDecidesOtherwiseAndThatIsTold() {
        long first = passed("over-f", "OVF1");
        int id = confirmed(first);
        Quarter.corrected("OVF1", "attitude", 80);
        Quarter.ran("over-f", Quarter.FIRST);
        long second = standing("OVF1");
        assertThat(paid("over-f")).isEqualTo("0");
        for (long decision : new long[] {first, second}) {
            as(Role.AUDITOR)
                    .get("/api/v1/decisions/" + decision)
                    .then()
                    .body("overrides.id", contains(id))
                    .body("overrides[0].inEffect", equalTo(false))
                    .body("overrides[0].replaced", equalTo(true));
            assertThat(page("/results/" + decision)).contains("所旁注的结果已被另一结果取代");
        }
        as(Role.AUDITOR)
                .get("/api/v1/overrides?state=CONFIRMED")
                .then()
                .body("find { it.id == %d }.inEffect".formatted(id), equalTo(false))
                .body("find { it.id == %d }.replaced".formatted(id), equalTo(true));
        assertThat(page("/overrides")).contains("不再生效：所旁注的结果已被另一结果取代");
        assertThat(page("/overrides/" + id)).contains("不再生效：所旁注的结果已被另一结果取代");
        as(Role.AUDITOR)
                .get("/api/v1/employees/OVF1/timeline")
                .then()
                .body("find { it.kind == 'OVERRIDE' }.detail", equalTo("REPLACED 良好 500"));
        new Shop("over-f").published(Quarter.FIRST);
        as(Role.EMPLOYEE, new StaffNo("OVF1"))
                .get("/api/v1/decisions/" + second)
                .then()
                .body("overrides", empty());
        as(Role.EMPLOYEE, new StaffNo("OVF1"))
                .get("/api/v1/employees/OVF1/timeline")
                .then()
                .statusCode(200)
                .body("kind", hasItem("DECISION"))
                .body("kind", not(hasItem("OVERRIDE")));
        confirmed(second);
        assertThat(paid("over-f")).isEqualTo("500");
    }

    @Test
    void whatWasReplacedStaysSoWhenALaterRunDecidesAsTheFirstOneAndNobodyAsksAtAnOlderResult() {
        long first = passed("over-i", "OVI1");
        int id = confirmed(first);
        Quarter.corrected("OVI1", "attitude", 80);
        Quarter.ran("over-i", Quarter.FIRST);
        ask(as(Role.HR_EDITOR), first, good())
                .statusCode(409)
                .body("code", equalTo("override.not-standing"))
                .body("detail", containsString(String.valueOf(standing("OVI1"))));
        Quarter.corrected("OVI1", "attitude", 75);
        Quarter.ran("over-i", Quarter.FIRST);
        as(Role.AUDITOR)
                .get("/api/v1/decisions/" + standing("OVI1"))
                .then()
                .body("overrides.id", contains(id))
                .body("overrides[0].inEffect", equalTo(false))
                .body("overrides[0].replaced", equalTo(true));
        assertThat(paid("over-i")).isEqualTo("0");
    }

    @Test
    void whatWaitsIsNotConfirmedOnceTheResultIsAnotherOne() {
        int id = ask(as(Role.HR_EDITOR), passed("over-g", "OVG1"), good())
                .statusCode(201)
                .extract()
                .path("id");
        Quarter.corrected("OVG1", "attitude", 80);
        Quarter.ran("over-g", Quarter.FIRST);
        ask(as(Role.HR_EDITOR), standing("OVG1"), good()).statusCode(409).body("code", equalTo("override.busy"));
        post(as(Role.HR_APPROVER), id, "confirmation", "{}").statusCode(409).body("code", equalTo("override.replaced"));
        post(as(Role.HR_APPROVER), id, "refusal", "{\"reason\":\"结果已变\"}")
                .statusCode(200)
                .body("replaced", equalTo(false));
        confirmed(standing("OVG1"));
        assertThat(paid("over-g")).isEqualTo("500");
    }

    @Test
    void aDecisionOfOnePersonMadeAnewIsNoDifferent() {
        int id = confirmed(passed("over-h", "OVH2"));
        Quarter.corrected("OVH2", "attitude", 80);
        Quarter.corrected("OVH2", "competence", 70);
        long same = anew(standing("OVH2"));
        as(Role.AUDITOR)
                .get("/api/v1/decisions/" + same)
                .then()
                .body("overrides.id", contains(id))
                .body("overrides[0].inEffect", equalTo(true));
        assertThat(paid("over-h")).isEqualTo("500");
        Quarter.corrected("OVH2", "teamwork", 80);
        long other = anew(same);
        as(Role.AUDITOR)
                .get("/api/v1/decisions/" + other)
                .then()
                .body("overrides[0].inEffect", equalTo(false))
                .body("overrides[0].replaced", equalTo(true));
        assertThat(paid("over-h")).isEqualTo("0");
    }

    @Test
    void ofTwoThatWereAskedForAtOnceOneIsConfirmed() throws SQLException {
        int first = ask(as(Role.HR_EDITOR), passed("over-j", "OVJ1"), good())
                .statusCode(201)
                .extract()
                .path("id");
        Quarter.ran("over-j", Quarter.FIRST);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // As somebody does whose request was looked at before the first one was stored.
            statement.executeUpdate(
                    "INSERT INTO decision_override (decision_id, staff_no, team, policy, period, reason_code,"
                            + " reason, grade, bonus, expires_on, state, asked_by, asked_at) SELECT " + standing("OVJ1")
                            + ", staff_no, team, policy, period, reason_code, reason, grade, bonus, expires_on, state, asked_by,"
                            + " asked_at FROM decision_override WHERE id = " + first);
        }
        post(as(Role.HR_APPROVER), first, "confirmation", "{}").statusCode(200);
        int second = as(Role.AUDITOR)
                .get("/api/v1/overrides?state=ASKED")
                .jsonPath()
                .getInt("find { it.staffNo == 'OVJ1' }.id");
        post(as(Role.HR_APPROVER), second, "confirmation", "{}").statusCode(409).body("code", equalTo("override.busy"));
    }

    private static int confirmed(long decision) {
        int id = ask(as(Role.HR_EDITOR), decision, good())
                .statusCode(201)
                .extract()
                .path("id");
        post(as(Role.HR_APPROVER), id, "confirmation", "{}").statusCode(200).body("inEffect", equalTo(true));
        return id;
    }

    private static long standing(String staffNo) {
        return Shop.decision(staffNo, Quarter.FIRST).getLong("id");
    }

    private static long anew(long decision) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"reason\":\"复核了原始记录\"}")
                .post("/api/v1/decisions/" + decision + "/reevaluations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
    }

    /** What the bonus sheet pays a team. */
    private static String paid(String team) {
        String row = page("/bonus?policy=regulation&period=" + Quarter.FIRST).split("团队 " + team + "</a>", 2)[1];
        return row.split("<b>", 2)[1].split("</b>", 2)[0].strip();
    }

    private static String page(String address) {
        return as(Role.AUDITOR).get(address).then().statusCode(200).extract().asString();
    }

    private static long passed(String team, String staffNo) {
        Shop.open(team).employs(staffNo);
        Quarter.marked(staffNo, Quarter.FIRST, "75");
        Quarter.ran(team, Quarter.FIRST);
        return standing(staffNo);
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
