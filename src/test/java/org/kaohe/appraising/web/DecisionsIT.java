package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Reader;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

@QuarkusTest
class DecisionsIT {

    private static final String DECISIONS = "/api/v1/decisions";
    private static final PolicyCode REGULATION = new PolicyCode("regulation");
    private static final Period PERIOD = Period.parse("2025-Q3").orElseThrow();

    @Inject
    Decisions decisions;

    @Test
    void decisionsAreFoundByTeamGradeStatusAndPerson() {
        Shop shop = Shop.open("dec-a")
                .employs("DA1")
                .employs("DA2")
                .employs("DA3")
                .marked("DA1", "2025-Q3", "95")
                .marked("DA2", "2025-Q3", "65");
        shop.ran("2025-Q3", "FINAL");
        String here = DECISIONS + "?policy=regulation&period=2025-Q3&team=dec-a";
        as(Role.AUDITOR)
                .get(here)
                .then()
                .header("X-Total-Count", equalTo("3"))
                .body("staffNo", contains("DA1", "DA2", "DA3"));
        as(Role.AUDITOR).get(here + "&grade=优秀").then().body("staffNo", contains("DA1"));
        as(Role.AUDITOR)
                .get(here + "&status=PROVISIONAL")
                .then()
                .body("staffNo", contains("DA3"))
                .body("[0].bonus", nullValue())
                .body("[0].missing.what", hasItem("attitude"));
        as(Role.AUDITOR).get(here + "&page=1&size=2").then().body("staffNo", contains("DA3"));
        as(Role.AUDITOR).get(here + "&size=201").then().statusCode(422).body("code", equalTo("decision.size.invalid"));
        as(Role.AUDITOR).get(DECISIONS + "?status=GOOD").then().statusCode(422);
    }

    @Test
    void aWalkThroughAPeriodMeetsEverybodyOnceInStepsOfAnyLength() {
        Shop.open("dec-walk").employs("DW1").employs("DW2").employs("DW3").ran("2025-Q3", "FINAL");
        for (int size : new int[] {1, 2, 1_000}) {
            List<Decision> met = new ArrayList<>();
            List<Decision> step = walk(null, size);
            while (!step.isEmpty()) {
                met.addAll(step);
                step = walk(step.get(step.size() - 1).staffNo(), size);
            }
            assertThat(met)
                    .as("in steps of %d", size)
                    .hasSize(Math.toIntExact(decisions.count(
                            new DecisionQuery(REGULATION, PERIOD, null, null, null, null, null, 0, 1),
                            Reader.OF_EVERYTHING)));
            assertThat(met)
                    .extracting(each -> each.staffNo().value())
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(met).extracting(each -> each.staffNo().value()).contains("DW1", "DW2", "DW3");
        }
    }

    private List<Decision> walk(StaffNo last, int size) {
        return decisions.after(last, REGULATION, PERIOD, size, Reader.OF_EVERYTHING);
    }

    @Test
    void aDecisionHasItsShapeAndItsPins() {
        Shop shop = Shop.open("dec-b").employs("DB1").marked("DB1", "2025-Q3", "89.5");
        JsonPath run = shop.ran("2025-Q3", "FINAL");
        JsonPath decision = Shop.decision("DB1", "2025-Q3");
        as(Role.AUDITOR)
                .get(DECISIONS + "/" + decision.getLong("id"))
                .then()
                .body("staffNo", equalTo("DB1"))
                .body("name", equalTo("员工DB1"))
                .body("team", equalTo("dec-b"))
                .body("policy", equalTo("regulation"))
                .body("period", equalTo("2025-Q3"))
                .body("status", equalTo("FINAL"))
                .body("score", equalTo(89.5f))
                .body("grade", equalTo("良好"))
                .body("bonus", equalTo(500))
                .body("version", equalTo(run.getInt("version")))
                .body("contentHash", equalTo(run.getString("contentHash")))
                .body("factsHash", matchesPattern("[0-9a-f]{64}"));
    }

    @Test
    void aLaterFinalRunGivesANewerDecisionAndTheOlderStaysReadable() {
        Shop shop = Shop.open("dec-c").employs("DC1").marked("DC1", "2025-Q3", "80");
        shop.ran("2025-Q3", "FINAL");
        long first = Shop.decision("DC1", "2025-Q3").getLong("id");
        shop.ran("2025-Q3", "FINAL");
        long second = Shop.decision("DC1", "2025-Q3").getLong("id");
        assertThat(second).isGreaterThan(first);
        as(Role.AUDITOR).get(DECISIONS + "/" + first).then().statusCode(200);
    }

    @Test
    void aPreviewIsSeenInItsRunOnlyAndByHrAndTheAuditorOnly() {
        Shop shop = Shop.open("dec-d").employs("DD1").marked("DD1", "2025-Q3", "80");
        long run = shop.ran("2025-Q3", "PREVIEW").getLong("id");
        as(Role.HR_EDITOR).get(DECISIONS + "?staffNo=DD1").then().body("", hasSize(0));
        JsonPath preview = as(Role.HR_EDITOR).get(DECISIONS + "?run=" + run).jsonPath();
        assertThat(preview.getList("staffNo", String.class)).containsExactly("DD1");
        var self = new StaffNo("DD1");
        as(Role.EMPLOYEE, self).get(DECISIONS + "?run=" + run).then().body("", hasSize(0));
        as(Role.EMPLOYEE, self)
                .get(DECISIONS + "/" + preview.getLong("[0].id"))
                .then()
                .statusCode(404);
    }

    @Test
    void aManagerSeesTheOwnTeamAndAnEmployeeTheOwnResults() {
        Shop.open("dec-e").employs("DE1").employs("DE2").marked("DE1", "2025-Q3", "80");
        Shop led = new Shop("dec-e");
        led.ledBy("DE1");
        led.ran("2025-Q3", "FINAL");
        led.published("2025-Q3");
        Shop other = Shop.open("dec-f").employs("DF1").marked("DF1", "2025-Q3", "80");
        other.ran("2025-Q3", "FINAL");
        long foreign = Shop.decision("DF1", "2025-Q3").getLong("id");

        var manager = new StaffNo("DE1");
        as(Role.MANAGER, manager).get(DECISIONS).then().body("team", everyItem(equalTo("dec-e")));
        as(Role.MANAGER, manager).get(DECISIONS).then().body("", hasSize(2));
        as(Role.MANAGER, manager)
                .get(DECISIONS + "/" + foreign)
                .then()
                .statusCode(404)
                .body("code", equalTo("decision.unknown"));
        as(Role.MANAGER, manager)
                .get(DECISIONS + "/" + foreign + "/trace")
                .then()
                .statusCode(404);

        var employee = new StaffNo("DE2");
        as(Role.EMPLOYEE, employee).get(DECISIONS).then().body("staffNo", contains("DE2"));
        as(Role.EMPLOYEE, employee)
                .get(DECISIONS + "/" + Shop.decision("DE1", "2025-Q3").getLong("id"))
                .then()
                .statusCode(404);
        as(Role.OPERATOR).get(DECISIONS).then().statusCode(403);
    }
}
