package org.kaohe.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Value;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Corpus.Honest;
import org.kaohe.engine.mutate.RuleMutants;

/**
 * What HR and analysts may write: each file passes every layer and does what it says, in the compiled rules and in the
 * interpreted ones. The other half of {@link CorpusTest}: a guard that refused everything would pass that one.
 */
class HonestCorpusTest {

    private static final String NOTE = "probe ";

    /** Everything a regulation can know of a person. */
    private static Dossier full() {
        return Dossiers.person("female", "hotline")
                .marked("85")
                .with(new Kpi("efficiency", "DAILY", new BigDecimal("18"), new BigDecimal("20")))
                .with(new Inspection("A01", 4, 2, 1))
                .with(new Inspection("A02", 3, 0, 0))
                .with(new Earlier("2026-Q2", 1, "良好", false))
                .with(new Earlier("2026-Q1", 2, "不合格", true))
                .in("2026-Q3");
    }

    private static Dossier bare() {
        return Dossiers.onLeave().in("2026-Q3");
    }

    @TestFactory
    Stream<DynamicContainer> an_honest_file_passes_and_does_what_it_says() {
        return Corpus.honest().stream()
                .collect(groupingBy(each -> Path.of(each.file()).getParent().toString(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(),
                        group.getValue().stream()
                                .map(each -> DynamicTest.dynamicTest(each.sentence(), () -> assertHonest(each)))));
    }

    @Test
    void the_corpus_is_as_large_as_it_is_said_to_be() {
        assertThat(Corpus.honest()).hasSizeGreaterThan(60);
        assertThat(Corpus.honest()).filteredOn(each -> !each.full().isEmpty()).hasSizeGreaterThan(55);
    }

    private static void assertHonest(Honest file) {
        Built built = new Engine().build(Corpus.policyWith(file.file()));
        assertThat(built.problems()).noneMatch(Problem::isError);
        var compiled = built.appraiser().orElseThrow();
        Verdict full = compiled.appraise(full());
        assertThat(full.status()).as(String.valueOf(full.failure())).isEqualTo(Status.FINAL);
        assertThat(probes(full))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactlyElementsOf(file.full());
        Verdict bare = compiled.appraise(bare());
        assertThat(bare.status()).as(String.valueOf(bare.failure())).isEqualTo(Status.PROVISIONAL);
        assertThat(probes(bare))
                .usingComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .containsExactlyElementsOf(file.bare());
        var interpreted =
                new RuleMutants().mutants(compiled.content()).orElseThrow().unchanged();
        assertThat(interpreted.appraise(full())).isEqualTo(full);
        assertThat(interpreted.appraise(bare())).isEqualTo(bare);
    }

    /** The numbers the file's own rules derived or noted. */
    private static List<BigDecimal> probes(Verdict verdict) {
        return verdict.trace().facts().stream().flatMap(HonestCorpusTest::probe).toList();
    }

    private static Stream<BigDecimal> probe(Fact fact) {
        if (fact instanceof Value value && value.name().equals(NOTE.strip())) {
            return Stream.of(value.amount());
        }
        return fact instanceof Note note && note.text().startsWith(NOTE)
                ? Stream.of(new BigDecimal(note.text().substring(NOTE.length())))
                : Stream.empty();
    }
}
