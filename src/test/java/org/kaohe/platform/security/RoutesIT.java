package org.kaohe.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kaohe.testing.TestAccounts.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;

/**
 * Every route of the API description, asked by everybody, for an object of somebody else and for one of their own. A route
 * without a row fails the build, and so does a row without a route.
 */
@QuarkusTest
class RoutesIT {

    private static final String PERIOD = "2024-Q1";
    private static final String ONLY_IN_TESTS = "/api/v1/test/";
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /** What is reached without being in the description. */
    private static final List<Route> BESIDE = List.of(
            new Route("GET", "/api/v1/openapi"),
            new Route("GET", "/assets/signin.css"),
            new Route("GET", "/q/health"),
            new Route("GET", "/q/metrics"));

    @Test
    void everyRouteAnswersToEachRoleAsTheTableSays() throws IOException {
        RouteObjects objects = objects();
        RouteTable table = RouteTable.read();
        List<String> missing = new ArrayList<>();
        List<String> different = new ArrayList<>();
        Set<Route> stale = new TreeSet<>(table.rows().keySet());
        for (Map.Entry<Route, String> described : routes().entrySet()) {
            Route route = described.getKey();
            stale.remove(route);
            List<String> told = ask(route, described.getValue(), objects);
            List<String> expected = table.rows().get(route);
            if (expected == null) {
                missing.add(RouteTable.row(route, told));
            } else if (!agree(expected, told)) {
                different.add(RouteTable.row(route, expected) + "\n  is " + RouteTable.row(route, told));
            }
        }
        assertThat(missing)
                .as(
                        "routes without a row in src/test/resources/security/routes.csv; what they answer now, to be "
                                + "read before it is pasted:\n%s\n",
                        String.join("\n", missing))
                .isEmpty();
        assertThat(different).as("%s", String.join("\n", different)).isEmpty();
        assertThat(stale).as("rows whose route is gone").isEmpty();
    }

    private static List<String> ask(Route route, String mediaType, RouteObjects objects) {
        List<String> cells = new ArrayList<>();
        for (Caller caller : Caller.values()) {
            String others = told(route, objects.others(route.path()), mediaType, caller);
            String own =
                    objects.knows(route.path()) ? told(route, objects.own(route.path()), mediaType, caller) : others;
            cells.add(others.equals(own) ? others : others + "/" + own);
        }
        return cells;
    }

    private static String told(Route route, String path, String mediaType, Caller caller) {
        RequestSpecification request = caller.asks().urlEncodingEnabled(false);
        if (mediaType.startsWith("multipart/")) {
            request.multiPart("file", "nothing.xlsx", new byte[] {1});
        } else if (mediaType.equals("*/*")) {
            request.contentType("application/pdf").body(new byte[] {1});
        } else if (!mediaType.isEmpty()) {
            request.contentType(mediaType).body(mediaType.contains("json") ? "{}" : "a=b");
        }
        Response response = request.request(route.method(), path);
        return said(response, route, path.contains(RouteObjects.NOTHING) || path.contains(RouteObjects.NO_NUMBER));
    }

    /** A 404 of something that is not there says only that the caller got so far. */
    private static String said(Response response, Route route, boolean nothingThere) {
        int status = response.statusCode();
        boolean led =
                status == 302 && String.valueOf(response.header("Location")).endsWith("/login");
        if (status == 401 || led && !route.path().equals("/logout")) {
            return "out";
        }
        if (status >= 500) {
            return "failed-" + status;
        }
        if (status == 403) {
            return "no";
        }
        if (status == 404 && !nothingThere) {
            return "hidden";
        }
        return status < 400 ? "ok" : "in";
    }

    private static boolean agree(List<String> expected, List<String> told) {
        for (int each = 0; each < told.size(); each++) {
            String[] wanted = expected.get(each).split("/", -1);
            String[] got = told.get(each).split("/", -1);
            boolean agrees = fits(wanted[0], got[0]) && fits(wanted[wanted.length - 1], got[got.length - 1]);
            if (!agrees) {
                return false;
            }
        }
        return true;
    }

    /** Who may come in may find that it went well, or that what they sent was not. */
    private static boolean fits(String wanted, String got) {
        return wanted.equals(got) || wanted.equals("in") && got.equals("ok");
    }

    /** Routes with the media type of what they take. */
    private static Map<Route, String> routes() {
        JsonPath description = as(Role.AUDITOR)
                .queryParam("format", "json")
                .get("/api/v1/openapi")
                .jsonPath();
        Map<Route, String> routes = new TreeMap<>();
        Map<String, Map<String, Object>> paths = description.getMap("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (METHODS.contains(method) && !path.startsWith(ONLY_IN_TESTS)) {
                routes.put(new Route(method.toUpperCase(java.util.Locale.ROOT), path), mediaType(operation));
            }
        }));
        BESIDE.forEach(each -> routes.put(each, ""));
        return routes;
    }

    private static String mediaType(Object operation) {
        return at(at(operation, "requestBody"), "content").keySet().stream()
                .map(String::valueOf)
                .findFirst()
                .orElse("");
    }

    private static Map<?, ?> at(Object object, String key) {
        return object instanceof Map<?, ?> map && map.get(key) instanceof Map<?, ?> inner ? inner : Map.of();
    }

    /** 4001 leads 4002, who is the employee; 4003 is led by somebody else. */
    private static RouteObjects objects() {
        Shop here = Shop.open("routes-here").employs("4001").employs("4002");
        here.ledBy("4001");
        Shop there = Shop.open("routes-there").employs("4003");
        here.ran(PERIOD, "FINAL");
        there.ran(PERIOD, "FINAL");
        here.published(PERIOD);
        there.published(PERIOD);
        var objects = new RouteObjects();
        objects.add("/api/v1/employees/{staffNo}", "4002", "4003");
        objects.add("/api/v1/decisions/{id}", decision("4002"), decision("4003"));
        objects.add("/people/{staffNo}", "4002", "4003");
        objects.add("/my/results/{id}", decision("4002"), decision("4003"));
        objects.add("/results/{id}", decision("4002"), decision("4003"));
        objects.add("/api/v1/observations/{id}", observation("4002"), observation("4003"));
        objects.add("/observations/{id}", observation("4002"), observation("4003"));
        return objects;
    }

    private static String decision(String staffNo) {
        return Shop.decision(staffNo, PERIOD).getString("id");
    }

    private static String observation(String staffNo) {
        return as(Role.HR_EDITOR)
                .contentType("application/json")
                .body(
                        "{\"staffNo\":\"%s\",\"indicator\":\"attitude\",\"source\":\"DAILY\",\"value\":90,\"observedOn\":\"2024-02-01\"}"
                                .formatted(staffNo))
                .post("/api/v1/observations")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getString("ids[0]");
    }
}
