package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.time.PeriodKind;
import org.kaohe.testing.Company;
import org.kaohe.testing.PackagedService;
import org.kaohe.testing.SparkProgram;

/**
 * All policies on the sample and on people made up beside it, {@code -Dspark.people} of them: what the service decided is
 * decided again on Spark, from the database and from Parquet, and is the same in every column of every person.
 */
@EnabledIf(value = "isPacked", disabledReason = "the program is packed by mvn -Pspark verify")
final class SparkPoliciesIT {

    private static final System.Logger LOG = System.getLogger(SparkPoliciesIT.class.getName());
    private static final Path RULES = Path.of("rules");
    private static final int POLICIES = 24;
    private static final int PEOPLE = Integer.getInteger("spark.people", 2_000);
    private static final String PASSWORD = "seven herons on a slow canal";
    private static final Duration PATIENCE = Duration.ofMinutes(10).plus(Duration.ofMillis(6L * PEOPLE));
    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    /** The policies under which most of the crowd have a score, and not all the same grade. */
    private static final String DECIDED = """
        SELECT c.policy FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
        WHERE c.staff_no LIKE 'C%' AND c.period IN ('2026-Q3', '2026-09')
        GROUP BY c.policy HAVING count(d.score) > count(*) / 2 AND count(DISTINCT d.grade) > 1\
        """;

    private static Crowd crowd;

    @TempDir
    Path folder;

    static boolean isPacked() {
        return SparkProgram.isPacked();
    }

    @BeforeAll
    static void readPolicies() {
        crowd = new Crowd(RULES);
    }

    @Test
    void everythingThatPoliciesLookAtIsObservedOfTheCrowd() {
        AskedReadings asked = crowd.asked();
        assertThat(crowd.policies()).hasSize(POLICIES).allSatisfy(each -> {
            assertThat(each.policy().indicators())
                    .extracting(IndicatorSpec::code)
                    .allMatch(asked::has);
            assertThat(each.policy().items()).extracting(ItemSpec::code).allMatch(asked::has);
        });
        assertThat(Stream.of(TeamMean.class, Standing.class, Raters.class, Trainee.class))
                .allMatch(fact -> crowd.policies().stream().anyMatch(each -> each.looksAt(fact)));
    }

    @Test
    void everyPolicySaysTheSameOnSparkAsInTheService() throws Exception {
        try (var company = new Company(folder, folders());
                var service = company.start(Map.of(
                        "KAOHE_SAMPLE", "true",
                        "KAOHE_SAMPLE_PASSWORD", PASSWORD,
                        "KAOHE_PROPOSALS_OPEN_EVERY", "off"))) {
            service.awaitReady();
            awaitSample(service);
            crowd.join(company, PEOPLE);
            List<String> targets = new ArrayList<>();
            for (Appraiser each : crowd.policies()) {
                String policy = each.policy().code().value();
                boolean quarter = each.policy().periodKind() == PeriodKind.QUARTER;
                String earlier = quarter ? "2026-Q2" : "2026-08";
                String last = quarter ? "2026-Q3" : "2026-09";
                run(company, service, policy, earlier, "{\"teams\":[\"" + Crowd.EARLIER + "\"]}");
                run(company, service, policy, last, "{\"all\":true}");
                targets.add(policy + "@" + last);
            }
            assertThat(company.texts(DECIDED)).hasSize(POLICIES);
            same(company, "from the database", targets, List.of());

            String files = folder.resolve("observations").toString();
            var extracted = program(company, "extract")
                    .run("extract", List.of("--from", "2026-07-01", "--until", "2026-09-30", "--out", files));
            assertThat(extracted.exit()).as(extracted.said()).isZero();
            same(company, "from files", targets, List.of("--observations", files));
        }
    }

    private void same(Company company, String what, List<String> targets, List<String> from) throws Exception {
        List<String> options = new ArrayList<>(List.of("--master", "local[2]", "--slice", "700"));
        options.addAll(from);
        options.addAll(SparkProgram.of(targets));
        long began = System.nanoTime();
        var compared = program(company, what).run("compare", options);
        LOG.log(System.Logger.Level.INFO, "{0}: {1} s", what, (System.nanoTime() - began) / 1_000_000_000);
        assertThat(compared.exit()).as(compared.said()).isZero();
        assertThat(targets)
                .allSatisfy(each -> assertThat(compared.said()).containsPattern(each + ": \\d+ people, 0 differ"));
    }

    private SparkProgram program(Company company, String what) {
        return new SparkProgram(company.address(), folder.resolve(what + ".txt"));
    }

    private void run(Company company, PackagedService service, String policy, String period, String scope)
            throws Exception {
        String order = "{\"policy\":\"%s\",\"period\":\"%s\",\"scope\":%s,\"mode\":\"FINAL\"}"
                .formatted(policy, period, scope);
        HttpResponse<String> run = service.post("hr", PASSWORD, "/api/v1/runs", order);
        assertThat(run.statusCode()).as(run.body()).isEqualTo(202);
        company.finish(new ObjectMapper().readTree(run.body()).get("id").asLong(), PATIENCE);
    }

    private static void awaitSample(PackagedService service) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!service.log().contains("A traced decision")) {
            assertThat(System.nanoTime()).as(service.log()).isLessThan(until);
            Thread.sleep(LOOK_AGAIN.toMillis());
        }
    }

    private static List<String> folders() throws IOException {
        try (Stream<Path> all = Files.list(RULES)) {
            return all.filter(Files::isDirectory)
                    .map(each -> Objects.toString(each.getFileName()))
                    .toList();
        }
    }
}
