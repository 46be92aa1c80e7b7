package org.kaohe.proposing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.proposing.TakeOver;

/** Proposals of FINAL runs, from the run to a person's decision. */
@QuarkusTest
class ProposalsIT {

    private static final String PROPOSALS = "/api/v1/proposals/";

    @Inject
    TakeOver takeOver;

    @Inject
    DataSource database;

    @Test
    void aFinalRunOpensEachProposalOnceWithItsFrozenEvidence() {
        failed("prop-a", "PRA1");
        JsonPath found = Quarter.proposals("PRA1", "", 3);
        assertThat(found.getList("kind"))
                .containsExactlyInAnyOrder("written-warning", "demotion-review", "training-plan");
        assertThat(found.getList("state")).containsOnly("OPEN");
        assertThat(found.getString("find { it.kind == 'training-plan' }.next.owner"))
                .isEqualTo("hr-editor");
        assertThat(found.getString("find { it.kind == 'written-warning' }.next.owner"))
                .isEqualTo("hr-approver");
        long decision = Shop.decision("PRA1", Quarter.FIRST).getLong("id");
        as(Role.AUDITOR)
                .get(PROPOSALS + id(found, "written-warning"))
                .then()
                .statusCode(200)
                .body("decision", equalTo((int) decision))
                .body("evidence.grounds.rule", equalTo(List.of("不合格措施")))
                .body("evidence.grounds[0].text", containsString("建议书面警告"))
                .body("evidence.facts.text.zh", hasItem(containsString("不合格")))
                .body("evidence.observations", hasSize(10))
                .body("evidence.observations.observer", everyItem(equalTo(Quarter.SCORER)))
                .body("evidence.traceHash", notNullValue())
                .body("next.until", notNullValue());
        takeOver.catchUp();
        Quarter.proposals("PRA1", "", 3);
    }

    @Test
    void aProposalThatStaysKeepsItsItemAndOneThatVanishesIsWithdrawnWithTheReason() {
        failed("prop-b", "PRB1");
        JsonPath before = Quarter.proposals("PRB1", "", 3);
        long first = Shop.decision("PRB1", Quarter.FIRST).getLong("id");
        Quarter.ran("prop-b", Quarter.FIRST);
        long second = Shop.decision("PRB1", Quarter.FIRST).getLong("id");
        Quarter.awaited(
                () -> Quarter.proposals("PRB1", "", 3).getList("standing").stream()
                        .allMatch(each -> ((Number) each).longValue() == second),
                "the items rest on the newer decision");
        JsonPath kept = Quarter.proposals("PRB1", "", 3);
        assertThat(kept.getList("id")).containsExactlyInAnyOrderElementsOf(before.getList("id"));
        assertThat(kept.getList("decision")).containsOnly((int) first);

        decide(as(Role.HR_APPROVER), id(before, "written-warning"), "{\"outcome\":\"ACCEPTED\",\"reason\":\"面谈后同意\"}")
                .statusCode(200);
        Quarter.marked("PRB1", Quarter.FIRST, "100");
        Quarter.ran("prop-b", Quarter.FIRST);
        JsonPath gone = Quarter.proposals("PRB1", "&state=WITHDRAWN", 2);
        assertThat(gone.getList("superseded.why.zh", String.class)).allMatch(each -> each.contains("取代"));
        as(Role.AUDITOR)
                .get(PROPOSALS + id(before, "written-warning"))
                .then()
                .body("state", equalTo("DECIDED"))
                .body("superseded.why.en", containsString("replaced by result"));
        decide(as(Role.HR_EDITOR), id(before, "training-plan"), "{\"outcome\":\"ACCEPTED\",\"reason\":\"x\"}")
                .statusCode(409);
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=proposal-withdrawn")
                .then()
                .body("subject.id", hasItem(String.valueOf(id(before, "training-plan"))));
    }

    @Test
    void aNamedPersonDecidesWithAReasonAndOnlyOnce() {
        failed("prop-c", "PRC1");
        long training = id(Quarter.proposals("PRC1", "", 3), "training-plan");
        decide(as(Role.HR_EDITOR), training, "{\"outcome\":\"ACCEPTED\"}")
                .statusCode(422)
                .body("code", equalTo("proposing.text"));
        decide(as(Role.HR_EDITOR), training, "{\"outcome\":\"CHANGED\",\"reason\":\"x\"}")
                .statusCode(422)
                .body("code", equalTo("proposing.changed-to"));
        decide(as(Role.HR_EDITOR), training, "{\"outcome\":\"CHANGED\",\"changedTo\":\"师带徒\",\"reason\":\"人手不足\"}")
                .statusCode(200)
                .body("settled.by", equalTo("hr-editor"))
                .body("settled.changedTo", equalTo("师带徒"))
                .body("state", equalTo("DECIDED"));
        decide(as(Role.HR_EDITOR), training, "{\"outcome\":\"DECLINED\",\"reason\":\"改主意\"}")
                .statusCode(409);
    }

    @Test
    void neitherThePersonConcernedNorWhoAloneScoredItDecidesWhatIsGrave() {
        failed("prop-d", "PRD1");
        JsonPath found = Quarter.proposals("PRD1", "", 3);
        long warning = id(found, "written-warning");
        String accepted = "{\"outcome\":\"ACCEPTED\",\"reason\":\"同意\"}";
        decide(Quarter.scorer(), warning, accepted).statusCode(403).body("code", equalTo("proposing.same-eyes"));
        decide(Quarter.scorer(), id(found, "training-plan"), accepted).statusCode(200);
        decide(as("prop-d-self", Set.of(Role.HR_APPROVER), Optional.of(new StaffNo("PRD1"))), warning, accepted)
                .statusCode(403)
                .body("code", equalTo("proposing.own"));
        decide(as(Role.HR_EDITOR), warning, accepted).statusCode(403).body("code", equalTo("proposing.not-yours"));
        decide(as(Role.AUDITOR), warning, accepted).statusCode(403);
        decide(as(Role.HR_APPROVER), warning, accepted).statusCode(200);
    }

    @Test
    void theDatabaseRefusesTheScorerAndAnyChangeOfTheEvidence() throws SQLException {
        failed("prop-e", "PRE1");
        long warning = id(Quarter.proposals("PRE1", "", 3), "written-warning");
        String decided = "UPDATE proposal SET state = 'DECIDED', outcome = 'ACCEPTED', decided_by = '%s',"
                + " decided_at = now(), reason = 'x' WHERE id = " + warning;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(decided.formatted(Quarter.SCORER)))
                    .isInstanceOf(SQLException.class)
                    .extracting(it -> ((SQLException) it).getSQLState())
                    .isEqualTo("KH4EY");
            assertThatThrownBy(() -> statement.execute("UPDATE proposal SET evidence = '{}' WHERE id = " + warning))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("DELETE FROM proposal WHERE id = " + warning))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void anOwnerIsNamedWhoThenMayDecideAndAnOverdueItemIsFound() {
        failed("prop-f", "PRF1");
        Shop.open("prop-f").employs("PRF9").ledBy("PRF9");
        var leader = new StaffNo("PRF9");
        long warning = id(Quarter.proposals("PRF1", "", 3), "written-warning");
        decide(as(Role.MANAGER, leader), warning, "{\"outcome\":\"DECLINED\",\"reason\":\"x\"}")
                .statusCode(403);
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"account\":\"manager.prf9\",\"dueOn\":\"2024-05-01\"}")
                .post(PROPOSALS + warning + "/owner")
                .then()
                .statusCode(200)
                .body("next.owner", equalTo("manager.prf9"))
                .body("next.overdue", equalTo(true));
        as(Role.HR_EDITOR)
                .get("/api/v1/proposals?overdue=true&team=prop-f&owner=manager.prf9")
                .then()
                .header("X-Total-Count", equalTo("1"))
                .body("kind", equalTo(List.of("written-warning")));
        decide(as(Role.MANAGER, leader), warning, "{\"outcome\":\"DECLINED\",\"reason\":\"已口头提醒\"}")
                .statusCode(200);
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"account\":\"nobody-there\"}")
                .post(PROPOSALS + warning + "/owner")
                .then()
                .statusCode(422);
    }

    @Test
    void eachSeesWhatConcernsThem() {
        failed("prop-g", "PRG1");
        Shop.open("prop-h").employs("PRH1");
        long warning = id(Quarter.proposals("PRG1", "", 3), "written-warning");
        as(Role.EMPLOYEE, new StaffNo("PRG1")).get(PROPOSALS + warning).then().statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("PRG1")).get("/api/v1/proposals").then().body("", empty());
        new Shop("prop-g").published(Quarter.FIRST);
        as(Role.EMPLOYEE, new StaffNo("PRG1"))
                .get(PROPOSALS + warning)
                .then()
                .statusCode(200)
                .body("evidence.observations.observer", everyItem(equalTo("***")));
        as(Role.EMPLOYEE, new StaffNo("PRH1")).get(PROPOSALS + warning).then().statusCode(404);
        as(Role.MANAGER, new StaffNo("PRH1")).get(PROPOSALS + warning).then().statusCode(404);
        as(Role.EMPLOYEE, new StaffNo("PRH1")).get("/api/v1/proposals").then().body("", empty());
        as(Role.OPERATOR).get(PROPOSALS + warning).then().statusCode(403);
        as(Role.AUDITOR)
                .get("/api/v1/proposals?kind=promotion&team=prop-g")
                .then()
                .body("kind", not(hasItem("written-warning")));
        as(Role.AUDITOR).get("/api/v1/proposals?kind=nonsense").then().statusCode(422);
        as(Role.AUDITOR).get("/api/v1/proposals?size=201").then().statusCode(422);
    }

    private static void failed(String team, String staffNo) {
        Shop.open(team).employs(staffNo);
        Quarter.marked(staffNo, Quarter.FIRST, "60");
        Quarter.ran(team, Quarter.FIRST);
    }

    private static long id(JsonPath found, String kind) {
        return found.getLong("find { it.kind == '" + kind + "' }.id");
    }

    private static ValidatableResponse decide(RequestSpecification who, long id, String body) {
        return who.contentType(ContentType.JSON)
                .body(body)
                .post(PROPOSALS + id + "/decision")
                .then();
    }
}
