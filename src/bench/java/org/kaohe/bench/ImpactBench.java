package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * How many stored decisions a backtest does in a minute, and what it costs those who read meanwhile: the packaged service on
 * an embedded PostgreSQL, a draft that grades higher beside the version in force, the median of one reader's requests
 * before and during.
 */
final class ImpactBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int DAILY_MARKS = 13;
    private static final int REQUESTS = 300;
    private static final int ROUNDS = 3;

    private ImpactBench() {}

    static void run(int people) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        Path rules = FOLDER.resolve("rules");
        copy(Path.of("rules"), rules);
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                ServiceProcess service = ServiceProcess.start(FOLDER, database.address(), rules)) {
            var company = new MadeUpCompany(database.address());
            company.fill(people, DAILY_MARKS);
            service.publish();
            service.run("FINAL");
            long begin = System.nanoTime();
            int proposals = company.awaitProposals();
            System.out.printf(
                    "what the run proposes: %,d items opened in %,d ms after it%n",
                    proposals, (System.nanoTime() - begin) / 1_000_000);
            Path grades = rules.resolve("regulation").resolve("grades.csv");
            String text = Files.readString(grades);
            Files.writeString(grades, text.replace("优秀,90,", "优秀,88,").replace("良好,80,90,", "良好,80,88,"));
            for (int round = 0; round < ROUNDS; round++) {
                service.medianMicros(REQUESTS); // warms up
                long alone = service.medianMicros(REQUESTS);
                JsonNode asked = service.askImpact();
                List<Long> during = new ArrayList<>();
                JsonNode impact = asked;
                while (impact.get("finishedAt").isNull()) {
                    during.add(service.medianMicros(REQUESTS / 10));
                    impact = service.impact(asked.get("id").asLong());
                }
                print(impact, alone, during);
            }
        }
    }

    private static void print(JsonNode impact, long alone, List<Long> during) {
        Duration took = Duration.between(
                Instant.parse(impact.get("requestedAt").asText()),
                Instant.parse(impact.get("finishedAt").asText()));
        long decisions = impact.get("done").asLong();
        Collections.sort(during);
        long beside = during.get(during.size() / 2);
        System.out.printf(
                "impact %s: %,d decisions in %,d ms = %,d decisions/min, %s with another grade | a request: %,d us alone,"
                        + " %,d us beside it (%+d %%)%n",
                impact.get("state").asText(),
                decisions,
                took.toMillis(),
                decisions * 60_000 / Math.max(1, took.toMillis()),
                impact.at("/result/regraded").asText(),
                alone,
                beside,
                100 * (beside - alone) / alone);
    }

    private static void copy(Path from, Path to) throws IOException {
        MadeUpCompany.deleteData(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
