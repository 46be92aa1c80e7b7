package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * A close to stored decisions, traces and journal: the packaged service on an embedded PostgreSQL, asked over HTTP. First
 * from raw observations, then from the months it has summed beforehand. Previews come before the FINAL run, so that it is
 * one of a warm service. What the rules alone allow stands beside it, measured by the same program on the same cores.
 */
final class CloseBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int PREVIEWS = 12;
    private static final String NOT_SETTLING = "-Dkaohe.observations.settle-every=off";
    /** The same for any number of people. */
    private static final String HEAP = "-Xmx512m";

    private static final int DOSSIERS = 20_000;

    private CloseBench() {}

    static void run(int people, int dailyMarks) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            var company = new MadeUpCompany(database.address());
            JsonNode raw;
            try (ServiceProcess service = start(database, NOT_SETTLING)) {
                int observations = company.fill(people, dailyMarks);
                System.out.printf(
                        "close: %,d people, %,d observations (%d a person), %d cores%n",
                        people,
                        observations,
                        observations / people,
                        Runtime.getRuntime().availableProcessors());
                service.publish();
                raw = close("raw", service);
                // What it proposes is opened after the run, and would be in the way of the next one.
                long begin = System.nanoTime();
                int proposals = company.awaitProposals();
                System.out.printf(
                        "%,d proposals opened within %,d ms after it%n",
                        proposals, (System.nanoTime() - begin) / 1_000_000);
            }
            settle(database, company, people);
            try (ServiceProcess service = start(database, NOT_SETTLING)) {
                JsonNode settled = close("settled", service);
                if (!settled.equals(raw)) {
                    throw new IllegalStateException("From raw observations " + raw + ", settled " + settled);
                }
            }
            printSizes(database.address());
        }
        EvaluateBench.run(Math.min(people, DOSSIERS));
    }

    private static void settle(EmbeddedDatabase database, MadeUpCompany company, int people) throws Exception {
        String months = "-Dkaohe.observations.settle-months=" + company.monthsSince();
        try (ServiceProcess settling = start(database, "-Dkaohe.observations.settle-every=1s", months)) {
            long begin = System.nanoTime();
            company.awaitSettled(people);
            System.out.printf(
                    "summed beforehand in %,d ms, %,d bytes on disk%n",
                    (System.nanoTime() - begin) / 1_000_000, company.settledBytes());
        }
    }

    private static ServiceProcess start(EmbeddedDatabase database, String... options) throws Exception {
        String[] all = Stream.concat(Stream.of(HEAP), Stream.of(options)).toArray(String[]::new);
        return ServiceProcess.start(FOLDER, database.address(), Path.of("rules"), all);
    }

    /** Gives how many people got each grade: the same every time, because a fast wrong answer is worth nothing. */
    private static JsonNode close(String from, ServiceProcess service) throws Exception {
        Set<JsonNode> grades = new HashSet<>();
        for (int i = 0; i < PREVIEWS; i++) {
            grades.add(print(from, service.run("PREVIEW")));
        }
        grades.add(print(from, service.run("FINAL")));
        System.out.printf("%-7s service of at most %,d MB, heap %s%n", from, service.mostMegabytes(), HEAP);
        if (grades.size() > 1) {
            throw new IllegalStateException("The same people got different grades: " + grades);
        }
        return grades.iterator().next();
    }

    /** Rest: finding the people, and letting the decisions of a FINAL run stand. */
    private static JsonNode print(String from, JsonNode run) {
        long wall = ServiceProcess.millis(run);
        JsonNode times = run.get("timings");
        JsonNode grades = run.get("counts").get("byGrade");
        long read = times.get("readMillis").asLong();
        long evaluate = times.get("evaluateMillis").asLong();
        long write = times.get("writeMillis").asLong();
        System.out.printf(
                "%-7s %-7s %s: %,7d ms = %,7d people/s | read %,d, evaluate %,d, write %,d, rest %,d ms | %s%n",
                from,
                run.get("mode").asText(),
                run.get("state").asText(),
                wall,
                run.get("done").asLong() * 1000 / Math.max(1, wall),
                read,
                evaluate,
                write,
                wall - read - evaluate - write,
                grades);
        return grades;
    }

    private static void printSizes(DatabaseAddress address) throws Exception {
        try (Connection connection = MadeUpCompany.asOwner(address);
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
