package org.kaohe.bench;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * What the pages and lists of an office cost with one period decided for everybody: one reader of the packaged service, one
 * request after the other, over loopback. The page of a policy, which reads nothing of people, stands beside them to
 * compare. 250 observations a person of 20,000 are more than a million and a half in each month.
 */
final class PageBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int MONTHS = 3;
    private static final int WARMING = 30;
    private static final int REQUESTS = 100;
    private static final long GOAL_MILLIS = 50;
    private static final long GOAL_BYTES = 300_000;
    private static final String DECIDED = "policy=regulation&period=" + MadeUpCompany.PERIOD;

    private PageBench() {}

    static void run(int people, int dailyMarks) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                ServiceProcess service = ServiceProcess.start(FOLDER, database.address())) {
            var company = new MadeUpCompany(database.address());
            int observations = company.fill(people, dailyMarks);
            service.publish();
            long run = service.run("FINAL").get("id").asLong();
            company.awaitProposals();
            System.out.printf(
                    "pages: %,d decisions, %,d observations a month; goals for a list: median under %d ms, under %,d bytes%n",
                    people, observations / MONTHS, GOAL_MILLIS, GOAL_BYTES);
            for (String page : pages(run)) {
                measure(service, page);
            }
        }
    }

    private static List<String> pages(long run) {
        return List.of(
                "/policies/regulation",
                "/",
                "/results?" + DECIDED,
                "/results?" + DECIDED + "&team=t5",
                "/results?" + DECIDED + "&page=900",
                "/results/spread?" + DECIDED,
                "/results/" + (run * 1_000_000 + 1),
                "/bonus?" + DECIDED,
                "/publications?" + DECIDED,
                "/proposals",
                "/cases",
                "/people",
                "/observations",
                "/api/v1/observations?period=2025-09&staffNo=E100123",
                "/api/v1/observations?period=2025-09",
                "/api/v1/observations?period=2025-09&page=900",
                "/completeness",
                "/runs");
    }

    private static void measure(ServiceProcess service, String page) throws Exception {
        HttpResponse<String> answer = null;
        for (int i = 0; i < WARMING; i++) {
            answer = service.ask(page, null);
        }
        long[] micros = new long[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            long begin = System.nanoTime();
            answer = service.ask(page, null);
            micros[i] = (System.nanoTime() - begin) / 1000;
        }
        Arrays.sort(micros);
        System.out.printf(
                "%d %-55s median %,9d us, slowest of %d %,9d us, %,8d bytes%n",
                answer.statusCode(),
                page,
                micros[REQUESTS / 2],
                REQUESTS,
                micros[REQUESTS - 1],
                answer.body().getBytes(StandardCharsets.UTF_8).length);
    }
}
