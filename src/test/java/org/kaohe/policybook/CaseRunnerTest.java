package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.CaseReport.Difference;

final class CaseRunnerTest {

    private static final Appraiser REGULATION = appraiser(PolicyFiles.regulation());

    @Test
    void aCaseThatExpectsSomethingElseNamesWhatItExpectedAndWhatCame() {
        CaseReport report = run(REGULATION, """
                cases:
                  - name: 期望错了
                    marks: {all: {DAILY: 89.5, QUARTERLY: 89.5}}
                    expect:
                      {status: provisional, score: 90, grade: 优秀, bonus: none, proposals: [raise], missing: [x],
                       notes: [x], points: {attitude: 89.5, teamwork: 90}, fires: [等级 优秀, 没有的规则], silent: [等级*]}
                """);
        assertThat(report.results().get(0).differences())
                .containsExactly(
                        new Difference("status", "provisional", "final"),
                        new Difference("score", "90", "89.5"),
                        new Difference("grade", "优秀", "良好"),
                        new Difference("bonus", "none", "500"),
                        new Difference("proposals", "[raise]", "[]"),
                        new Difference("missing", "[x]", "[]"),
                        new Difference("notes", "[x]", "[]"),
                        new Difference("points", "[attitude 89.5, teamwork 90]", "[attitude 89.5, teamwork 89.5]"),
                        new Difference("fires", "等级 优秀", "silent: 等级 优秀"),
                        new Difference("fires", "没有的规则", "no such rule"),
                        new Difference("silent", "等级*", "fired: 等级 良好"));
        assertThat(report.passed()).isZero();
        Problem first =
                report.problems().stream().filter(Problem::isError).findFirst().orElseThrow();
        assertThat(PolicyFiles.line(first)).isEqualTo("cases.yaml:2:5 case.differs");
        assertThat(first.message(Locale.ENGLISH)).contains("期望错了", "provisional", "final");
    }

    @Test
    void aRuleNoCaseSeesFireAndOneNoCaseSeesSilentAreToldAtTheirRow() {
        CaseReport report = run(REGULATION, """
                cases:
                  - name: 一个示例
                    marks: {all: {DAILY: 85, QUARTERLY: 85}}
                """);
        assertThat(report.problems())
                .extracting(PolicyFiles::line)
                .contains(
                        "regulation/grades.csv!A2 case.rule.never-fires",
                        "regulation/grades.csv!A3 case.rule.never-silent",
                        "regulation/consequences.dslr:4 case.rule.never-fires",
                        "library/weighted-score.drl:3 case.rule.never-silent");
    }

    @Test
    void aChangedFigureMakesExactlyTheCasesFailThatSpeakOfIt() {
        PolicyFiles changed = PolicyFiles.regulation().replace("grades.csv", ",1000,", ",1200,");
        Appraiser appraiser = appraiser(changed);
        CaseReport report = CaseRunner.run(
                appraiser, CaseFile.of(appraiser.content(), appraiser.policy()).examples());
        assertThat(report.results())
                .filteredOn(result -> !result.passed())
                .isNotEmpty()
                .allSatisfy(result ->
                        assertThat(result.differences()).containsExactly(new Difference("bonus", "1000", "1200")));
    }

    private static CaseReport run(Appraiser appraiser, String yaml) {
        CaseFile file = CaseFile.read("cases.yaml", yaml.getBytes(StandardCharsets.UTF_8), appraiser.policy());
        assertThat(file.problems()).isEqualTo(List.of());
        return CaseRunner.run(appraiser, file.examples());
    }

    private static Appraiser appraiser(PolicyFiles files) {
        return new Engine().build(files.content()).appraiser().orElseThrow();
    }
}
