package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * The same FINAL run decided by the service and by the Spark program on this machine, start of the program included, on the
 * same database in the same minutes; see docs/operating.md.
 */
final class SparkBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path RULES = Path.of("rules");
    private static final Path PROGRAM = Path.of("target", "spark", "kaohe-spark.jar");

    private SparkBench() {}

    static void run(int people, int dailyMarks) throws Exception {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is not there; add -Pspark to -Pbench");
        }
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            int observations;
            long byService;
            try (ServiceProcess service = ServiceProcess.start(FOLDER, database.address())) {
                var company = new MadeUpCompany(database.address());
                observations = company.fill(people, dailyMarks);
                service.publish();
                service.run("PREVIEW");
                byService = millis("service", service.run("FINAL"));
                // What the run proposes is opened after it, and would be work beside the next one.
                System.out.printf("%,d proposals%n", company.awaitProposals());
            }
            String engine = "-Dkaohe.runs.engine=spark";
            try (ServiceProcess service = ServiceProcess.start(FOLDER, database.address(), RULES, engine)) {
                long bySpark = millis("spark", service.run("FINAL"));
                System.out.printf(
                        "%,d people, %,d observations, %d cores: a million people cost %,d s on the service,"
                                + " %,d s on Spark on this machine; Spark takes %.2f times as long%n",
                        people,
                        observations,
                        Runtime.getRuntime().availableProcessors(),
                        byService * 1000 / people,
                        bySpark * 1000 / people,
                        (double) bySpark / byService);
            }
        }
    }

    private static long millis(String who, JsonNode run) {
        long millis = ServiceProcess.millis(run);
        System.out.printf(
                "%-7s %s: %,7d ms, %,d people, %,d people/s%n",
                who,
                run.get("state").asText(),
                millis,
                run.get("done").asLong(),
                run.get("done").asLong() * 1000 / millis);
        return millis;
    }
}
