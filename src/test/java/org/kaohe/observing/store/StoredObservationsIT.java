package org.kaohe.observing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.observation.Reading.Marked;
import org.kaohe.core.observation.Reading.Ratio;
import org.kaohe.core.observation.Reading.Result;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Chain;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationQuery;
import org.kaohe.observing.ObservationStore.RefTakenException;
import org.kaohe.observing.ObservationStore.Stamp;

@QuarkusTest
class StoredObservationsIT {

    private static final Period QUARTER = Period.parse("2026-Q3").orElseThrow();
    private static final Period SEPTEMBER = Period.parse("2026-09").orElseThrow();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 14);
    private static final Stamp STAMP = new Stamp("hr", Instant.parse("2026-10-08T09:00:00Z"));

    @Inject
    PostgresObservations store;

    @Inject
    SummedObservations sums;

    @Inject
    SettledMonths settled;

    @Inject
    CountedRaters raters;

    @Inject
    Months months;

    @Inject
    DataSource application;

    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String url;

    @ConfigProperty(name = "quarkus.flyway.username")
    String owner;

    @ConfigProperty(name = "quarkus.flyway.password")
    String ownerPassword;

    @Test
    void an_observation_comes_back_as_it_was_stored() throws Exception {
        var seen = new NewObservation(
                new StaffNo("007"),
                Subject.indicator("attitude"),
                "DAILY",
                new Marked(Decimals.of("89.5")),
                DAY,
                "来电 \"满意\"\n第二行",
                "工单 17",
                "ref-007");
        long id = store.append(List.of(seen), STAMP).get(0);

        Observation kept = store.find(id).orElseThrow().observation();

        assertThat(kept)
                .isEqualTo(new Observation(
                        id,
                        id,
                        seen.staffNo(),
                        seen.subject(),
                        "DAILY",
                        seen.reading(),
                        DAY,
                        seen.note(),
                        seen.evidence(),
                        "hr",
                        STAMP.at(),
                        "ref-007"));
        assertThat(store.byId(Set.of(id, -1L))).containsOnlyKeys(id);
    }

    @Test
    void sums_span_months_and_leave_out_what_is_corrected_withdrawn_or_of_another_period() throws Exception {
        var person = new StaffNo("S1");
        List<Long> ids = store.append(
                List.of(
                        mark(person, "90", LocalDate.of(2026, 6, 30)),
                        mark(person, "80.5", LocalDate.of(2026, 7, 1)),
                        mark(person, "70", LocalDate.of(2026, 8, 15)),
                        mark(person, "60", LocalDate.of(2026, 9, 30)),
                        mark(person, "50", LocalDate.of(2026, 10, 1))),
                STAMP);
        Observation third = find(ids.get(2));
        long corrected = store.correct(third, mark(person, "75", third.observedOn()), "typed wrongly", STAMP)
                .orElseThrow();
        store.withdraw(find(ids.get(3)), "wrong person", STAMP);

        assertThat(sums.of(QUARTER, Set.of(person), Set.of("attitude")).get(person))
                .containsExactly(new Evidence(
                        new Mark("attitude", "DAILY", Decimals.of("155.5"), 2), List.of(ids.get(1), corrected)));
        assertThat(sums.of(QUARTER, Set.of(person), Set.of("efficiency"))).isEmpty();
        assertThat(sums.of(QUARTER, Set.of(new StaffNo("S1-other")), Set.of("attitude")))
                .isEmpty();
    }

    @Test
    void a_month_that_is_settled_tells_what_its_observations_tell_whatever_is_written_later() throws Exception {
        var person = new StaffNo("S1-settled");
        List<Long> ids = store.append(
                List.of(
                        mark(person, "80.50", LocalDate.of(2026, 7, 1)),
                        mark(person, "70", LocalDate.of(2026, 8, 15)),
                        mark(person, "60", LocalDate.of(2026, 9, 30)),
                        found(person, Subject.indicator("solved"), "SYSTEM", ratio("0", "0")),
                        found(person, Subject.indicator("answered"), "SYSTEM", ratio("10000", "20000")),
                        found(person, Subject.item("A01"), "INSPECTION", new Checked(Result.NA)),
                        found(person, Subject.item("A01"), "SPOT_CHECK", new Checked(Result.FAIL))),
                STAMP);
        Set<String> codes = Set.of("attitude", "solved", "answered", "A01");
        Set<Evidence> before =
                Set.copyOf(sums.of(QUARTER, Set.of(person), codes).get(person));

        settleQuarter(person);
        assertThat(Set.copyOf(sums.of(QUARTER, Set.of(person), codes).get(person)))
                .isEqualTo(before);
        assertThat(sums.of(QUARTER, Set.of(person), Set.of("efficiency"))).isEmpty();

        store.withdraw(find(ids.get(2)), "wrong person", STAMP);
        assertThat(marks(person)).isEqualTo(new Mark("attitude", "DAILY", Decimals.of("150.5"), 2));
        settleQuarter(person);
        store.correct(find(ids.get(1)), mark(person, "75", LocalDate.of(2026, 8, 15)), "typed wrongly", STAMP);
        assertThat(marks(person)).isEqualTo(new Mark("attitude", "DAILY", Decimals.of("155.5"), 2));
        settleQuarter(person);
        store.append(List.of(mark(person, "90", LocalDate.of(2026, 9, 1))), STAMP);
        assertThat(marks(person)).isEqualTo(new Mark("attitude", "DAILY", Decimals.of("245.5"), 3));
        assertThat(settled.settled(SEPTEMBER, List.of(person))).isEmpty();
    }

    @Test
    void of_whom_all_months_are_settled_no_observation_is_read() throws Exception {
        var person = new StaffNo("S1-read");
        store.append(List.of(mark(person, "90", DAY)), STAMP);
        settleQuarter(person);
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword);
                PreparedStatement empty =
                        connection.prepareStatement("UPDATE settled_month SET sums = ? WHERE staff_no = ?")) {
            empty.setBytes(1, new PersonSums().bytes());
            empty.setString(2, person.value());
            assertThat(empty.executeUpdate()).isEqualTo(3);
        }
        assertThat(marks(person)).isNull();

        store.append(List.of(mark(person, "80", DAY)), STAMP);
        assertThat(marks(person).count()).isEqualTo(2);
    }

    @Test
    void a_month_in_which_somebody_writes_is_not_settled_until_they_are_done() throws Exception {
        var person = new StaffNo("S1-writing");
        var writing = new CountDownLatch(1);
        var tried = new CountDownLatch(1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<?> writer =
                    thread.submit(() -> QuarkusTransaction.requiringNew().call(() -> {
                        store.append(List.of(mark(person, "90", SEPTEMBER.first())), STAMP);
                        writing.countDown();
                        return tried.await(1, TimeUnit.MINUTES);
                    }));
            assertThat(writing.await(1, TimeUnit.MINUTES)).isTrue();

            assertThat(settled.settle(SEPTEMBER, List.of(person))).isFalse();
            tried.countDown();
            writer.get();
        } finally {
            thread.shutdownNow();
        }
        settleQuarter(person);
        assertThat(marks(person).count()).isEqualTo(1);
    }

    @Test
    void while_months_are_settled_all_the_time_nothing_written_is_ever_overlooked() throws Exception {
        List<StaffNo> people =
                IntStream.range(0, 6).mapToObj(i -> new StaffNo("S1-rush-" + i)).toList();
        var over = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            Future<Integer> settling = threads.submit(() -> {
                int times = 0;
                while (!over.get()) {
                    for (Period month = SEPTEMBER.previous(2); month.compareTo(SEPTEMBER) <= 0; month = month.next(1)) {
                        times += settled.settle(month, people) ? 1 : 0;
                    }
                }
                return times;
            });
            List<Callable<Void>> writers = new ArrayList<>();
            for (int writer = 0; writer < 3; writer++) {
                List<StaffNo> mine = people.subList(writer * 2, writer * 2 + 2);
                writers.add(() -> {
                    for (int n = 1; n <= 60; n++) {
                        LocalDate day = DAY.plusMonths(n % 3);
                        for (StaffNo each : mine) {
                            store.append(List.of(mark(each, "1", day)), STAMP);
                            assertThat(marks(each).count()).isEqualTo(n);
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> each : threads.invokeAll(writers)) {
                each.get();
            }
            over.set(true);
            assertThat(settling.get()).isPositive();
        } finally {
            over.set(true);
            threads.shutdownNow();
        }
    }

    private void settleQuarter(StaffNo person) throws InterruptedException {
        for (Period month = SEPTEMBER.previous(2); month.compareTo(SEPTEMBER) <= 0; month = month.next(1)) {
            // The service settles too, and only one does at a time.
            while (!settled.settle(month, List.of(person))) {
                Thread.sleep(10);
            }
        }
    }

    private Mark marks(StaffNo person) {
        return sums.of(QUARTER, Set.of(person), Set.of("attitude")).getOrDefault(person, List.of()).stream()
                .map(each -> (Mark) each.fact())
                .findFirst()
                .orElse(null);
    }

    @Test
    void a_sheet_is_one_rater_and_marks_without_one_are_their_observers() throws Exception {
        var person = new StaffNo("S1-raters");
        List<Long> ids = new ArrayList<>(store.append(
                List.of(sheet(person, "1"), sheet(person, "2"), sheet(person, "2"), sheet(person, "")), STAMP));
        ids.addAll(store.append(List.of(sheet(person, ""), sheet(person, "3")), new Stamp("manager", STAMP.at())));
        store.withdraw(find(ids.get(5)), "wrong person", STAMP);

        assertThat(raters.of(QUARTER, Set.of(person), Set.of("attitude")).get(person))
                .containsExactly(new Evidence(new Raters("attitude", "PEER", 4), ids.subList(0, 5)));
        assertThat(raters.of(QUARTER, Set.of(person), Set.of("efficiency"))).isEmpty();
    }

    private static NewObservation sheet(StaffNo person, String sheet) {
        return new NewObservation(
                person, Subject.indicator("attitude"), "PEER", new Marked(Decimals.of("80")), DAY, "", sheet, "");
    }

    @Test
    void ratios_add_up_and_inspections_of_one_item_are_one_fact() throws Exception {
        var person = new StaffNo("S2");
        store.append(
                List.of(
                        found(person, Subject.indicator("solved"), "SYSTEM", ratio("8", "10")),
                        found(person, Subject.indicator("solved"), "SYSTEM", ratio("0", "0")),
                        found(person, Subject.indicator("solved"), "SYSTEM", ratio("1", "2")),
                        found(person, Subject.item("A01"), "INSPECTION", new Checked(Result.PASS)),
                        found(person, Subject.item("A01"), "SPOT_CHECK", new Checked(Result.FAIL)),
                        found(person, Subject.item("A01"), "SPOT_CHECK", new Checked(Result.NA))),
                STAMP);

        List<Evidence> evidence =
                sums.of(QUARTER, Set.of(person), Set.of("solved", "A01")).get(person);

        assertThat(evidence.stream().map(Evidence::fact))
                .containsExactlyInAnyOrder(
                        new Kpi("solved", "SYSTEM", Decimals.of("9"), Decimals.of("12")),
                        new Inspection("A01", 2, 1, 1));
        assertThat(evidence).allSatisfy(each -> assertThat(each.origins()).hasSize(3));
    }

    @Test
    void a_reference_taken_meanwhile_stores_nothing() throws Exception {
        store.append(List.of(mark(new StaffNo("S3"), "80", DAY, "S3-1")), STAMP);

        assertThatThrownBy(() -> store.append(
                        List.of(
                                mark(new StaffNo("S3"), "81", DAY.plusDays(1), ""),
                                mark(new StaffNo("S3"), "80", DAY.plusMonths(1), "S3-1")),
                        STAMP))
                .isInstanceOf(RefTakenException.class);
        assertThat(page(new StaffNo("S3")).total()).isEqualTo(1);
    }

    @Test
    void of_concurrent_corrections_one_wins() throws Exception {
        var person = new StaffNo("S4");
        Observation first =
                find(store.append(List.of(mark(person, "80", DAY)), STAMP).get(0));
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Optional<Long>>> corrections = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                NewObservation successor = mark(person, "8" + i, DAY);
                corrections.add(() -> store.correct(first, successor, "recounted", STAMP));
            }
            List<Optional<Long>> won = new ArrayList<>();
            for (Future<Optional<Long>> each : threads.invokeAll(corrections)) {
                won.add(each.get());
            }
            assertThat(won.stream().filter(Optional::isPresent)).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.withdraw(first, "too late", STAMP)).isFalse();
        assertThat(page(person).total()).isEqualTo(1);
    }

    @Test
    void a_chain_keeps_every_version() throws Exception {
        var person = new StaffNo("S5");
        long first = store.append(List.of(mark(person, "80", DAY)), STAMP).get(0);
        long second = store.correct(find(first), mark(person, "81", DAY), "one", STAMP)
                .orElseThrow();
        long third = store.correct(find(second), mark(person, "82", DAY), "two", STAMP)
                .orElseThrow();
        store.withdraw(find(third), "three", STAMP);

        Chain chain = page(person).items().get(0);

        assertThat(chain.latest().withdrawn()).isTrue();
        assertThat(chain.latest().ended().orElseThrow().reason()).isEqualTo("three");
        assertThat(chain.earlier().stream().map(each -> each.observation().id()))
                .containsExactly(first, second);
        assertThat(chain.earlier().stream()
                        .map(each -> each.ended().orElseThrow().reason()))
                .containsExactly("one", "two");
    }

    @Test
    void nobody_changes_or_deletes_what_is_stored() throws Exception {
        long id = store.append(List.of(mark(new StaffNo("S6"), "80", DAY, "S6-1")), STAMP)
                .get(0);
        store.correct(find(id), mark(new StaffNo("S6"), "81", DAY), "why", STAMP);
        for (String table : List.of("observation", "observation_2026_07", "observation_revision", "observation_ref")) {
            for (String change : List.of("DELETE FROM " + table, "TRUNCATE " + table + " CASCADE")) {
                refusedToOwner(change);
                refusedToApplication(change, "permission denied");
            }
        }
        for (String change : List.of(
                "UPDATE observation SET value = 1",
                "UPDATE observation_2026_07 SET value = 1",
                "UPDATE observation_revision SET reason = 'x'",
                "UPDATE observation_ref SET observation_id = 1",
                "INSERT INTO observation_ref VALUES ('S6-1', '', 1) ON CONFLICT (ref) DO UPDATE SET observation_id = 2")) {
            refusedToOwner(change);
            refusedToApplication(change, "permission denied");
        }
        refusedToApplication("DROP TABLE observation_2026_07", "must be owner");
        refusedToApplication("CREATE TABLE mine (id int)", "permission denied");
    }

    @Test
    void many_open_one_month_at_once() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Void>> opening = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                LocalDate day = LocalDate.of(2031, 1 + i % 2, 1 + i);
                opening.add(() -> {
                    months.open(List.of(day));
                    return null;
                });
            }
            for (Future<Void> each : threads.invokeAll(opening)) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
        var id = store.append(List.of(mark(new StaffNo("S7"), "80", LocalDate.of(2031, 2, 28))), STAMP);
        assertThat(id).hasSize(1);
    }

    private void refusedToOwner(String change) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            refused(connection, change, "refused: observations are only ever added");
        }
    }

    private void refusedToApplication(String change, String why) throws SQLException {
        try (Connection connection = application.getConnection()) {
            refused(connection, change, why);
        }
    }

    private static void refused(Connection connection, String change, String why) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(change)).as(change).hasMessageContaining(why);
        }
    }

    private Observation find(long id) {
        return store.find(id).orElseThrow().observation();
    }

    private Page<Chain> page(StaffNo person) {
        return store.page(
                new ObservationQuery(Optional.of(Set.of(person)), Optional.of(QUARTER), Optional.empty(), 0, 50));
    }

    private static NewObservation mark(StaffNo person, String value, LocalDate day) {
        return mark(person, value, day, "");
    }

    private static NewObservation mark(StaffNo person, String value, LocalDate day, String ref) {
        return new NewObservation(
                person, Subject.indicator("attitude"), "DAILY", new Marked(Decimals.of(value)), day, "", "", ref);
    }

    private static NewObservation found(StaffNo person, Subject subject, String source, Reading reading) {
        return new NewObservation(person, subject, source, reading, DAY, "", "", "");
    }

    private static Reading ratio(String numerator, String denominator) {
        return new Ratio(Decimals.of(numerator), Decimals.of(denominator));
    }
}
