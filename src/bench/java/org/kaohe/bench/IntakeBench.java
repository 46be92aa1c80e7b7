package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * Observations a second through {@code POST /observations} and a workbook, beside bare COPY of as many rows into the same
 * tables in the same run; the ways take turns. The service has a heap of 256 MB. Then a month is filled to a million.
 */
final class IntakeBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int PEOPLE = 4_000;
    private static final int BATCH = 10_000;
    private static final int MONTH = 1_000_000;
    private static final int CALLERS = 3;
    private static final int ROUNDS = 3;
    private static final int READS = 300;

    private final DatabaseAddress address;
    private final ServiceProcess service;
    private final int count;
    private long nextId = 1_000_000_000_000L;
    private int inMonth;

    private IntakeBench(DatabaseAddress address, ServiceProcess service, int count) {
        this.address = address;
        this.service = service;
        this.count = count;
    }

    static void run(int count) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                ServiceProcess service =
                        ServiceProcess.start(FOLDER, database.address(), Path.of("target", "test-rules"), "-Xmx256m")) {
            new MadeUpCompany(database.address()).fill(PEOPLE, 0);
            var bench = new IntakeBench(database.address(), service, count);
            System.out.printf("intake: %,d observations a way and round, %,d a call%n", count, BATCH);
            System.out.printf("reads of one person's month before: %,d microseconds%n", bench.reads());
            bench.compare("without references", "");
            bench.compare("with references", "r");
            bench.workbook();
            bench.fillMonth();
            System.out.printf(
                    "reads of one person's month of %,d observations: %,d microseconds%n",
                    bench.inMonth, bench.reads());
        }
    }

    /** Best of the rounds, the ways in turn. */
    private void compare(String what, String references) throws Exception {
        long bare = 0;
        long taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String refs = references.isEmpty() ? "" : references + round + "-";
            bare = Math.max(bare, rate(copyAll(parts(references.isEmpty() ? "" : "c" + refs))));
            List<String> bodies = new ArrayList<>();
            parts(references.isEmpty() ? "" : "p" + refs).forEach(each -> bodies.add(MadeUpMarks.json(each)));
            taken = Math.max(taken, rate(postAll(bodies)));
        }
        compared("POST " + what, taken, bare);
    }

    private static void compared(String what, long taken, long bare) {
        System.out.printf(
                "%-23s: %,9d a second | bare COPY %,9d, so %3d %% of it (bar 60)%n",
                what, taken, bare, taken * 100 / bare);
    }

    private void workbook() throws Exception {
        long bare = 0;
        long taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            bare = Math.max(bare, rate(copyAll(parts("w" + round + "-"))));
            byte[] workbook = MadeUpMarks.workbook(MadeUpMarks.of(count, PEOPLE, ""), round);
            long begin = System.nanoTime();
            JsonNode done = service.imported(workbook);
            taken = Math.max(taken, rate(System.nanoTime() - begin));
            if (done.get("stored").asInt() != count) {
                throw new IllegalStateException("Not imported: " + done);
            }
            inMonth += count;
        }
        compared("workbook", taken, bare);
    }

    private void fillMonth() throws Exception {
        while (inMonth < MONTH) {
            List<String> bodies = new ArrayList<>();
            parts("").forEach(each -> bodies.add(MadeUpMarks.json(each)));
            postAll(bodies);
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    private long reads() throws Exception {
        return service.medianMicros(
                READS, i -> "/api/v1/observations?period=2025-10&staffNo=E" + (100_001 + i % PEOPLE));
    }

    private List<List<MadeUpMarks.Mark>> parts(String references) {
        List<MadeUpMarks.Mark> marks = MadeUpMarks.of(count, PEOPLE, references);
        List<List<MadeUpMarks.Mark>> parts = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            parts.add(marks.subList(from, Math.min(from + BATCH, count)));
        }
        inMonth += count;
        return parts;
    }

    private long copyAll(List<List<MadeUpMarks.Mark>> parts) throws Exception {
        List<BareCopy.Prepared> prepared = new ArrayList<>();
        for (List<MadeUpMarks.Mark> part : parts) {
            prepared.add(BareCopy.prepare(part, nextId));
            nextId += part.size();
        }
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT observation_open_month('2025-10-01')");
            var copy = new BareCopy(connection);
            long begin = System.nanoTime();
            for (BareCopy.Prepared each : prepared) {
                copy.send(each);
            }
            return System.nanoTime() - begin;
        }
    }

    private long postAll(List<String> bodies) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<Callable<JsonNode>> calls = new ArrayList<>();
            bodies.forEach(body -> calls.add(() -> service.take(body)));
            long begin = System.nanoTime();
            for (Future<JsonNode> each : callers.invokeAll(calls)) {
                each.get();
            }
            return System.nanoTime() - begin;
        } finally {
            callers.shutdown();
        }
    }

    private long rate(long nanos) {
        return count * 1_000_000_000L / nanos;
    }

    private Connection connect() throws Exception {
        return MadeUpCompany.asOwner(address);
    }
}
