package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.mutate.RuleMutants;

/** What HR reads first says what is there. */
final class RulesReadmeTest {

    private static final Path README = Path.of("rules/README.md");
    private static final Pattern INDEX_ROW = Pattern.compile("\\| \\[`([a-z-]+)`]\\(.*");

    @Test
    void theIndexNamesEveryPolicyWithItsTitlesPeriodSourceRulesAndCases() throws IOException {
        List<String> rows = Files.readAllLines(README).stream()
                .filter(line -> INDEX_ROW.matcher(line).matches())
                .toList();
        List<String> expected =
                PolicyFiles.RULES.policies().stream().map(RulesReadmeTest::row).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyProposalCodeIsListed() throws IOException {
        String text = Files.readString(README);
        for (ProposalKind kind : ProposalKind.values()) {
            assertThat(text).contains(kind.code());
        }
    }

    /** Both languages can say the same: a sentence missing in one dictionary would be missed only by half of HR. */
    @Test
    void theTwoDictionariesMeanTheSame() throws IOException {
        assertThat(meanings("en.dsl")).isEqualTo(meanings("zh.dsl"));
    }

    private static List<String> meanings(String dictionary) throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("rules/library", dictionary))) {
            return lines.filter(line -> line.startsWith("[") && !line.startsWith("[keyword]"))
                    .map(line -> line.substring(line.indexOf('=') + 1))
                    .toList();
        }
    }

    private static String row(PolicyCode code) {
        PolicyContent content = PolicyFiles.RULES.read(code).content().orElseThrow();
        Appraiser appraiser = new RuleMutants().mutants(content).orElseThrow().unchanged();
        Policy policy = appraiser.policy();
        return "| [`%s`](%s/policy.yaml) | %s · %s | %s | %s | %d | %d |"
                .formatted(
                        code,
                        code,
                        policy.title().zh(),
                        policy.title().en(),
                        policy.periodKind().name().toLowerCase(Locale.ROOT),
                        policy.source(),
                        appraiser.rules().size(),
                        CaseFile.of(content, policy).examples().size());
    }
}
