package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * A close from raw observations to stored decisions: the packaged service on an embedded PostgreSQL, asked over HTTP.
 * Previews first, so that the last, FINAL, run is one of a warm service.
 */
final class CloseBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int PREVIEWS = 3;

    private CloseBench() {}

    static void run(int people, int dailyMarks) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                ServiceProcess service = ServiceProcess.start(FOLDER, database.address())) {
            int observations = new MadeUpCompany(database.address()).fill(people, dailyMarks);
            System.out.printf(
                    "close: %,d people, %,d observations (%d a person), %d cores%n",
                    people,
                    observations,
                    observations / people,
                    Runtime.getRuntime().availableProcessors());
            for (int i = 0; i < PREVIEWS; i++) {
                print(service.run("PREVIEW"));
            }
            service.publish();
            print(service.run("FINAL"));
            printSizes(database.address());
        }
    }

    /** Rest: finding the people, and letting the decisions of a FINAL run stand. */
    private static void print(JsonNode run) {
        long wall = ServiceProcess.millis(run);
        JsonNode times = run.get("timings");
        long read = times.get("readMillis").asLong();
        long evaluate = times.get("evaluateMillis").asLong();
        long write = times.get("writeMillis").asLong();
        System.out.printf(
                "%-7s %s: %,7d ms = %,7d people/s | read %,d, evaluate %,d, write %,d, rest %,d ms | %s%n",
                run.get("mode").asText(),
                run.get("state").asText(),
                wall,
                run.get("done").asLong() * 1000 / Math.max(1, wall),
                read,
                evaluate,
                write,
                wall - read - evaluate - write,
                run.get("counts").get("byGrade"));
    }

    private static void printSizes(DatabaseAddress address) throws Exception {
        try (Connection connection = DriverManager.getConnection(
                        address.jdbcUrl(),
                        address.owner().user(),
                        address.owner().password());
                Statement statement = connection.createStatement();
                ResultSet sizes = statement.executeQuery("SELECT avg(length(trace)), max(length(trace)),"
                        + " pg_total_relation_size('decision') / count(*) FROM decision")) {
            sizes.next();
            System.out.printf(
                    "trace: %d bytes on average, %d at most; a decision with trace and indexes: %d bytes on disk%n",
                    sizes.getInt(1), sizes.getInt(2), sizes.getInt(3));
        }
    }
}
