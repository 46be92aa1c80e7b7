package org.kaohe.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.testing.Logged;
import org.kaohe.testing.TestAccounts;

/** Too much at once is refused at the door, and what was let in is stored. */
@QuarkusTest
class BackPressureIT {

    private static final String ACCOUNT = basic(Role.HR_EDITOR.code());
    private static final String IMPORT = "/api/v1/imports/observations";

    @TestHTTPResource("/api/v1/observations")
    URI observations;

    @ConfigProperty(name = "kaohe.intake.at-once")
    int inside;

    @ConfigProperty(name = "kaohe.intake.waiting")
    int waiting;

    @ConfigProperty(name = "kaohe.imports.at-once")
    int files;

    @ConfigProperty(name = "kaohe.requests.at-once")
    int requests;

    @ConfigProperty(name = "kaohe.requests.waiting")
    int requestsWaiting;

    /** Callers whose bodies are still on their way take up every place there is. */
    @Test
    void whoComesWhenEveryPlaceIsTakenIsAskedToComeAgainAndNobodyLosesAnything() throws Exception {
        Shop.open("pressure").employs("PR1");
        TestAccounts.as(Role.HR_EDITOR).get("/api/v1/runs").then().statusCode(200);
        List<Socket> callers = new ArrayList<>();
        try {
            for (int caller = 0; caller < inside + waiting; caller++) {
                callers.add(knocks(observations.getPath(), body(caller).length()));
            }
            HttpResponse<String> refused = refusal(callers);
            assertThat(refused.headers().firstValue("Retry-After")).contains("2");
            assertThat(refused.body()).contains("http.overloaded");

            for (int caller = 0; caller < callers.size(); caller++) {
                callers.get(caller).getOutputStream().write(body(caller).getBytes(UTF_8));
            }
            for (Socket caller : callers) {
                assertThat(new BufferedReader(new InputStreamReader(caller.getInputStream(), UTF_8)).readLine())
                        .isEqualTo("HTTP/1.1 201 Created");
            }
        } finally {
            for (Socket caller : callers) {
                caller.close();
            }
        }
        assertThat(send(callers.size(), Duration.ofSeconds(30)).statusCode()).isEqualTo(201);
    }

    @Test
    void alsoWhoOnlyReadsIsAskedToComeAgainWhenTooManyAreThereAndHealthIsToldAllTheSame() throws Exception {
        TestAccounts.as(Role.HR_EDITOR).get("/api/v1/runs").then().statusCode(200);
        List<Socket> callers = new ArrayList<>();
        try (Logged logged = Logged.fromNow()) {
            try {
                for (int caller = 0; caller < requests + requestsWaiting; caller++) {
                    callers.add(knocks("/api/v1/runs", 2));
                }
                await(429);
                assertThat(read("/q/health/live").statusCode()).isEqualTo(200);
            } finally {
                for (Socket caller : callers) {
                    caller.close();
                }
            }
            await(200);
            assertThat(logged.entries()).as("hanging up is no fault").noneMatch(entry -> entry.contains("Incident"));
        }
    }

    @Test
    void whoHangsUpWhileThePasswordIsLookedAtTakesNobodysPlace() throws Exception {
        Set<String> gone = new HashSet<>();
        for (int caller = 0; caller < 2 * files; caller++) {
            String account = "hangs-up-" + caller;
            TestAccounts.as(account, Set.of(Role.HR_EDITOR), Optional.empty());
            knocks(IMPORT, basic(account), 2).close();
            gone.add(account);
        }
        for (int attempt = 0; attempt < 300 && !gone.isEmpty(); attempt++) {
            Thread.sleep(100);
            String signIns = TestAccounts.as(Role.AUDITOR)
                    .get("/api/v1/journal?action=sign-in&size=200")
                    .asString();
            gone.removeIf(account -> signIns.contains("\"" + account + "\""));
        }
        assertThat(gone).isEmpty();
        TestAccounts.as(Role.HR_EDITOR)
                .contentType(ContentType.JSON)
                .body("[]")
                .post(IMPORT)
                .then()
                .statusCode(415);
    }

    private void await(int status) throws Exception {
        int last = 0;
        for (int attempt = 0; attempt < 50 && last != status; attempt++) {
            try {
                last = read("/api/v1/runs").statusCode();
            } catch (HttpTimeoutException e) {
                Thread.sleep(100);
            }
        }
        assertThat(last).isEqualTo(status);
    }

    private HttpResponse<String> read(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(observations.resolve(path))
                .timeout(Duration.ofSeconds(2))
                .header("Authorization", ACCOUNT)
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Until all callers have reached the door, this one may take the place of another, who is refused instead. */
    private HttpResponse<String> refusal(List<Socket> callers) throws Exception {
        for (int attempt = 0; attempt < 20; attempt++) {
            try {
                HttpResponse<String> answer = send(inside + waiting, Duration.ofSeconds(2));
                assertThat(answer.statusCode()).isEqualTo(429);
                return answer;
            } catch (HttpTimeoutException e) {
                comeAgain(callers);
            }
        }
        throw new AssertionError("Nobody was refused");
    }

    private void comeAgain(List<Socket> callers) throws IOException {
        for (int caller = 0; caller < callers.size(); caller++) {
            if (callers.get(caller).getInputStream().available() > 0) {
                callers.get(caller).close();
                callers.set(caller, knocks(observations.getPath(), body(caller).length()));
            }
        }
    }

    /** Says what it wants, and keeps the body for later. */
    private Socket knocks(String path, int length) throws IOException {
        return knocks(path, ACCOUNT, length);
    }

    private Socket knocks(String path, String account, int length) throws IOException {
        var socket = new Socket(observations.getHost(), observations.getPort());
        socket.setSoTimeout(60_000);
        socket.getOutputStream().write("""
                        POST %s HTTP/1.1\r
                        Host: %s\r
                        Authorization: %s\r
                        Content-Type: application/json\r
                        Content-Length: %d\r
                        \r
                        """.formatted(path, observations.getAuthority(), account, length)
                .getBytes(UTF_8));
        return socket;
    }

    private HttpResponse<String> send(int caller, Duration patience) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(observations)
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header("Authorization", ACCOUNT)
                .POST(BodyPublishers.ofString(body(caller)))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    private static String basic(String account) {
        return "Basic " + Base64.getEncoder().encodeToString((account + ":" + TestAccounts.PASSWORD).getBytes(UTF_8));
    }

    private static String body(int caller) {
        return """
            [{"ref":"pressure-%d","staffNo":"PR1","indicator":"attitude","source":"DAILY","value":80,\
            "observedOn":"2024-05-06"}]""".formatted(caller);
    }
}
