package org.kaohe.proposing.web;

import static org.kaohe.testing.TestAccounts.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.core.time.Period;

/** A quarter of one person that was run and whose proposals were taken over. */
final class Quarter {

    static final String FIRST = "2024-Q1";
    static final String SECOND = "2024-Q2";
    static final String SCORER = "prop-scorer";

    private static final List<String> CRITERIA =
            List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Quarter() {}

    /** May do everything of HR, and scored everybody here alone. */
    static RequestSpecification scorer() {
        return as(SCORER, Set.of(Role.HR_EDITOR, Role.HR_APPROVER), Optional.empty());
    }

    static void marked(String staffNo, String period, String mark) {
        LocalDate first = Period.parse(period).orElseThrow().first();
        List<String> marks = new ArrayList<>();
        for (String criterion : CRITERIA) {
            marks.add(mark(staffNo, criterion, "DAILY", mark, first));
            marks.add(mark(staffNo, criterion, "QUARTERLY", mark, first.plusWeeks(12)));
        }
        scorer().contentType(ContentType.JSON)
                .body(marks.stream().collect(Collectors.joining(",", "[", "]")))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
    }

    /** Another quarterly mark in the place of the one of the first quarter; all criteria weigh the same. */
    static void corrected(String staffNo, String criterion, int mark) {
        int id = as(Role.AUDITOR)
                .get("/api/v1/observations?indicator=" + criterion + "&staffNo=" + staffNo + "&period=" + FIRST)
                .jsonPath()
                .getInt("find { it.source == 'QUARTERLY' }.id");
        as(Role.HR_APPROVER)
                .contentType(ContentType.JSON)
                .body("{\"value\":%d,\"note\":\"复核\",\"reason\":\"误记\"}".formatted(mark))
                .post("/api/v1/observations/" + id + "/corrections")
                .then()
                .statusCode(201);
    }

    static void ran(String team, String period) {
        JsonPath run = new Shop(team).ran(period, "FINAL");
        if (!"DONE".equals(run.getString("state"))) {
            throw new AssertionError(run.prettify());
        }
    }

    /** Waits until the newest run was taken over: its proposals rest on the decision that stands. */
    static JsonPath proposals(String staffNo, String filter, int number) {
        String address = "/api/v1/proposals?staffNo=" + staffNo + filter;
        awaited(() -> as(Role.AUDITOR).get(address).jsonPath().getList("").size() == number, address);
        return as(Role.AUDITOR).get(address).jsonPath();
    }

    interface Condition {
        boolean holds();
    }

    static void awaited(Condition condition, String what) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > until) {
                throw new AssertionError(what + " has not come true after " + PATIENCE + ": "
                        + as(Role.AUDITOR).get("/api/v1/proposals?size=200").asString());
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static String mark(String staffNo, String criterion, String source, String mark, LocalDate day) {
        return "{\"staffNo\":\"%s\",\"indicator\":\"%s\",\"source\":\"%s\",\"value\":%s,\"observedOn\":\"%s\"}"
                .formatted(staffNo, criterion, source, mark, day);
    }
}
