package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Severity;
import org.kaohe.core.time.PeriodKind;

final class PolicyReaderTest {

    private static final String NASTY = "\n\"',-:[]{}#&*!|>%@~\0\u0081a";

    @Test
    void readsEveryPolicyOfTheFolderWithNothingToMend() {
        assertThat(PolicyFiles.RULES.policies()).isNotEmpty();
        for (PolicyCode code : PolicyFiles.RULES.policies()) {
            assertThat(PolicyFiles.of(code.value()).read().problems())
                    .as(code.value())
                    .allMatch(each -> each.severity() == Severity.INFO);
        }
        assertThat(PolicyFiles.RULES.strays()).isEmpty();
    }

    @Test
    void readsTheRegulationAsItsFolderDeclaresIt() {
        PolicyBook book = PolicyFiles.regulation().read().book().orElseThrow();
        Policy policy = book.policy();
        assertThat(policy.periodKind()).isEqualTo(PeriodKind.QUARTER);
        assertThat(policy.grades()).extracting(GradeLevel::name).containsExactly("优秀", "良好", "合格", "不合格");
        assertThat(policy.indicators())
                .extracting(IndicatorSpec::code)
                .containsExactly("attitude", "competence", "efficiency", "satisfaction", "teamwork");
        assertThat(policy.indicators().stream().map(IndicatorSpec::weight).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo("100");
        assertThat(policy.sources()).hasSize(2);
        assertThat(policy.figures().get(0).value()).isEqualTo(Decimals.of(2));
        assertThat(book.ruleTables()).hasSize(3);
        assertThat(book.dictionaries()).extracting(RuleFile::path).containsExactly("library/zh.dsl");
    }

    @Test
    void readsAllItemsOfTheChecklistWithWhomTheyConcern() {
        Policy policy =
                PolicyFiles.of("conduct-checklist").read().book().orElseThrow().policy();
        assertThat(policy.items()).hasSize(103);
        assertThat(policy.items())
                .filteredOn(item -> item.subject().equals("person"))
                .hasSize(95);
        assertThat(policy.item("A07").orElseThrow().appliesTo()).isEqualTo("female");
    }

    @Test
    void tellsAllProblemsOfAFolderAtOnceInTheOrderOfTheirPlaces() {
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "良好,80,90,500", "良好,八十,90,")
                        .replace("indicators.csv", "weight", "wieght")
                        .replace("policy.yaml", "period: quarter", "period: fortnight")
                        .with("old.csv", "a,b")
                        .problems())
                .containsExactly(
                        "regulation/grades.csv!B3 table.cell.not-a-number",
                        "regulation/grades.csv!D3 table.cell.empty",
                        "regulation/indicators.csv!D1 table.column.unknown",
                        "regulation/indicators.csv!J1 table.column.missing",
                        "regulation/old.csv policy.file.undeclared",
                        "regulation/policy.yaml:7:9 policy.period");
    }

    @Test
    void aBandWithAnEmptyBoundIsAProblemAtItsCell() {
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "良好,80,", "良好,,")
                        .problems())
                .containsExactly("regulation/grades.csv!B3 table.cell.empty-or-dash");
    }

    @Test
    void bandsThatLeaveAGapOrOverlapAreToldAtTheCell() {
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "优秀,90", "优秀,90.01")
                        .problems())
                .containsExactly("regulation/grades.csv!C3 bands.gap");
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "优秀,90", "优秀,89.99")
                        .problems())
                .containsExactly("regulation/grades.csv!C3 bands.overlap");
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "优秀,90,-", "优秀,90,100")
                        .problems())
                .containsExactly("regulation/grades.csv!C2 bands.open-top");
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "不合格,-", "不合格,0")
                        .problems())
                .containsExactly("regulation/grades.csv!B5 bands.open-bottom");
    }

    @Test
    void movingBothEndsOfABorderIsSound() {
        assertThat(PolicyFiles.regulation()
                        .replace("grades.csv", "优秀,90", "优秀,88")
                        .replace("grades.csv", "良好,80,90", "良好,80,88")
                        .problems())
                .isEmpty();
    }

    @Test
    void aGradeThePolicyDoesNotHaveIsToldAtItsCell() {
        assertThat(PolicyFiles.regulation().replace("grades.csv", "良好", "良").problems())
                .containsExactly("regulation/grades.csv!A3 table.grade.unknown");
    }

    @Test
    void anIndicatorSaysWhatItCountsAndWhichWayIsBetter() {
        var files = PolicyFiles.regulation()
                .replace("indicators.csv", "minimum,maximum", "unit,better")
                .replace("indicators.csv", "20,0,100", "20,of-five,lower");
        for (int others = 0; others < 4; others++) {
            files.replace("indicators.csv", "20,0,100", "20,-,-");
        }
        Policy policy = files.read().book().orElseThrow().policy();
        assertThat(files.problems()).isEmpty();
        assertThat(policy.indicators())
                .extracting(each -> each.unit() + " " + each.better())
                .containsExactly("OF_FIVE LOWER", "POINTS HIGHER", "POINTS HIGHER", "POINTS HIGHER", "POINTS HIGHER");
    }

    @Test
    void anUnknownUnitOrDirectionIsToldAtItsCell() {
        assertThat(PolicyFiles.regulation()
                        .replace("indicators.csv", "minimum,maximum", "unit,better")
                        .replace("indicators.csv", "20,0,100", "20,parsecs,sideways")
                        .problems())
                .contains(
                        "regulation/indicators.csv!E2 table.indicator.unit",
                        "regulation/indicators.csv!F2 table.indicator.better");
    }

    @Test
    void aHouseFigureWithoutAReasonIsRefused() {
        assertThat(PolicyFiles.regulation()
                        .replace("figures.csv", "来源要求警告指明须改进之处而未定界线：与不合格同一界线", "")
                        .problems())
                .containsExactly("regulation/figures.csv!G3 table.basis.no-why");
    }

    @Test
    void aSeverityThatIsNoFigureIsRefusedBecauseItWouldSilenceTheItem() {
        assertThat(PolicyFiles.of("conduct-checklist")
                        .replace("items.csv", "minor", "mnior")
                        .problems())
                .containsExactly("conduct-checklist/items.csv!H2 table.item.severity");
    }

    @Test
    void aCodeGivenTwiceNamesThePlaceOfTheFirst() {
        Reading reading = PolicyFiles.regulation()
                .replace("indicators.csv", "competence", "attitude")
                .read();
        assertThat(reading.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.values())
                        .containsExactly("code", "attitude", "regulation/indicators.csv!A2"));
        assertThat(reading.book()).isEmpty();
    }

    @Test
    void weightsThatDoNotAddUpToAHundredAreAWarningAndThePolicyStands() {
        Reading reading = PolicyFiles.regulation()
                .replace("indicators.csv", "Service attitude,20", "Service attitude,10")
                .read();
        assertThat(reading.book()).isPresent();
        assertThat(reading.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.isError()).isFalse();
            assertThat(PolicyFiles.line(problem)).isEqualTo("regulation/policy.yaml policy.weights");
            assertThat(problem.values()).containsExactly("90", "100");
        });
    }

    @Test
    void theOthersAndThePeersHaveAHundredTogether() {
        assertThat(PolicyFiles.of("capability-development")
                        .replace("figures.csv", "Share of the peers,10,", "Share of the peers,20,")
                        .read()
                        .problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(PolicyFiles.line(problem)).isEqualTo("capability-development/shares.csv table.shares");
                    assertThat(problem.values()).containsExactly("110");
                });
    }

    @Test
    void weightsWithAReasonForTheirTotalAreOnlyTold() {
        String declared = "weights: {total: 90, why: {zh: 来源如此, en: So the source}}\nperiod: quarter";
        PolicyFiles ninety = PolicyFiles.regulation()
                .replace("indicators.csv", "Service attitude,20", "Service attitude,10")
                .replace("policy.yaml", "period: quarter", declared);
        assertThat(ninety.read().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.severity()).isEqualTo(Severity.INFO);
            assertThat(PolicyFiles.line(problem)).isEqualTo("regulation/policy.yaml policy.weights.declared");
        });
        assertThat(ninety.replace("indicators.csv", "Competence,20", "Competence,25")
                        .problems())
                .containsExactly("regulation/policy.yaml policy.weights");
        assertThat(ninety.replace("policy.yaml", "{zh: 来源如此, en: So the source}", "{zh: 来源如此}")
                        .problems())
                .contains("regulation/policy.yaml:7:27 yaml.key.missing");
    }

    @Test
    void aTableSavedByAChineseExcelAsPlainCsvIsNamedAsSuch() {
        byte[] gbk = new String(PolicyFiles.regulation().bytes("grades.csv"), StandardCharsets.UTF_8)
                .getBytes(Charset.forName("GBK"));
        assertThat(PolicyFiles.regulation().with("grades.csv", gbk).problems())
                .containsExactly("regulation/grades.csv file.not-utf8");
    }

    @Test
    void aTableWithByteOrderMarkCrlfAndBlankTrailingRowsIsReadAsWell() {
        String text = new String(PolicyFiles.regulation().bytes("grades.csv"), StandardCharsets.UTF_8);
        assertThat(PolicyFiles.regulation()
                        .with("grades.csv", "\uFEFF" + text.replace("\n", "\r\n") + ",,,,,,\r\n\r\n")
                        .problems())
                .isEmpty();
    }

    @Test
    void decisionTablesAreListedAmongTheRules() {
        PolicyBook book = PolicyFiles.regulation()
                .replace("policy.yaml", "[consequences.dslr]", "[consequences.dslr, extra.drl.csv]")
                .with("extra.drl.csv", "RuleSet,extra\n")
                .read()
                .book()
                .orElseThrow();
        assertThat(book.decisionTables()).containsExactly("regulation/extra.drl.csv");
        assertThat(book.sentences()).hasSize(2);
    }

    /** Whatever the bytes are, the answer is a list of problems. The seed is fixed: the same bytes every time. */
    @Test
    void noContentMakesReadingThrow() {
        var random = new Random(20260914);
        for (String code : new String[] {"regulation", "conduct-checklist"}) {
            List<String> files =
                    List.copyOf(PolicyFiles.of(code).content().files().keySet());
            for (int i = 0; i < 300; i++) {
                String file = files.get(random.nextInt(files.size()));
                byte[] bytes = PolicyFiles.of(code).bytes(file).clone();
                for (int n = 1 + random.nextInt(4); n > 0; n--) {
                    bytes[random.nextInt(bytes.length)] = (byte) NASTY.charAt(random.nextInt(NASTY.length()));
                }
                PolicyFiles spoilt = PolicyFiles.of(code).with(file, bytes);
                Reading reading = spoilt.read();
                assertThat(reading.book().isPresent())
                        .as(file)
                        .isEqualTo(reading.problems().stream().noneMatch(Problem::isError));
                reading.book().ifPresent(book -> CaseFile.of(spoilt.content(), book.policy()));
                reading.problems().forEach(problem -> problem.message(Locale.ENGLISH));
            }
        }
    }
}
