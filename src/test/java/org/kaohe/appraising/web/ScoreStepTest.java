package org.kaohe.appraising.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.appraising.Explanation;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.RulesFolder;

/** The lines under the criteria lead to the score, under whatever arithmetic a policy has. */
final class ScoreStepTest {

    private static final RulesFolder RULES = new RulesFolder(Path.of("rules"));

    static Stream<PolicyCode> policies() {
        return RULES.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theLastStepIsTheScore(PolicyCode code) {
        Appraiser appraiser = appraiser(code.value());
        Dossier base = CaseFile.of(appraiser.content(), appraiser.policy()).base();
        Verdict verdict = appraiser.appraise(base);
        List<ScoreStep> steps = steps(appraiser, verdict);
        if (verdict.score() == null) {
            assertThat(steps).isEmpty();
        } else {
            ScoreStep last = steps.get(steps.size() - 1);
            assertThat(new BigDecimal(last.amount())).isEqualByComparingTo(verdict.score());
        }
    }

    @Test
    void weightsOfNinetyAreAddedUpAndThenBroughtToAHundred() {
        Appraiser appraiser = appraiser("performance-standard");
        Dossier base = CaseFile.of(appraiser.content(), appraiser.policy()).base();
        List<ScoreStep> steps = steps(appraiser, appraiser.appraise(base));

        assertThat(steps).extracting(ScoreStep::rule).containsExactly("加权合计", "折算为百分制");
        assertThat(steps.get(1).parts()).containsExactly("加权合计 " + steps.get(0).amount());
    }

    @Test
    void theSharesOfDimensionsAddUpToTheScore() {
        Appraiser appraiser = appraiser("post-scorecard");
        Dossier base = CaseFile.of(appraiser.content(), appraiser.policy()).base();
        List<ScoreStep> steps = steps(appraiser, appraiser.appraise(base));
        List<ScoreStep> dimensions = steps.subList(0, steps.size() - 1);

        assertThat(dimensions)
                .hasSize(5)
                .allSatisfy(each -> assertThat(each.rule()).startsWith("维度 "));
        assertThat(dimensions.stream()
                        .map(each -> new BigDecimal(each.amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(steps.get(5).amount());
    }

    @Test
    void deductionsAndFiguresStandWhereTheyCount() {
        List<ScoreStep> steps = steps("two-track-team", """
                cases:
                  - name: 现场
                    person: {track: field}
                    marks: {all: {SELF: 80, SUPERVISOR: 80, PEER: 80, CUSTOMER: 80}}
                    raters: {all: {PEER: 3}}
                    inspections: {K2: 1/1}
                """);

        assertThat(steps)
                .containsExactlyInAnyOrder(
                        new ScoreStep("条线得分 现场服务", List.of("关键行为起始分 100", "K2 −5"), "95"),
                        new ScoreStep("360 度得分", List.of(), "80"),
                        new ScoreStep("合成总分", List.of("条线得分占总分 80", "总分上限 99", "条线得分 现场服务 95", "360 度得分 80"), "92"));
        assertThat(steps.get(2).rule()).isEqualTo("合成总分");
    }

    @Test
    void withoutAScoreThereIsNoStep() {
        assertThat(steps("regulation", "cases:\n  - name: 没有评分\n")).isEmpty();
    }

    private static List<ScoreStep> steps(String policy, String cases) {
        Appraiser appraiser = appraiser(policy);
        CaseFile file = CaseFile.read("case.yaml", cases.getBytes(StandardCharsets.UTF_8), appraiser.policy());
        assertThat(file.problems()).isEmpty();
        return steps(appraiser, appraiser.appraise(file.examples().get(0).dossier()));
    }

    private static List<ScoreStep> steps(Appraiser appraiser, Verdict verdict) {
        return ScoreStep.of(verdict.trace(), appraiser.rules(), Explanation.names(appraiser.policy(), Locale.CHINESE));
    }

    private static Appraiser appraiser(String policy) {
        return new Engine()
                .build(RULES.read(new PolicyCode(policy)).content().orElseThrow())
                .appraiser()
                .orElseThrow();
    }
}
