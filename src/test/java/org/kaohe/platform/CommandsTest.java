package org.kaohe.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.engine.Engine;

final class CommandsTest {

    @TempDir
    private Path root;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void aRulesFolderWithTheRegulationOnly() throws IOException {
        copy("regulation");
        copy("library");
    }

    @Test
    void aSoundFolderEndsWithZeroAndTellsItsRulesAndCases() {
        assertThat(run("check", root.toString())).isZero();
        assertThat(out()).contains("regulation 售后考核制度: 21 条规则").contains("共 1 项政策，错误 0 个，警告 0 个。");
    }

    @Test
    void theScoreOfItsCasesIsToldUnlessItIsNotWanted() {
        run("check", root.toString());
        assertThat(out()).contains("变异得分 100.0%", "表格 11 行中有 11 行");
        run("check", root.toString(), "--no-mutation");
        assertThat(out()).contains("21 条规则").doesNotContain("变异得分 100");
    }

    @Test
    void aSlipNoCaseNoticesIsAWarningWithTheCaseThatWould() throws IOException {
        edit(
                "cases.yaml",
                "marks: {all: {DAILY: 89.99, QUARTERLY: 89.99}}",
                "marks: {all: {DAILY: 89.98, QUARTERLY: 89.98}}");
        edit("cases.yaml", "score: 89.99", "score: 89.98");
        edit(
                "cases.yaml",
                "marks: {all: {DAILY: 89.985, QUARTERLY: 90}}\n    expect: {score: 89.98,",
                "marks: {all: {DAILY: 89.985, QUARTERLY: 89.97}}\n    expect: {score: 89.98,");
        assertThat(run("check", root.toString(), "--lang", "en")).isZero();
        assertThat(out())
                .contains("grades.csv!B2 warning mutation.threshold.score")
                .contains("90 -> 89.99: no case notices. Add a case with a score of exactly 89.99.");
    }

    @Test
    void aMutationRunThatRunsOutOfTimeSaysSo() {
        assertThat(run("check", root.toString(), "--mutation-seconds", "0")).isZero();
        assertThat(out()).contains("mutation.stopped", "还有 90 处改动未试");
    }

    @Test
    void anErrorEndsWithOneAndIsToldWithItsCellInTheLanguageAskedFor() throws IOException {
        edit("grades.csv", ",1000,", ",1000元,");
        assertThat(run("check", root.toString())).isEqualTo(1);
        assertThat(out()).contains("regulation/grades.csv!D2 错误 table.cell.not-a-number", "1000元", "不是数字");
        assertThat(run("check", root.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(out()).contains("regulation/grades.csv!D2 error", "which is not a number");
    }

    @Test
    void aFailingCaseIsAnError() throws IOException {
        edit("grades.csv", ",1000,", ",1200,");
        assertThat(run("check", root.toString(), "--lang", "en")).isEqualTo(1);
        assertThat(out()).contains("case.differs", "bonus should be 1000 and is 1200 ← 奖金 优秀");
    }

    @Test
    void thePeopleOfTheFolderAreToldAndAWrongOneIsAnError() throws IOException {
        Path person = Files.createDirectory(root.resolve("whole-person")).resolve("one.yaml");
        String story = """
                staff_no: W1
                name: 王一
                periods:
                  2026-Q1: {regulation: {marks: {all: {DAILY: 60, QUARTERLY: 60}}, expect: {grade: 不合格}}}
                  2026-Q2:
                    regulation:
                      marks: {all: {DAILY: 60, QUARTERLY: 60}}
                      expect: {fires: [连续不合格]}
                """;
        Files.writeString(person, story);
        assertThat(run("check", root.toString(), "--no-mutation")).isZero();
        assertThat(out()).contains("whole-person：1 人，2 次考核，2 次与预期一致");
        Files.writeString(
                person, story.replace("DAILY: 60, QUARTERLY: 60}}, expect", "DAILY: 80, QUARTERLY: 80}}, expect"));
        assertThat(run("check", root.toString(), "--no-mutation")).isEqualTo(1);
        assertThat(out()).contains("2 次考核，0 次", "王一，2026-Q2 售后考核制度", "错误 2 个");
        assertThat(run("check", root.toString(), "--no-mutation", "--format", "json"))
                .isEqualTo(1);
        assertThat(new ObjectMapper().readTree(out()).at("/problems/0/file").asText())
                .isEqualTo("whole-person/one.yaml");
        assertThat(run("check", root.toString(), "--no-mutation", "--policy", "regulation"))
                .isZero();
    }

    @Test
    void programsGetTheSameAsJson() throws IOException {
        edit("grades.csv", ",1000,", ",much,");
        assertThat(run("check", root.toString(), "--format", "json", "--lang", "en"))
                .isEqualTo(1);
        JsonNode problem = new ObjectMapper().readTree(out()).at("/policies/0/problems/0");
        assertThat(problem.get("code").asText()).isEqualTo("table.cell.not-a-number");
        assertThat(problem.get("severity").asText()).isEqualTo("ERROR");
        assertThat(problem.get("file").asText()).isEqualTo("regulation/grades.csv");
        assertThat(problem.get("cell").asText()).isEqualTo("D2");
        assertThat(problem.has("column")).isFalse();
        edit("grades.csv", ",much,", ",1200,");
        assertThat(run("check", root.toString(), "--format", "json")).isEqualTo(1);
        JsonNode policy = new ObjectMapper().readTree(out()).at("/policies/0");
        assertThat(policy.get("sound").asBoolean()).isFalse();
        assertThat(policy.at("/cases/results/0/differences/0/rules/0").asText()).isEqualTo("奖金 优秀");
        assertThat(policy.at("/coverage/rowsSeen").asInt()).isEqualTo(11);
        assertThat(policy.has("mutation")).as("what a wrong case notices").isFalse();
        edit("grades.csv", ",1200,", ",1000,");
        assertThat(run("check", root.toString(), "--format", "json")).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out())
                        .at("/policies/0/mutation/mutants")
                        .asInt())
                .isEqualTo(90);
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        assertThat(run("check", root.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(run("check", root.toString(), "--policy", "unknown")).isEqualTo(2);
        assertThat(run("check", root.toString(), "--format", "xml")).isEqualTo(2);
        assertThat(run("check", "--what")).isEqualTo(2);
        assertThat(run("try", "regulation")).isEqualTo(2);
        assertThat(run("check", Files.createDirectory(root.resolve("empty")).toString()))
                .isEqualTo(2);
        assertThat(out()).isEmpty();
    }

    @Test
    void helpIsThereForTheProgramAndEachCommand() {
        assertThat(run("--help")).isZero();
        assertThat(out()).contains("check", "try");
        assertThat(run("check", "--help")).isZero();
        assertThat(out()).contains("检查规则目录", "--policy", "Exit code");
        assertThat(run("try", "--help")).isZero();
        assertThat(out()).contains("CASE.yaml", "--rules");
        assertThat(Commands.isCommand("check")).isTrue();
        assertThat(Commands.isCommand("-Dquarkus.http.port=1")).isFalse();
        assertThat(Commands.isCommand()).isFalse();
    }

    @Test
    void tryShowsTheDecisionAndEachFiringWithItsGround() throws IOException {
        Path file = Files.writeString(
                root.resolve("case.yaml"),
                "cases:\n  - name: 试算\n    marks: {all: {DAILY: [80, 90], QUARTERLY: 90}}\n");
        assertThat(run("try", "regulation", file.toString(), "--rules", root.toString()))
                .isZero();
        assertThat(out())
                .contains("得分 88，等级 良好，奖金 500")
                .contains("[计量] 计分 每日考核 (regulation/sources.csv 第 2 行)")
                .contains("2 次评分", "合计 170", "平均 85")
                .contains("[后果] 奖金 良好 (regulation/grades.csv 第 3 行)");
        run("try", "regulation", file.toString(), "--rules", root.toString(), "--lang", "en");
        assertThat(out()).contains("score 88, grade Good, bonus 500");
    }

    @Test
    void tryTellsWhatIsWrongWithItsFile() throws IOException {
        assertThat(run("try", "regulation", "no-such.yaml", "--rules", root.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("case.file");
        Path file = Files.writeString(root.resolve("case.yaml"), "cases:\n  - name: x\n    mark: 3\n");
        assertThat(run("try", "regulation", file.toString(), "--rules", root.toString()))
                .isEqualTo(1);
        assertThat(err()).contains("case.yaml:3:5 yaml.key.unknown");
    }

    @Test
    void diffTellsByMeaningWhatDiffersBetweenTwoFolders() throws IOException {
        String rules = root.toString();
        assertThat(run("diff", "rules", rules, "regulation")).isZero();
        assertThat(out()).contains("含义没有差异。");
        edit("grades.csv", "优秀,90,", "优秀,90.00,");
        assertThat(run("diff", "rules", rules, "regulation")).isZero();
        edit("grades.csv", ",1000,", ",1200,");
        assertThat(run("diff", ".", rules, "regulation", "--lang", "en")).isEqualTo(1);
        assertThat(out()).contains("regulation/grades.csv (rows)", "~ 优秀: bonus 1000 -> 1200");
        assertThat(run("diff", "rules", rules, "regulation", "--format", "json"))
                .isEqualTo(1);
        JsonNode report = new ObjectMapper().readTree(out());
        assertThat(report.at("/same").asBoolean()).isFalse();
        assertThat(report.at("/files/0/entries/0/parts/0/to").asText()).isEqualTo("1200");
        assertThat(run("diff", "rules", rules, "conduct-checklist")).isEqualTo(1);
        assertThat(out()).contains("- ", "conduct-checklist/items.csv");
        assertThat(run("diff", "rules", rules, "no-such")).isEqualTo(2);
        assertThat(run("diff", rules, "nowhere", "regulation")).isEqualTo(2);
        Files.write(root.resolve("regulation/a file.csv"), new byte[] {1});
        assertThat(run("diff", "rules", rules, "regulation")).isEqualTo(2);
        assertThat(err()).contains("a file.csv");
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(ResourceBundle.getBundle("org.kaohe.commands_zh").keySet())
                .isEqualTo(ResourceBundle.getBundle("org.kaohe.commands_en").keySet());
    }

    private int run(String... args) {
        out.reset();
        err.reset();
        return Commands.run(Engine::new, out, err, args);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private void edit(String file, String from, String to) throws IOException {
        Path path = root.resolve("regulation").resolve(file);
        Files.writeString(path, Files.readString(path).replace(from, to));
    }

    private void copy(String folder) throws IOException {
        Files.createDirectories(root.resolve(folder));
        try (Stream<Path> files = Files.list(Path.of("rules", folder))) {
            for (Path file : files.toList()) {
                Files.copy(file, root.resolve(folder).resolve(file.getFileName().toString()));
            }
        }
    }
}
