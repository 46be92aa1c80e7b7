package org.kaohe.platform.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.platform.database.EmbeddedDatabase;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.testing.PackagedService;

/** The first start as an operator sees it, with a kill in the middle. */
class SampleIT {

    private static final String PASSWORD = "sample password";
    private static final Map<String, String> ENVIRONMENT = Map.of(
            "KAOHE_SAMPLE",
            "true",
            "KAOHE_SAMPLE_PASSWORD",
            PASSWORD,
            "KAOHE_RULES_DIR",
            Path.of("rules").toAbsolutePath().toString());
    private static final Pattern DATA = Pattern.compile("as data: (http://[^/]+)(/api/v1/decisions/\\d+/trace)");
    private static final long PATIENCE_SECONDS = 900;

    @TempDir
    Path folder;

    @Test
    void a_kill_while_loading_leaves_nothing_and_the_next_start_completes_it() throws Exception {
        try (PackagedService killed = PackagedService.start(folder, ENVIRONMENT)) {
            await(killed, "Loading sample data");
            killed.kill();
        }
        try (PackagedService service = PackagedService.start(folder, ENVIRONMENT)) {
            await(service, "A traced decision");
            String log = service.log();
            assertThat(log)
                    .contains("Policy regulation: version 1 is in force from 2025-Q3")
                    .contains("regulation 2026-Q3: DONE, 120 people", "conduct-checklist 2026-09: DONE, 120 people");
            for (String grade : List.of("优秀", "良好", "合格", "不合格", "PROVISIONAL")) {
                assertThat(log).containsPattern("regulation 2026-Q3: .*" + grade + " [1-9]");
            }
            for (PolicyCode policy : new RulesFolder(Path.of("rules")).policies()) {
                assertThat(log).containsPattern(policy + " 2026-(Q3|09): DONE, 120 people, .*(优秀|良好|合格) [1-9]");
            }
            Matcher address = DATA.matcher(log);
            assertThat(address.find()).isTrue();
            assertThat(get(address.group(1) + address.group(2))).contains("dismissal-review");
            stories(address.group(1));
        }
        wipe();
    }

    private void stories(String server) throws Exception {
        String q3 = server + "/api/v1/decisions?policy=regulation&period=2026-Q3&staffNo=";
        assertThat(get(q3 + "001002")).contains("\"score\":89.5", "良好");
        assertThat(get(q3 + "001004")).contains("PROVISIONAL", "teamwork");
        assertThat(get(q3 + "002003")).contains("不合格", "dismissal-review");
        assertThat(get(server + "/api/v1/observations?staffNo=001005&period=2026-09&indicator=efficiency"))
                .contains("CORRECTED");
        assertThat(get(server + "/api/v1/observations?staffNo=001008&period=2026-09&item=B01"))
                .contains("WITHDRAWN");
    }

    private void wipe() throws IOException {
        Path data = folder.resolve("data");
        assertThat(new WipeSample(data).wipe()).isEmpty();
        assertThat(new SampleSwitch(data).isWiped()).isTrue();
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            assertThat(database.address()).isNotNull();
        }
    }

    private static void await(PackagedService service, String text) throws Exception {
        for (long i = 0; i < PATIENCE_SECONDS * 10; i++) {
            if (service.log().contains(text)) {
                return;
            }
            Thread.sleep(100);
        }
        throw new IOException("\"" + text + "\" never came:\n" + service.log());
    }

    private static String get(String address) throws Exception {
        String credentials = Base64.getEncoder().encodeToString(("hr:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Basic " + credentials)
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
