package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.people.Role;
import org.kaohe.core.time.Period;
import org.kaohe.testing.PublishedRules;

/** A team with people, marks and runs, set up over HTTP as HR does it. Each test takes a team of its own. */
public record Shop(String team) {

    static final List<String> CRITERIA = List.of("attitude", "competence", "efficiency", "satisfaction", "teamwork");
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static Shop open(String team) {
        PublishedRules.once();
        put("/api/v1/teams/" + team, "{\"name\":\"团队 " + team + "\",\"industry\":\"retail\",\"leaders\":[]}");
        return new Shop(team);
    }

    public void ledBy(String staffNo) {
        put(
                "/api/v1/teams/" + team,
                "{\"name\":\"团队 %s\",\"industry\":\"retail\",\"leaders\":[{\"staffNo\":\"%s\",\"from\":\"2024-01-01\"}]}"
                        .formatted(team, staffNo));
    }

    public Shop employs(String staffNo) {
        put("/api/v1/employees/" + staffNo, """
                {"name":"员工%s","sex":"FEMALE","hiredOn":"2024-01-01","assignments":[{"team":"%s",
                "post":"reception","track":"support","level":"junior","from":"2024-01-01"}],"conditions":[]}""".formatted(staffNo, team));
        return this;
    }

    /** Daily and quarterly marks of that value for all criteria. */
    public Shop marked(String staffNo, String period, String mark) {
        CRITERIA.forEach(each -> marked(staffNo, period, each, mark, mark));
        return this;
    }

    Shop marked(String staffNo, String period, String criterion, String daily, String quarterly) {
        LocalDate first = Period.parse(period).orElseThrow().first();
        List<String> marks = new ArrayList<>();
        for (int week = 0; week < 13; week++) {
            marks.add(mark(staffNo, criterion, "DAILY", daily, first.plusWeeks(week)));
        }
        marks.add(mark(staffNo, criterion, "QUARTERLY", quarterly, first.plusWeeks(12)));
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(marks.stream().collect(Collectors.joining(",", "[", "]")))
                .post("/api/v1/observations")
                .then()
                .statusCode(201);
        return this;
    }

    /** Runs the regulation for the team to its end. */
    public JsonPath ran(String period, String mode) {
        long id = as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(order(period, mode))
                .post("/api/v1/runs")
                .then()
                .statusCode(202)
                .extract()
                .jsonPath()
                .getLong("id");
        return ended(id);
    }

    /** Publishes what the team's runs decided. */
    public Shop published(String period) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("{\"policy\":\"regulation\",\"period\":\"%s\",\"teams\":[\"%s\"],\"provisional\":true}"
                        .formatted(period, team))
                .post("/api/v1/publications")
                .then()
                .statusCode(201);
        return this;
    }

    String order(String period, String mode) {
        return "{\"policy\":\"regulation\",\"period\":\"%s\",\"scope\":{\"teams\":[\"%s\"]},\"mode\":\"%s\"}"
                .formatted(period, team, mode);
    }

    static JsonPath ended(long run) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            JsonPath now = as(Role.AUDITOR).get("/api/v1/runs/" + run).jsonPath();
            if (Stream.of("DONE", "FAILED", "CANCELLED").anyMatch(now.getString("state")::equals)) {
                return now;
            }
            sleep();
        }
        throw new AssertionError("run " + run + " has not ended after " + PATIENCE);
    }

    /** The one decision of a person that stands for a period. */
    public static JsonPath decision(String staffNo, String period) {
        JsonPath found = as(Role.AUDITOR)
                .get("/api/v1/decisions?policy=regulation&staffNo=" + staffNo + "&period=" + period)
                .jsonPath();
        assertThat(found.getList("")).hasSize(1);
        return new JsonPath(found.prettify().trim().replaceAll("^\\[|]$", ""));
    }

    private static String mark(String staffNo, String criterion, String source, String mark, LocalDate day) {
        return "{\"staffNo\":\"%s\",\"indicator\":\"%s\",\"source\":\"%s\",\"value\":%s,\"observedOn\":\"%s\"}"
                .formatted(staffNo, criterion, source, mark, day);
    }

    private static void put(String path, String body) {
        as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }

    private static void sleep() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
