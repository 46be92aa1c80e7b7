package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class ManifestReaderTest {

    @Test
    void anUnknownKeyIsToldWithThoseThatAreKnown() {
        Reading reading = PolicyFiles.regulation()
                .replace("policy.yaml", "applies_to: [all]", "applies_to: [all]\nappliesto: [field]")
                .read();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(PolicyFiles.line(problem)).isEqualTo("regulation/policy.yaml:9:1 yaml.key.unknown");
            assertThat(problem.message(Locale.ENGLISH)).contains("appliesto").contains("applies_to");
            assertThat(problem.message(Locale.CHINESE)).contains("改正拼写");
        });
    }

    @Test
    void aMissingKeyAndAMissingLanguageAreTold() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "source: \"002\"\n", "")
                        .replace("policy.yaml", ", en: After-sales appraisal regulation", "")
                        .problems())
                .containsExactly(
                        "regulation/policy.yaml:1:1 yaml.key.missing", "regulation/policy.yaml:2:8 yaml.key.missing");
    }

    @Test
    void aKeyGivenTwiceIsTold() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "period: quarter", "period: quarter\nperiod: month")
                        .problems())
                .containsExactly("regulation/policy.yaml:8:1 yaml.key.duplicate");
    }

    @Test
    void theCodeIsTheNameOfTheFolder() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "code: regulation", "code: regulations")
                        .problems())
                .containsExactly("regulation/policy.yaml:1:7 policy.code");
    }

    @Test
    void aFailingGradeAboveAPassingOneIsRefused() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "en: Good}", "en: Good, failing: true}")
                        .problems())
                .containsExactly("regulation/policy.yaml:13:5 policy.grade.order");
    }

    @Test
    void roundingStaysWithinItsRangeAndModes() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "score: 2, money: 2, mode: half-up", "score: 7, money: 2, mode: up-ish")
                        .problems())
                .containsExactly(
                        "regulation/policy.yaml:9:19 yaml.not-a-whole-number",
                        "regulation/policy.yaml:9:38 policy.rounding-mode");
    }

    @Test
    void filesAreDeclaredOnceAndExist() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "rules: [consequences.dslr]", "rules: [consequences.dslr, more.drl]")
                        .problems())
                .containsExactly("regulation/policy.yaml:24:28 policy.file.absent");
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "[consequences.dslr]", "[consequences.dslr, consequences.dslr]")
                        .problems())
                .containsExactly("regulation/policy.yaml:24:28 policy.file.twice");
    }

    @Test
    void aFileNameCannotLeadOutOfTheFolder() {
        for (String name : new String[] {
            "../other/rules.dslr", "/etc/passwd", "library/zh.dsl", "rules.txt", "a b.drl", ".drl", "规则.drl"
        }) {
            assertThat(PolicyFiles.regulation()
                            .replace("policy.yaml", "rules: [", "rules: [\"" + name + "\", ")
                            .problems())
                    .as(name)
                    .containsExactly("regulation/policy.yaml:24:9 policy.file.name");
        }
    }

    @Test
    void aTableIsReadAsSomethingOrMakesRules() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "file: figures.csv, as: figures", "file: figures.csv")
                        .problems())
                .containsExactly("regulation/policy.yaml:22:5 policy.table.idle");
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "file: figures.csv, as: figures", "file: figures.csv, as: numbers")
                        .problems())
                .contains("regulation/policy.yaml:22:29 policy.table.kind");
    }

    @Test
    void sentencesNeedADictionary() {
        assertThat(PolicyFiles.regulation()
                        .replace("policy.yaml", "  - library/zh.dsl\n", "")
                        .without("library/zh.dsl")
                        .problems())
                .containsExactly(
                        "library/consecutive-failure.dslr policy.no-dictionary",
                        "regulation/consequences.dslr policy.no-dictionary");
    }

    @Test
    void yamlThatIsNoneOrMoreThanAPolicyNeedsIsRefused() {
        assertThat(withManifest("code: [regulation\n")).containsExactly("regulation/policy.yaml:2:1 yaml.syntax");
        assertThat(withManifest("a: &x 1\nb: *x\n")).containsExactly("regulation/policy.yaml:1:4 yaml.anchor");
        assertThat(withManifest("a: !!java.net.URL [x]\n")).containsExactly("regulation/policy.yaml:1:4 yaml.tag");
        assertThat(withManifest("a: " + "[".repeat(40) + "]".repeat(40)))
                .containsExactly("regulation/policy.yaml:1:15 yaml.too-large");
        assertThat(withManifest("- regulation\n")).containsExactly("regulation/policy.yaml:1:1 yaml.not-a-map");
        assertThat(withManifest("")).containsExactly("regulation/policy.yaml yaml.nothing");
        assertThat(withManifest("code: a\n---\ncode: b\n")).hasSize(1);
    }

    private static List<String> withManifest(String text) {
        return PolicyFiles.regulation().with("policy.yaml", text).problems();
    }
}
