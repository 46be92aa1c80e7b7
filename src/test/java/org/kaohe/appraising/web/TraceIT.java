package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Role;

@QuarkusTest
class TraceIT {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void scoreGradeAndBonusCanBeRecomputedFromTheTraceAlone() {
        Shop shop = Shop.open("trace-a").employs("TA1").employs("TA2");
        shop.marked("TA1", "2025-Q3", "attitude", "91.5", "88")
                .marked("TA1", "2025-Q3", "competence", "77", "93.5")
                .marked("TA1", "2025-Q3", "efficiency", "85.25", "90")
                .marked("TA1", "2025-Q3", "satisfaction", "100", "79")
                .marked("TA1", "2025-Q3", "teamwork", "66", "70")
                .marked("TA2", "2025-Q3", "89.99");
        shop.ran("2025-Q3", "FINAL");
        for (String staffNo : new String[] {"TA1", "TA2"}) {
            JsonPath decision = Shop.decision(staffNo, "2025-Q3");
            var byHand = new ByHand(trace(decision.getLong("id")));
            assertThat(new BigDecimal(decision.getString("score"))).isEqualByComparingTo(byHand.score());
            assertThat(decision.getString("grade")).isEqualTo(byHand.grade());
            assertThat(new BigDecimal(decision.getString("bonus"))).isEqualByComparingTo(byHand.bonus());
        }
    }

    @Test
    void everyFiringNamesItsRuleFilePlaceTextAndContentAndReadsInBothLanguages() {
        Shop shop = Shop.open("trace-b").employs("TB1").marked("TB1", "2025-Q3", "60");
        shop.ran("2025-Q3", "FINAL");
        JsonNode trace = trace(Shop.decision("TB1", "2025-Q3").getLong("id"));
        assertThat(trace.get("firings")).isNotEmpty();
        for (JsonNode firing : trace.get("firings")) {
            assertThat(firing.get("rule").asText()).isNotBlank();
            assertThat(firing.get("file").asText()).contains("/");
            assertThat(firing.get("row").isNull())
                    .isNotEqualTo(firing.get("line").isNull());
            assertThat(firing.get("text").asText()).isNotBlank();
            assertThat(firing.get("contentHash").asText()).hasSize(64);
            assertThat(firing.get("version").asInt()).isPositive();
        }
        JsonNode mark = StreamSupport.stream(trace.get("facts").spliterator(), false)
                .filter(each -> each.get("fact").get("type").asText().equals("Mark"))
                .findFirst()
                .orElseThrow();
        assertThat(mark.get("fact").get("text").get("zh").asText()).contains("服务态度");
        assertThat(mark.get("fact").get("text").get("en").asText()).contains("Service attitude");
        JsonNode seen = mark.get("observations").get(0);
        assertThat(seen.get("observedOn").asText()).isEqualTo("2025-07-01");
        assertThat(seen.get("recordedBy").asText()).isEqualTo("hr-editor");
        assertThat(seen.get("recordedAt").asText()).isNotBlank();
    }

    @Test
    void twoConsecutiveFailuresProposeOneDismissalReviewAndPointAtTheEarlierDecision() {
        Shop shop = Shop.open("trace-c")
                .employs("TC1")
                .marked("TC1", "2025-Q2", "60")
                .marked("TC1", "2025-Q3", "69.99");
        shop.ran("2025-Q2", "FINAL");
        shop.ran("2025-Q3", "FINAL");
        long before = Shop.decision("TC1", "2025-Q2").getLong("id");
        JsonPath decision = Shop.decision("TC1", "2025-Q3");
        assertThat(decision.getList("proposals.kind", String.class)).containsOnlyOnce("dismissal-review");
        JsonNode trace = trace(decision.getLong("id"));
        assertThat(new ByHand(trace).proposals()).containsOnlyOnce("dismissal-review");
        assertThat(StreamSupport.stream(trace.get("facts").spliterator(), false)
                        .filter(each -> each.get("fact").get("type").asText().equals("Earlier"))
                        .map(each -> each.get("earlierDecision").asLong()))
                .containsExactly(before);
    }

    @Test
    void aCorrectedMarkShowsWhoCorrectedWhat() {
        Shop shop = Shop.open("trace-d").employs("TD1").marked("TD1", "2025-Q3", "80");
        long mark = as(Role.HR_EDITOR)
                .get("/api/v1/observations?staffNo=TD1&period=2025-Q3&indicator=attitude&size=200")
                .jsonPath()
                .getLong("find { it.source == 'QUARTERLY' }.id");
        as(Role.HR_APPROVER)
                .contentType(ContentType.JSON)
                .body("{\"value\":90,\"reason\":\"抄录有误\"}")
                .post("/api/v1/observations/" + mark + "/corrections")
                .then()
                .statusCode(201);
        shop.ran("2025-Q3", "FINAL");
        JsonNode trace = trace(Shop.decision("TD1", "2025-Q3").getLong("id"));
        JsonNode corrected = StreamSupport.stream(trace.get("facts").spliterator(), false)
                .flatMap(each -> StreamSupport.stream(each.get("observations").spliterator(), false))
                .filter(each -> !each.get("corrects").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(corrected.get("value").asInt()).isEqualTo(90);
        assertThat(corrected.get("recordedBy").asText()).isEqualTo("hr-approver");
        assertThat(corrected.get("corrects").get("value").asInt()).isEqualTo(80);
        assertThat(corrected.get("corrects").get("recordedBy").asText()).isEqualTo("hr-editor");
    }

    private static JsonNode trace(long decision) {
        try {
            return JSON.readTree(as(Role.AUDITOR)
                    .get("/api/v1/decisions/" + decision + "/trace")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
