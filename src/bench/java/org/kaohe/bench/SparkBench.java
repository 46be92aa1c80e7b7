package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * The same FINAL run decided by the service and by the Spark program on this machine, start of the program included, on the
 * same database in the same minutes; see docs/operating.md.
 */
final class SparkBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final Path RULES = Path.of("rules");
    private static final Path PROGRAM = Path.of("target", "spark", "kaohe-spark.jar");

    /** Down to the bytes of the trace. */
    private static final String DIFFERENT = """
            SELECT count(*), count(*) FILTER (WHERE
                (a.team, a.status, a.score, a.grade, a.bonus, a.counts, a.proposals, a.missing, a.notes, a.facts_hash, a.trace)
                IS DISTINCT FROM
                (b.team, b.status, b.score, b.grade, b.bonus, b.counts, b.proposals, b.missing, b.notes, b.facts_hash, b.trace))
            FROM decision a JOIN decision b ON b.staff_no = a.staff_no
            WHERE a.id / 1000000 = ? AND b.id / 1000000 = ?""";

    private SparkBench() {}

    static void run(int people, int dailyMarks) throws Exception {
        if (!Files.exists(PROGRAM)) {
            throw new IllegalStateException(PROGRAM + " is not there; add -Pspark to -Pbench");
        }
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            int observations;
            JsonNode byService;
            try (ServiceProcess service = start(database, "service")) {
                observations = new MadeUpCompany(database.address()).fill(people, dailyMarks);
                service.publish();
                service.run("PREVIEW");
                byService = timed("service", service);
            }
            JsonNode bySpark;
            try (ServiceProcess service = start(database, "spark")) {
                bySpark = timed("spark", service);
            }
            compare(database.address(), byService, bySpark);
            long service = ServiceProcess.millis(byService);
            long spark = ServiceProcess.millis(bySpark);
            System.out.printf(
                    "%,d people, %,d observations, %d cores: a million people cost %,d s on the service,"
                            + " %,d s on Spark on this machine; Spark takes %.2f times as long%n",
                    people,
                    observations,
                    Runtime.getRuntime().availableProcessors(),
                    service * 1000 / people,
                    spark * 1000 / people,
                    (double) spark / service);
        }
    }

    /** What the runs propose stays unopened: it would be work beside the next one. */
    private static ServiceProcess start(EmbeddedDatabase database, String engine) throws Exception {
        return ServiceProcess.start(
                FOLDER, database.address(), RULES, "-Dkaohe.runs.engine=" + engine, "-Dkaohe.proposals.open-every=off");
    }

    private static JsonNode timed(String who, ServiceProcess service) throws Exception {
        JsonNode run = service.run("FINAL");
        long millis = ServiceProcess.millis(run);
        System.out.printf(
                "%-7s %s: %,7d ms, %,d people, %,d people/s, service of at most %,d MB%n",
                who,
                run.get("state").asText(),
                millis,
                run.get("done").asLong(),
                run.get("done").asLong() * 1000 / millis,
                service.mostMegabytes());
        return run;
    }

    /** A fast wrong answer is worth nothing. */
    private static void compare(DatabaseAddress address, JsonNode one, JsonNode other) throws SQLException {
        try (Connection connection = MadeUpCompany.asOwner(address);
                PreparedStatement statement = connection.prepareStatement(DIFFERENT)) {
            statement.setLong(1, one.get("id").asLong());
            statement.setLong(2, other.get("id").asLong());
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                System.out.printf(
                        "%,d people decided by both, %,d of them differently%n", row.getLong(1), row.getLong(2));
                if (row.getLong(1) != one.get("done").asLong() || row.getLong(2) > 0) {
                    throw new IllegalStateException("The two ways do not say the same");
                }
            }
        }
    }
}
