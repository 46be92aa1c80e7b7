package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.kaohe.policybook.PolicyDifference.Change;
import org.kaohe.policybook.PolicyDifference.Entry;
import org.kaohe.policybook.PolicyDifference.GradeShift;
import org.kaohe.policybook.PolicyDifference.Kind;
import org.kaohe.policybook.PolicyDifference.Part;

final class PolicyComparisonTest {

    private final PolicyFiles changed = PolicyFiles.regulation();

    @Test
    void everyPolicyIsTheSameAsItself() {
        assertThat(PolicyFiles.RULES.policies()).isNotEmpty().allSatisfy(code -> {
            var content = PolicyFiles.RULES.read(code).content().orElseThrow();
            assertThat(PolicyComparison.compare(content, content).isNone()).isTrue();
        });
    }

    @Test
    void decimalsOrderSpacingAndCommentsAreNoDifference() {
        String[] rows = text("grades.csv").split("\n", -1);
        changed.with(
                        "grades.csv",
                        String.join("\n", rows[0], rows[3], rows[1].replace(",90,", ",90.0,"), rows[4], rows[2]))
                .replace("consequences.dslr", "// 等级带来的建议", "// 别的说明\n\n// ")
                .replace("consequences.dslr", "    等级不合格", "  等级不合格  ")
                .replace("policy.yaml", "  - library/zh.dsl\n", "")
                .replace("policy.yaml", "tables:", "  - library/zh.dsl\ntables:");
        assertThat(difference().files()).isEmpty();
        assertThat(difference().gradeShifts()).isEmpty();
    }

    @Test
    void aChangedCellIsToldWithItsRowAndColumnAndTheScoresItConcerns() {
        changed.replace("grades.csv", "优秀,90,", "优秀,88,").replace("grades.csv", "良好,80,90,", "良好,80,88,");
        assertThat(inFile("regulation/grades.csv"))
                .containsExactly(
                        new Entry(Change.CHANGED, "优秀", List.of(new Part("at_least", "90", "88"))),
                        new Entry(Change.CHANGED, "良好", List.of(new Part("below", "90", "88"))));
        assertThat(difference().gradeShifts())
                .containsExactly(new GradeShift(number("88"), number("90"), "良好", "优秀", number("88")));
        assertThat(DifferenceText.lines(difference(), Locale.CHINESE))
                .containsExactly(
                        "regulation/grades.csv（表格行）",
                        "  ~ 优秀：at_least 90 -> 88",
                        "  ~ 良好：below 90 -> 88",
                        "等级改变的得分",
                        "  88 分起、不到 90 分：良好 -> 优秀，例如 88 分");
        assertThat(DifferenceText.lines(difference(), Locale.ENGLISH))
                .contains("  88 up to but not including 90: 良好 -> 优秀, for example 88");
    }

    @Test
    void theSmallestScoreOfAnIntervalIsOneThePolicyCanGive() {
        changed.replace("grades.csv", "优秀,90,", "优秀,89.995,").replace("grades.csv", "良好,80,90,", "良好,80,89.995,");
        assertThat(difference().gradeShifts()).isEmpty(); // no score with two decimals lies from 89.995 up to 90
        changed.replace("grades.csv", "合格,70,80,", "合格,65.555,80,").replace("grades.csv", "不合格,-,70,", "不合格,-,65.555,");
        assertThat(difference().gradeShifts())
                .containsExactly(new GradeShift(number("65.555"), number("70"), "不合格", "合格", number("65.56")));
    }

    @Test
    void aGradeThatIsReplacedIsToldForItsWholeIntervalOpenBelow() {
        changed.replace("policy.yaml", "name: 不合格, en: Fail", "name: 待改进, en: Mend")
                .replace("grades.csv", "不合格,-,70", "待改进,-,70");
        assertThat(difference().gradeShifts())
                .containsExactly(new GradeShift(null, number("70"), "不合格", "待改进", BigDecimal.ZERO));
        assertThat(inFile("regulation/policy.yaml"))
                .extracting(Entry::change, Entry::name)
                .contains(
                        org.assertj.core.groups.Tuple.tuple(Change.REMOVED, "grades[不合格]"),
                        org.assertj.core.groups.Tuple.tuple(Change.ADDED, "grades[待改进]"),
                        org.assertj.core.groups.Tuple.tuple(Change.CHANGED, "grades"));
    }

    @Test
    void rowsComeAndGoByTheirKeyAndAFigureIsNamed() {
        changed.replace("figures.csv", "mend_below,考核项低于此分须改进", "mend_under,考核项低于此分须改进")
                .replace("figures.csv", "2,source", "3,source");
        assertThat(inFile("regulation/figures.csv"))
                .extracting(Entry::change, Entry::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Change.CHANGED, "consecutive_failures"),
                        org.assertj.core.groups.Tuple.tuple(Change.REMOVED, "mend_below"),
                        org.assertj.core.groups.Tuple.tuple(Change.ADDED, "mend_under"));
    }

    @Test
    void whereOneColumnDoesNotTellRowsApartMoreDo() {
        var marks = PolicyFiles.of("department-method");
        String text = new String(marks.bytes("marks.csv"), StandardCharsets.UTF_8);
        String[] cells = text.split("\n", -1)[1].split(",", -1);
        marks.with(
                "marks.csv",
                text.replaceFirst("(?m)^(" + cells[0] + "," + cells[1] + ",[^,]*,)" + cells[3] + ",", "$199,"));
        var entries = compare(PolicyFiles.of("department-method"), marks)
                .files()
                .get(0)
                .entries();
        assertThat(entries)
                .containsExactly(new Entry(
                        Change.CHANGED, cells[0] + " · " + cells[1], List.of(new Part("part", cells[3], "99"))));
    }

    @Test
    void sentencesStandSideBySideByTheNameOfTheirRule() {
        changed.replace("consequences.dslr", "建议加薪：“考核优秀，可调升基本工资”", "建议加薪：“可加薪”");
        Entry rule = inFile("regulation/consequences.dslr").get(0);
        assertThat(rule.change()).isEqualTo(Change.CHANGED);
        assertThat(rule.name()).isEqualTo("优秀员工奖励");
        assertThat(DifferenceText.lines(difference(), Locale.ENGLISH))
                .contains("  ~ 优秀员工奖励")
                .anyMatch(line -> line.contains("可调升基本工资”") && line.contains(" !     建议加薪：“可加薪”"))
                .anyMatch(line -> line.contains("结束") && line.endsWith(" | 结束"));
    }

    @Test
    void settingsCasesTemplatesAndDictionariesAreToldByTheirEntries() {
        changed.replace("policy.yaml", "score: 2", "score: 1")
                .replace("policy.yaml", "[all]", "[field]")
                .replace("cases.yaml", "{score: 100, grade: 优秀", "{score: 99, grade: 优秀")
                .replace("library/grade-bands.drt", "outcome.bonus( @{bonus} )", "outcome.bonus( 7 )")
                .replace(
                        "library/zh.dsl",
                        "[when]等级不合格=Grade( failing == true )",
                        "[when]等级不合格=Grade( failing == false )");
        assertThat(inFile("regulation/policy.yaml"))
                .contains(
                        new Entry(Change.CHANGED, "rounding", List.of(new Part("score", "2", "1"))),
                        new Entry(
                                Change.CHANGED,
                                "applies_to",
                                List.of(new Part("all", "all", null), new Part("field", null, "field"))));
        assertThat(inFile("regulation/cases.yaml"))
                .containsExactly(new Entry(
                        Change.CHANGED, "cases[100 分是优秀，奖金 1000 元]", List.of(new Part("expect.score", "100", "99"))));
        assertThat(inFile("library/grade-bands.drt")).extracting(Entry::name).containsExactly("bonus");
        assertThat(inFile("library/zh.dsl"))
                .containsExactly(new Entry(
                        Change.CHANGED,
                        "[when]等级不合格",
                        List.of(new Part("", "Grade( failing == true )", "Grade( failing == false )"))));
    }

    @Test
    void aFileThatCannotBeReadOrHasNoTextIsToldAsAWhole() {
        changed.with("grades.csv", new byte[] {(byte) 0xff, 0}).with("more.drl.xlsx", new byte[] {1});
        assertThat(difference().files())
                .extracting(PolicyDifference.InFile::path, PolicyDifference.InFile::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("regulation/grades.csv", Kind.OTHER),
                        org.assertj.core.groups.Tuple.tuple("regulation/more.drl.xlsx", Kind.OTHER));
        assertThat(difference().gradeShifts()).isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(ResourceBundle.getBundle("org.kaohe.differences_zh").keySet())
                .isEqualTo(ResourceBundle.getBundle("org.kaohe.differences_en").keySet());
    }

    private List<Entry> inFile(String path) {
        return difference().files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow()
                .entries();
    }

    private PolicyDifference difference() {
        return compare(PolicyFiles.regulation(), changed);
    }

    private static PolicyDifference compare(PolicyFiles from, PolicyFiles to) {
        return PolicyComparison.compare(from.content(), to.content());
    }

    private String text(String file) {
        return new String(changed.bytes(file), StandardCharsets.UTF_8);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
