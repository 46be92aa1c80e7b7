package org.kaohe.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * Two hundred callers at once while a period closes: 120 read results and traces, 80 write observations and come again
 * when they are asked to. First the readers alone, which is the idle value. Once with callers that pause between two
 * requests, and once with two hundred requests under way all the time. Counts errors, refusals and lost writes.
 */
final class LoadBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int READERS = 120;
    private static final int WRITERS = 80;
    private static final int BATCH = 100;
    private static final long IDLE_MILLIS = 10_000;
    private static final long[] PAUSES_MILLIS = {100, 0};

    private final ServiceProcess service;
    private final List<Long> decisions;
    private final int people;
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicLong nextBatch = new AtomicLong();
    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private volatile long pause;
    private volatile boolean over;

    private LoadBench(ServiceProcess service, List<Long> decisions, int people) {
        this.service = service;
        this.decisions = decisions;
        this.people = people;
    }

    static void run(int people) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER);
                ServiceProcess service =
                        ServiceProcess.start(FOLDER, database.address(), Path.of("target", "test-rules"))) {
            var company = new MadeUpCompany(database.address());
            company.fill(people, 13);
            service.publish();
            long first = service.run("FINAL").get("id").asLong();
            company.awaitProposals();
            var bench = new LoadBench(service, ids(first, people), people);
            bench.readAlone();
            for (long pause : PAUSES_MILLIS) {
                bench.pause = pause;
                bench.closeUnderLoad(bench.readAlone());
                company.awaitProposals();
            }
            System.out.printf(
                    "errors %d, refused with 429 %,d, acknowledged writes %,d of %,d observations, lost %,d%n",
                    bench.errors.get(),
                    bench.refused.get(),
                    bench.acknowledged.size(),
                    bench.acknowledged.size() * BATCH,
                    bench.lost(database.address()));
        }
    }

    private static List<Long> ids(long run, int people) {
        List<Long> ids = new ArrayList<>();
        for (int position = 1; position <= people; position++) {
            ids.add(run * 1_000_000 + position);
        }
        return ids;
    }

    private long[] readAlone() throws Exception {
        return measured(READERS, 0, () -> Thread.sleep(IDLE_MILLIS));
    }

    private void closeUnderLoad(long[] idle) throws Exception {
        JsonNode[] ended = new JsonNode[1];
        long[] busy = measured(READERS, WRITERS, () -> ended[0] = service.run("FINAL"));
        long ratio = percentile(busy, 99) * 10 / Math.max(1, percentile(idle, 99));
        System.out.printf(
                "load: callers that pause for %,d ms; %,d readers alone: %,d reads, p50 %,d, p99 %,d microseconds%n",
                pause, READERS, idle.length, percentile(idle, 50), percentile(idle, 99));
        System.out.printf(
                "load: %,d readers and %,d writers while %,d people close (%s, %,d ms): %,d reads, p50 %,d, p99 %,d"
                        + " microseconds, %d.%d times idle (bar 5)%n",
                READERS,
                WRITERS,
                people,
                ended[0].get("state").asText(),
                ServiceProcess.millis(ended[0]),
                busy.length,
                percentile(busy, 50),
                percentile(busy, 99),
                ratio / 10,
                ratio % 10);
    }

    private interface While {
        void run() throws Exception;
    }

    /** How long each read took while something went on. */
    private long[] measured(int readers, int writers, While going) throws Exception {
        over = false;
        var took = new ConcurrentLinkedQueue<Long>();
        ExecutorService callers = Executors.newFixedThreadPool(readers + writers);
        List<Future<?>> all = new ArrayList<>();
        for (int caller = 0; caller < readers + writers; caller++) {
            int number = caller;
            all.add(callers.submit(() -> {
                while (!over) {
                    if (number < readers) {
                        read(number, took);
                    } else {
                        write();
                    }
                }
                return null;
            }));
        }
        going.run();
        over = true;
        for (Future<?> each : all) {
            each.get();
        }
        callers.shutdown();
        return took.stream().mapToLong(Long::longValue).sorted().toArray();
    }

    private void read(int caller, ConcurrentLinkedQueue<Long> took) throws Exception {
        int which = (caller * 7919 + took.size()) % people;
        String path = which % 2 == 0
                ? "/api/v1/decisions?policy=regulation&size=20&team=t" + which % 200
                : "/api/v1/decisions/" + decisions.get(which) + "/trace";
        long begin = System.nanoTime();
        HttpResponse<String> answer = service.ask(path, null);
        took.add((System.nanoTime() - begin) / 1000);
        if (answer.statusCode() != 200) {
            failed(answer);
        }
        Thread.sleep(pause);
    }

    /** One batch until it is acknowledged, as a client that minds Retry-After does it. */
    private void write() throws Exception {
        long batch = nextBatch.incrementAndGet();
        String body = MadeUpMarks.json(MadeUpMarks.of(BATCH, people, "load-" + batch + "-"));
        while (true) {
            HttpResponse<String> answer = service.ask("/api/v1/observations", body);
            if (answer.statusCode() == 201) {
                acknowledged.add(batch);
                Thread.sleep(pause);
                return;
            }
            if (answer.statusCode() != 429) {
                failed(answer);
                return;
            }
            refused.incrementAndGet();
            Thread.sleep(1000
                    * Long.parseLong(answer.headers().firstValue("Retry-After").orElseThrow()));
            if (over) {
                return;
            }
        }
    }

    private void failed(HttpResponse<String> answer) throws Exception {
        if (errors.incrementAndGet() <= 3) {
            System.out.println(
                    answer.statusCode() + " " + JSON.readTree(answer.body()).path("detail"));
        }
    }

    private long lost(DatabaseAddress address) throws Exception {
        long lost = 0;
        try (Connection connection = MadeUpCompany.asOwner(address);
                Statement statement = connection.createStatement()) {
            for (long batch : acknowledged) {
                try (ResultSet row = statement.executeQuery("SELECT count(*) FROM observation_ref WHERE ref IN ('load-"
                        + batch + "-0', 'load-" + batch + "-" + (BATCH - 1) + "')")) {
                    row.next();
                    lost += row.getLong(1) == 2 ? 0 : 1;
                }
            }
        }
        return lost;
    }

    private static long percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? 0 : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)];
    }
}
