package org.kaohe.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.store.BatchCopy;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Person;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.engine.UntracedAppraisal;
import org.kaohe.observing.store.Summing;
import org.kaohe.platform.database.DatabaseAddress;
import org.kaohe.platform.database.EmbeddedDatabase;

/**
 * What trace and journal cost a run: the same people read, evaluated and stored with both and with neither, in turn. One
 * batch after the other, where the service reads ahead. What is stored takes the bytes of the trace with it.
 */
final class TraceBench {

    private static final Path FOLDER = Path.of("target", "bench");
    private static final int BATCH = 1_000;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;
    private static final int DAILY_MARKS = 13;
    private static final Period PERIOD = Period.parse(MadeUpCompany.PERIOD).orElseThrow();
    private static final Set<String> CODES = Set.copyOf(MadeUpDossiers.CRITERIA);

    /** Two entries, as every run has. */
    private static final String ENTRIES = """
        INSERT INTO journal (at, actor, action, subject_kind, subject_id, detail, personal_hash) VALUES
        (now(), 'bench', 'run-started', 'run', '%1$d', '{}', ''), (now(), 'bench', 'run-finished', 'run', '%1$d', '{}', '')\
        """;

    private final Connection connection;
    private final List<StaffNo> people;
    private final ObservedFacts observed;
    private final Appraiser traced = EvaluateBench.regulation();
    private final UntracedAppraisal untraced = new UntracedAppraisal(traced.content());
    private long run = 1_000;
    private long traceBytes;

    private TraceBench(Connection connection, int people) {
        this.connection = connection;
        this.observed = Summing.over(connection);
        this.people = IntStream.rangeClosed(1, people)
                .mapToObj(n -> new StaffNo("E" + (100_000 + n)))
                .toList();
    }

    static void run(int count) throws Exception {
        MadeUpCompany.deleteData(FOLDER.resolve("postgres"));
        try (EmbeddedDatabase database = EmbeddedDatabase.start(FOLDER)) {
            DatabaseAddress address = database.address();
            // Makes the tables.
            ServiceProcess.start(FOLDER, address).close();
            new MadeUpCompany(address).fill(count, DAILY_MARKS);
            try (Connection connection = DriverManager.getConnection(
                    address.jdbcUrl(),
                    address.application().user(),
                    address.application().password())) {
                connection.setAutoCommit(false);
                new TraceBench(connection, count).measure();
            }
        }
    }

    private void measure() throws SQLException {
        long with = Long.MAX_VALUE;
        long without = Long.MAX_VALUE;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long bare = nanos(false);
            long whole = nanos(true);
            if (round >= WARM_UP) {
                without = Math.min(without, bare);
                with = Math.min(with, whole);
            }
        }
        System.out.printf(
                "trace: %,d people, %d cores, read, evaluated and stored: with trace and journal %,d people/s, without"
                        + " %,d people/s: they cost %.1f %% of the throughput (goal: less than 25 %%)%n",
                people.size(),
                Runtime.getRuntime().availableProcessors(),
                people.size() * 1_000_000_000L / with,
                people.size() * 1_000_000_000L / without,
                100.0 - 100.0 * without / with);
        System.out.printf(
                "trace of one decision, as stored: %d bytes on average (goal: at most 1024)%n",
                traceBytes / people.size());
    }

    private long nanos(boolean whole) throws SQLException {
        run++;
        traceBytes = 0;
        long begin = System.nanoTime();
        for (int from = 0; from < people.size(); from += BATCH) {
            int first = from;
            List<Dossier> dossiers = read(people.subList(from, Math.min(from + BATCH, people.size())));
            List<Traced> batch = IntStream.range(0, dossiers.size())
                    .parallel()
                    .mapToObj(at -> decided(at, dossiers.get(at), first, whole))
                    .toList();
            BatchCopy.send(connection, batch);
            connection.commit();
            if (whole) {
                traceBytes += batch.stream()
                        .mapToLong(each -> each.trace().bytes().length)
                        .sum();
            }
        }
        try (Statement statement = connection.createStatement()) {
            if (whole) {
                statement.execute(ENTRIES.formatted(run));
                connection.commit();
            }
            long took = System.nanoTime() - begin;
            statement.execute("DELETE FROM decision");
            connection.commit();
            return took;
        }
    }

    private List<Dossier> read(List<StaffNo> batch) {
        var facts = observed.of(PERIOD, Set.copyOf(batch), CODES);
        return batch.stream()
                .map(each -> {
                    var groups = List.of("all", "female", "reception", "support");
                    var person = new Person(
                            each.value(), "reception", "support", "junior", "t1", "retail", groups, false, false);
                    List<Evidence> evidence = new ArrayList<>(facts.get(each));
                    evidence.add(new Evidence(person, List.of()));
                    return new Dossier(each, PERIOD, evidence);
                })
                .toList();
    }

    private Traced decided(int at, Dossier dossier, int first, boolean whole) {
        Function<Dossier, Verdict> way = whole ? traced::appraise : untraced::appraise;
        Verdict verdict = way.apply(dossier);
        return new Traced(
                decision(Run.decisionId(run, first + at + 1), dossier, verdict),
                whole ? PackedTrace.of(verdict.trace()) : null);
    }

    private Decision decision(long id, Dossier dossier, Verdict verdict) {
        byte[] hash = FactsHash.of(
                dossier.evidence().stream().map(Dossier.Evidence::fact).toList());
        return new Decision(
                id,
                RunMode.PREVIEW,
                dossier.staffNo(),
                "Person " + dossier.staffNo(),
                "t1",
                "reception",
                traced.policy().code(),
                null,
                traced.content().hash(),
                "bench",
                dossier.period(),
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                traced.policy().isFailing(verdict.grade()),
                verdict.bonus(),
                true,
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                HexFormat.of().formatHex(hash),
                Instant.EPOCH);
    }
}
