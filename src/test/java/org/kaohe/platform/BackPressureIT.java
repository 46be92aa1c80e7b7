package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.web.Shop;
import org.kaohe.core.people.Role;
import org.kaohe.testing.TestAccounts;

/** Too much at once is refused at the door, and what was let in is stored. */
@QuarkusTest
class BackPressureIT {

    private static final int CALLERS = 60;
    private static final int BATCH = 2_000;

    @TestHTTPResource("/api/v1/observations")
    URI observations;

    @Test
    void whoComesWhileTooManyIntakesAreUnderWayIsAskedToComeAgainAndLosesNothing() throws Exception {
        Shop.open("pressure").employs("PR1");
        TestAccounts.as(Role.HR_EDITOR).get("/api/v1/runs").then().statusCode(200);
        HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
        for (int caller = 0; caller < CALLERS; caller++) {
            sent.add(http.sendAsync(intake(caller), BodyHandlers.ofString()));
        }
        List<HttpResponse<String>> answers =
                sent.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 429);
        HttpResponse<String> refused = answers.stream()
                .filter(each -> each.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).contains("2");
        assertThat(refused.body()).contains("http.overloaded");

        for (int caller = 0; caller < CALLERS; caller++) {
            boolean taken = answers.get(caller).statusCode() == 201;
            HttpResponse<String> again = http.send(intake(caller), BodyHandlers.ofString());
            assertThat(again.statusCode()).as("caller %d", caller).isEqualTo(taken ? 200 : 201);
        }
    }

    private HttpRequest intake(int caller) {
        String body = IntStream.range(0, BATCH)
                .mapToObj(i -> """
                        {"ref":"pressure-%d-%d","staffNo":"PR1","indicator":"attitude","source":"DAILY","value":80,\
                        "observedOn":"2024-05-06"}""".formatted(caller, i))
                .collect(Collectors.joining(",", "[", "]"));
        String account = Role.HR_EDITOR.code() + ":" + TestAccounts.PASSWORD;
        return HttpRequest.newBuilder(observations)
                .header("Content-Type", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(body))
                .build();
    }
}
