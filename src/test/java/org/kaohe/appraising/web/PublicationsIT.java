package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.mailer.MockMailbox;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.notifying.Deliver;

@QuarkusTest
class PublicationsIT {

    private static final String PERIOD = "2025-Q2";
    private static final String DECISIONS = "/api/v1/decisions";
    private static final String OWN = "/api/v1/me/results";

    @Inject
    MockMailbox mailbox;

    @Inject
    Deliver deliver;

    @Test
    void beforeItsPublicationAnEmployeeDoesNotSeeTheOwnResult() {
        Shop shop = Shop.open("pub-a").employs("UA1").marked("UA1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        long id = Shop.decision("UA1", PERIOD).getLong("id");
        employee("UA1").get(DECISIONS).then().body("", hasSize(0));
        employee("UA1").get(DECISIONS + "/" + id).then().statusCode(404).body("code", equalTo("decision.unknown"));
        employee("UA1").get(DECISIONS + "/" + id + "/why").then().statusCode(404);
        employee("UA1").get("/results/" + id).then().statusCode(404);
        employee("UA1").get(OWN).then().body("", hasSize(0));
        shop.published(PERIOD);
        employee("UA1").get(DECISIONS).then().body("id", contains((int) id));
        employee("UA1").get(DECISIONS + "/" + id + "/why").then().statusCode(200);
        employee("UA1").get(OWN).then().body("[0].next", equalTo("YOU")).body("[0].nextUntil", notNullValue());
    }

    @Test
    void aWaveReachesItsTeamsOnlyAndNobodyTwice() {
        Shop.open("pub-b").employs("UB1").marked("UB1", PERIOD, "80").ran(PERIOD, "FINAL");
        Shop.open("pub-c").employs("UC1").marked("UC1", PERIOD, "80").ran(PERIOD, "FINAL");
        new Shop("pub-b").published(PERIOD);
        employee("UB1").get(DECISIONS).then().body("", hasSize(1));
        employee("UC1").get(DECISIONS).then().body("", hasSize(0));
        publish("{\"policy\":\"regulation\",\"period\":\"2025-Q2\",\"teams\":[\"pub-b\"]}", 409);
        publish("{\"policy\":\"regulation\",\"period\":\"soon\"}", 422);
        as(Role.MANAGER, new StaffNo("UB1"))
                .body("{}")
                .contentType(ContentType.JSON)
                .post("/api/v1/publications")
                .then()
                .statusCode(403);
    }

    @Test
    void whatMissesEvidenceIsPublishedOnlyWhenHrSaysSo() {
        Shop shop = Shop.open("pub-d").employs("UD1").employs("UD2").marked("UD1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        JsonPath wave = publish("{\"policy\":\"regulation\",\"period\":\"2025-Q2\",\"teams\":[\"pub-d\"]}", 201);
        assertThat(wave.getInt("people")).isEqualTo(1);
        employee("UD2").get(DECISIONS).then().body("", hasSize(0));
        shop.published(PERIOD);
        employee("UD2").get(DECISIONS).then().body("status", contains("PROVISIONAL"));
    }

    @Test
    void aResultDecidedAgainIsSeenWhenItIsPublishedAndTheFormerOneUntilThen() {
        Shop shop = Shop.open("pub-e").employs("UE1").marked("UE1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        long first = Shop.decision("UE1", PERIOD).getLong("id");
        shop.ran(PERIOD, "FINAL");
        long second = Shop.decision("UE1", PERIOD).getLong("id");
        employee("UE1").get(DECISIONS).then().body("id", contains((int) first));
        shop.published(PERIOD);
        employee("UE1").get(DECISIONS).then().body("id", contains((int) second));
        employee("UE1").get(OWN).then().body("decision", contains((int) second));
    }

    @Test
    void aManagerSeesTheTeamBeforehandButNotTheOwnResult() {
        Shop shop = Shop.open("pub-f").employs("UF1").employs("UF2").marked("UF1", PERIOD, "80");
        shop.ledBy("UF1");
        shop.ran(PERIOD, "FINAL");
        var manager = new StaffNo("UF1");
        as(Role.MANAGER, manager).get(DECISIONS).then().body("staffNo", contains("UF2"));
        shop.published(PERIOD);
        as(Role.MANAGER, manager).get(DECISIONS).then().body("staffNo", contains("UF1", "UF2"));
    }

    @Test
    void toAcknowledgeIsToHaveReceivedItAndTheFirstDayCounts() {
        Shop shop = Shop.open("pub-g").employs("UG1").employs("UG2").marked("UG1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        long id = Shop.decision("UG1", PERIOD).getLong("id");
        employee("UG1")
                .get("/api/v1/todos")
                .then()
                .body("kind", contains("acknowledge-result"))
                .body("[0].text.zh", containsString("（售后考核制度）"))
                .body("[0].until", notNullValue())
                .body("[0].late", equalTo(false));
        employee("UG2").post(OWN + "/" + id + "/acknowledgement").then().statusCode(404);
        String at = employee("UG1")
                .post(OWN + "/" + id + "/acknowledgement")
                .then()
                .statusCode(200)
                .body("next", equalTo("NOBODY"))
                .extract()
                .path("acknowledgedAt");
        employee("UG1").post(OWN + "/" + id + "/acknowledgement").then().body("acknowledgedAt", equalTo(at));
        employee("UG1").get("/api/v1/todos").then().body("", hasSize(0));
        as(Role.AUDITOR)
                .get("/api/v1/journal?action=result-acknowledged&person=UG1")
                .then()
                .statusCode(200);
    }

    @Test
    void peopleAreToldInTheProductAndByMailOnceTheyGaveAnAddress() throws InterruptedException {
        Shop shop = Shop.open("pub-h").employs("UH1").employs("UH2").marked("UH1", PERIOD, "80");
        employee("UH1")
                .contentType(ContentType.JSON)
                .body("{\"mail\":\"uh1@example.com\"}")
                .put("/api/v1/me/contact")
                .then()
                .statusCode(200);
        employee("UH1")
                .contentType(ContentType.JSON)
                .body("{\"mail\":\"a@b.c,d@e.f\"}")
                .put("/api/v1/me/contact")
                .then()
                .statusCode(422);
        shop.ran(PERIOD, "FINAL");
        shop.published(PERIOD);
        JsonPath told = employee("UH1").get("/api/v1/notices?unread=true").jsonPath();
        assertThat(told.getList("kind", String.class)).containsExactly("result-published");
        assertThat(told.getString("[0].text.zh")).contains("（售后考核制度）", "确认收到不等于同意");
        assertThat(told.getString("[0].text.en")).contains("After-sales appraisal regulation");
        while (deliver.due() > 0) {
            // until nothing waits
        }
        assertThat(mailbox.getMailsSentTo("uh1@example.com"))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.getText()).contains("2025-Q2").doesNotContain("员工UH1"));
        employee("UH1")
                .post("/api/v1/notices/" + told.getLong("[0].id") + "/read")
                .then()
                .statusCode(204);
        employee("UH1").get("/api/v1/notices?unread=true").then().body("", hasSize(0));
        employee("UH2")
                .post("/api/v1/notices/" + told.getLong("[0].id") + "/read")
                .then()
                .statusCode(404);
        as(Role.OPERATOR)
                .get("/api/v1/notices/deliveries")
                .then()
                .body("channel", hasItem("mail"))
                .body("channel", not(hasItem("webhook")));
    }

    @Test
    void whoHasNotReceivedItIsRemindedOnceADay() {
        Shop shop = Shop.open("pub-i").employs("UI1").employs("UI2").marked("UI1", PERIOD, "80");
        shop.ran(PERIOD, "FINAL");
        long wave = publish(
                        "{\"policy\":\"regulation\",\"period\":\"2025-Q2\",\"teams\":[\"pub-i\"],\"provisional\":true}",
                        201)
                .getLong("id");
        long id = Shop.decision("UI2", PERIOD).getLong("id");
        employee("UI2").post(OWN + "/" + id + "/acknowledgement").then().statusCode(200);
        String reminders = "/api/v1/publications/" + wave + "/reminders";
        as(Role.HR_EDITOR).post(reminders).then().body("people", equalTo(1));
        as(Role.HR_EDITOR).post(reminders).then().body("people", equalTo(0));
        employee("UI1").get("/api/v1/notices").then().body("kind", contains("result-reminder", "result-published"));
        as(Role.HR_APPROVER)
                .get("/api/v1/publications/" + wave)
                .then()
                .body("acknowledged", equalTo(1))
                .body("waiting", equalTo(1));
    }

    private static RequestSpecification employee(String staffNo) {
        return as(Role.EMPLOYEE, new StaffNo(staffNo));
    }

    private static JsonPath publish(String body, int status) {
        return as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/publications")
                .then()
                .statusCode(status)
                .extract()
                .jsonPath();
    }
}
