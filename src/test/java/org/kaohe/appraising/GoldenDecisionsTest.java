package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;

/**
 * The gate an engine passes before it may decide: golden decisions of all policies, made under the rules as they were
 * then ({@code rules.zip}), come out again to the last firing. Together those of a policy fire every rule its cases
 * fire. One line each: period, status, score, grade, bonus, packed trace.
 *
 * <p>When an engine is meant to give other results, raise {@link Engine#VERSION}, write them again with
 * {@code -Dgolden.write=true} and look at the difference.
 */
class GoldenDecisionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Path ZIP = GOLDEN.resolve("rules.zip");
    private static final boolean WRITE = Boolean.getBoolean("golden.write");

    @TempDir
    static Path then;

    @BeforeAll
    static void unpack() throws IOException {
        if (WRITE) {
            pack();
        }
        try (var zip = new ZipInputStream(Files.newInputStream(ZIP))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = then.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.copy(zip, file);
            }
        }
    }

    static Stream<PolicyCode> policies() {
        return new RulesFolder(then).policies().stream();
    }

    @Test
    void no_shipped_policy_is_without_golden_decisions() {
        assertThat(policies()).containsAll(ShippedRules.policies().toList());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_golden_decision_comes_out_again(PolicyCode code) throws IOException {
        var content = new RulesFolder(then).read(code).content().orElseThrow();
        var built = new Engine().build(content);
        Appraiser appraiser = built.appraiser().orElseThrow(() -> new AssertionError(built.problems()));
        Path file = GOLDEN.resolve(code + ".txt");
        if (WRITE) {
            Files.write(file, golden(appraiser));
        }
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).isNotEmpty();
        for (String line : lines) {
            String[] parts = line.split(" ", -1);
            Trace trace = PackedTrace.stored(Base64.getDecoder().decode(parts[5]))
                    .unpack(appraiser.policy().facts());
            Dossier dossier = dossier(Period.parse(parts[0]).orElseThrow(), trace);
            Verdict verdict = appraiser.appraise(dossier);
            assertThat(verdict.trace()).as(line).isEqualTo(trace);
            assertThat(line(dossier.period(), verdict)).isEqualTo(line);
        }
    }

    private static Dossier dossier(Period period, Trace trace) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < trace.origins().size(); i++) {
            evidence.add(new Evidence(
                    (Fact.Given) trace.facts().get(trace.policyFacts() + i),
                    trace.origins().get(i)));
        }
        return new Dossier(new StaffNo("GOLDEN"), period, evidence);
    }

    private static String line(Period period, Verdict it) {
        return String.join(
                " ",
                period.toString(),
                it.status().name(),
                it.score() == null ? "-" : it.score().toPlainString(),
                Objects.requireNonNullElse(it.grade(), "-"),
                it.bonus() == null ? "-" : it.bonus().toPlainString(),
                Base64.getEncoder().encodeToString(PackedTrace.of(it.trace()).bytes()));
    }

    /** As long as some case fires a rule that none taken so far does, the one with the most such rules. */
    private static List<String> golden(Appraiser appraiser) {
        List<Dossier> left = new ArrayList<>(ShippedRules.people(appraiser));
        Set<Integer> covered = new HashSet<>();
        List<String> lines = new ArrayList<>();
        while (true) {
            Dossier best = left.stream()
                    .max(Comparator.comparingInt(each -> news(appraiser, each, covered)))
                    .orElseThrow();
            if (news(appraiser, best, covered) == 0) {
                return lines;
            }
            covered.addAll(rules(appraiser, best));
            lines.add(line(best.period(), appraiser.appraise(best)));
            left.remove(best);
        }
    }

    private static int news(Appraiser appraiser, Dossier dossier, Set<Integer> covered) {
        Set<Integer> rules = rules(appraiser, dossier);
        rules.removeAll(covered);
        return rules.size();
    }

    private static Set<Integer> rules(Appraiser appraiser, Dossier dossier) {
        return appraiser.appraise(dossier).trace().firings().stream()
                .map(Firing::rule)
                .collect(Collectors.toSet());
    }

    private static void pack() throws IOException {
        Path rules = Path.of("rules");
        try (var zip = new ZipOutputStream(Files.newOutputStream(ZIP));
                Stream<Path> files = Files.walk(rules)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(rules.relativize(file).toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                try (InputStream in = Files.newInputStream(file)) {
                    in.transferTo(zip);
                }
            }
        }
    }
}
