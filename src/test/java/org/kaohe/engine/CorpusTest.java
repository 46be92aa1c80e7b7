package org.kaohe.engine;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Corpus.Attempt;
import org.kaohe.engine.compile.ClassGate;
import org.kaohe.engine.compile.RuleCompiler;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.rule.Vocabulary;
import org.kaohe.policybook.CaseFile;

/**
 * Every attempt to make a rule file run code or exhaust the machine, through all layers and through single ones. A
 * payload that runs anywhere, while its file is checked or while a person is appraised, wakes the canary.
 */
class CorpusTest {

    /** Nothing takes longer, however slow the machine; a bomb that goes off takes minutes. */
    private static final Duration MOST = Duration.ofSeconds(60);

    /** Past the parser, a text is given what the printer gives. */
    private static final String HEADER =
            "package kaohe.pack;\nimport org.kaohe.core.fact.*;\nglobal org.kaohe.engine.Recording outcome;\n";

    private static final Verdict UNHARMED = ShippedPolicies.appraiser("regulation")
            .appraise(Dossiers.person().marked("85").in("2026-Q3"));

    @TempDir
    Path folder;

    private Canary canary;

    @BeforeEach
    void setCanary() {
        canary = new Canary(folder);
    }

    @AfterEach
    void nothingRan() {
        canary.assertSilent();
    }

    @TestFactory
    Stream<DynamicContainer> a_hostile_file_is_refused_where_it_is_wrong_and_never_runs() {
        return tests(each -> !each.file().contains("/running/") && !each.harmless(), this::assertRefused);
    }

    @TestFactory
    Stream<DynamicContainer> what_only_looks_like_code_is_data() {
        return tests(Attempt::harmless, attempt -> {
            Built built = new Engine().build(Corpus.policyWith(attempt.file()));
            assertThat(built.problems()).isEmpty();
            Verdict verdict = built.appraiser()
                    .orElseThrow()
                    .appraise(Dossiers.person().marked("85").in("2026-Q3"));
            assertThat(verdict.grade()).isEqualTo(UNHARMED.grade());
            assertThat(verdict.score()).isEqualByComparingTo(UNHARMED.score());
        });
    }

    @TestFactory
    Stream<DynamicContainer> a_rule_that_runs_away_is_stopped_for_one_person_only() {
        return tests(each -> each.file().contains("/running/") && !each.harmless(), attempt -> {
            Built built = new Engine().build(Corpus.policyWith(attempt.file()));
            assertThat(built.problems()).isEmpty();
            var appraiser = built.appraiser().orElseThrow();
            Verdict failed = appraiser.appraise(crowd());
            assertThat(failed.status()).isEqualTo(Status.FAILED);
            assertThat(failed.failure().code()).isEqualTo(attempt.code());
            assertThat(failed.failure().place()).hasToString(attempt.place());
            assertSaid(failed.failure());
            Verdict other = appraiser.appraise(Dossiers.person().in("2026-Q3"));
            if (!attempt.text().contains("\"seed\"")) {
                assertThat(other.status()).isEqualTo(Status.PROVISIONAL);
            }
        });
    }

    @TestFactory
    Stream<DynamicContainer> the_parser_alone_refuses_every_hostile_rule() {
        Predicate<Attempt> ruleFiles = each -> each.file().contains("/rules/")
                && !each.harmless()
                && !each.code().startsWith("file.");
        var guard = new Guard(Vocabulary.standard());
        return tests(ruleFiles, attempt -> {
            var text = new RuleText(attempt.file(), 0, attempt.text(), attempt.text(), List.of(), attempt.file(), 0);
            assertThat(guard.admit(List.of(text)).problems())
                    .extracting(Problem::code)
                    .contains(attempt.code());
        });
    }

    @TestFactory
    Stream<DynamicContainer> the_reading_of_classes_alone_refuses_what_the_compiler_takes() {
        return tests(Attempt::compiles, attempt -> {
            RuleCompiler.Compiled compiled = RuleCompiler.compile(HEADER + attempt.text());
            List<Problem> problems = new ArrayList<>(compiled.problems());
            problems.addAll(ClassGate.check(compiled.classes()));
            assertThat(problems).isNotEmpty();
        });
    }

    @Test
    void the_corpus_is_as_large_as_it_is_said_to_be() {
        List<Attempt> attempts = Corpus.attempts();
        assertThat(attempts).hasSizeGreaterThan(450);
        assertThat(attempts).filteredOn(Attempt::harmless).hasSizeLessThan(30);
        assertThat(attempts).filteredOn(Attempt::compiles).hasSizeGreaterThan(50);
    }

    private void assertRefused(Attempt attempt) {
        PolicyContent content = Corpus.policyWith(attempt.file());
        Built built = new Engine().build(content);
        List<Problem> problems = new ArrayList<>(built.problems());
        if (attempt.file().contains("/cases/")) {
            var policy = ShippedPolicies.appraiser("regulation").policy();
            problems.addAll(CaseFile.of(content, policy).problems());
        } else {
            assertThat(built.appraiser()).isEmpty();
        }
        List<Problem> expected = problems.stream()
                .filter(each -> each.code().equals(attempt.code()))
                .filter(each -> each.place().toString().equals(attempt.place()))
                .toList();
        assertThat(expected).as(shortened(problems.toString())).isNotEmpty();
        assertThat(expected).allMatch(Problem::isError);
        expected.forEach(CorpusTest::assertSaid);
    }

    /** In both languages, and naming the thing where there is one to name. */
    private static void assertSaid(Problem problem) {
        for (Locale language : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            String message = problem.message(language);
            assertThat(message).isNotBlank().doesNotContain("{0}");
            if (!problem.values().isEmpty()) {
                assertThat(problem.values()).anyMatch(value -> message.contains(value.strip()));
            }
        }
    }

    private static Dossier crowd() {
        Dossiers dossier = Dossiers.person();
        for (int i = 0; i < 200; i++) {
            dossier.with(new Mark("i" + i, "DAILY", BigDecimal.ONE, 2));
        }
        return dossier.in("2026-Q3");
    }

    /** One test for each attempt, grouped by the way it enters the policy. */
    private Stream<DynamicContainer> tests(Predicate<Attempt> which, Consumer<Attempt> test) {
        return Corpus.attempts().stream()
                .filter(which)
                .collect(groupingBy(each -> Path.of(each.file()).getParent().toString(), TreeMap::new, toList()))
                .entrySet()
                .stream()
                .map(group -> DynamicContainer.dynamicContainer(
                        group.getKey(), group.getValue().stream().map(each -> dynamicTest(each, test))));
    }

    private DynamicTest dynamicTest(Attempt attempt, Consumer<Attempt> test) {
        return DynamicTest.dynamicTest(attempt.sentence(), () -> {
            long start = System.nanoTime();
            test.accept(attempt);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(MOST);
            canary.assertSilent();
        });
    }

    private static String shortened(String text) {
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
