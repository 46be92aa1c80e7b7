package org.kaohe.policydesk.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.policybook.TableChange.Kind;
import org.kaohe.policybook.TableText;
import org.kaohe.policydesk.DraftFiles;
import org.kaohe.policydesk.DraftLog;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Outcome;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Upload;

final class DraftWorkbooksTest {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");
    private static final String GRADES = "grades.csv";
    private static final int BONUS = 3;

    @TempDir
    private Path rules;

    private final List<String> saved = new ArrayList<>();
    private DraftWorkbooks workbooks;

    /** Remembers who changed what. */
    private final class Log implements DraftLog {
        @Override
        public <T> T alone(Supplier<T> work) {
            return work.get();
        }

        @Override
        public void changed(String path, String hash, String by) {
            saved.add(path + " " + by);
        }
    }

    @BeforeEach
    void copyRules() throws IOException {
        for (Path file : files()) {
            Path target = rules.resolve(Path.of("rules").relativize(file).toString());
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
        }
        workbooks = new DraftWorkbooks(new DraftFiles(rules, new Log()));
    }

    @TestFactory
    Stream<DynamicTest> everyTableComesBackByteForByteAlsoFromItsCellsAlone() throws IOException {
        List<Path> tables = files().stream()
                .filter(file -> file.toString().endsWith(".csv"))
                .toList();
        assertThat(tables).hasSizeGreaterThan(100);
        return tables.stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    var policy = new PolicyCode(file.getParent().getFileName().toString());
                    String name = file.getFileName().toString();
                    byte[] workbook =
                            workbooks.download(policy, name).orElseThrow().orThrow();
                    Outcome outcome = upload(policy, name, resaved(workbook, book -> {}), true);
                    assertThat(outcome.merge().changes()).isEmpty();
                    assertThat(outcome.saved()).isPresent();
                    assertThat(Files.readAllBytes(rules.resolve(policy.value()).resolve(name)))
                            .isEqualTo(Files.readAllBytes(file));
                    var read =
                            ReturnedWorkbook.read(policy + "/" + name, workbook).orThrow();
                    List<String> headers =
                            List.of(Files.readAllLines(file).get(0).strip().split(","));
                    // A number in a spreadsheet has no spelling: 4.0 is 4 there, and is 4.0 again beside the origin.
                    assertThat(TableText.of(read.table(headers).orThrow()))
                            .isEqualTo(Files.readString(file).replaceAll("(?<=,[0-9]{1,9})[.]0(?=,)", ""));
                }));
    }

    @Test
    void oneFigureChangedIsOneLineOfTheFileAndGitShowsNothingElse() throws IOException {
        List<String> before = Files.readAllLines(rules.resolve("regulation/grades.csv"));
        Outcome outcome =
                upload(resaved(grades(), book -> data(book, 2).getCell(BONUS).setCellValue(650.5)), true);
        List<String> after = Files.readAllLines(rules.resolve("regulation/grades.csv"));
        assertThat(after).hasSameSizeAs(before);
        List<String> changed =
                after.stream().filter(line -> !before.contains(line)).toList();
        assertThat(changed).containsExactly(before.get(2).replace("500", "650.5"));
        assertThat(outcome.merge().changes()).hasSize(1);
        assertThat(outcome.merge().changes().get(0).cells().get(0).place()).hasToString("regulation/grades.csv!D3");
        assertThat(saved).containsExactly("regulation/grades.csv ed");
    }

    @Test
    void aPreviewShowsTheDifferencesAndSavesNothing() throws IOException {
        Outcome outcome = upload(
                resaved(grades(), book -> {
                    Sheet sheet = book.getSheetAt(0);
                    sheet.removeRow(sheet.getRow(1));
                    Row added = sheet.createRow(9);
                    for (String cell : List.of("无", "-", "-", "0", "house", "x", "y")) {
                        added.createCell(Math.max(0, added.getLastCellNum())).setCellValue(cell);
                    }
                }),
                false);
        assertThat(outcome.saved()).isEmpty();
        assertThat(outcome.merge().changes())
                .extracting(each -> each.kind() + " " + each.row())
                .containsExactly(Kind.REMOVED + " 优秀", Kind.ADDED + " 无");
        assertThat(outcome.problems()).extracting(Problem::code).contains("table.grade.unknown");
        assertThat(saved).isEmpty();
        assertThat(Files.readString(rules.resolve("regulation/grades.csv")))
                .isEqualTo(Files.readString(Path.of("rules/regulation/grades.csv")));
    }

    @Test
    void whatOthersChangedSinceIsKeptAndAConflictSavesNothing() throws IOException {
        byte[] workbook = resaved(grades(), book -> {
            data(book, 2).getCell(BONUS).setCellValue(700);
            data(book, 3).getCell(BONUS).setCellValue(100);
        });
        Path file = rules.resolve("regulation/grades.csv");
        String others = Files.readString(file).replace("90,500,", "90,600,").replace("优秀,90,-,1000", "优秀,90,-,1200");
        Files.writeString(file, others);
        Outcome open = upload(workbook, true);
        assertThat(open.saved()).isEmpty();
        assertThat(open.merge().open()).extracting(each -> each.id()).containsExactly("良好|bonus");
        assertThat(Files.readString(file)).isEqualTo(others);

        Upload blind = order(workbook, Optional.empty(), Set.of("良好|bonus"), true);
        assertThat(workbooks.upload(blind)).isInstanceOf(Answer.Refusal.class);
        Upload chosen = order(workbook, Optional.of(open.draft()), Set.of("良好|bonus"), true);
        assertThat(workbooks.upload(chosen).orThrow().saved()).isPresent();
        assertThat(Files.readString(file))
                .isEqualTo(others.replace("90,600,", "90,700,").replace("80,0,", "80,100,"));
    }

    @Test
    void aWorkbookWithoutItsOriginNamesWhatItIsBasedOnElsewhere() throws IOException {
        byte[] bare = resaved(grades(), book -> {
            data(book, 2).getCell(BONUS).setCellValue(700);
            book.removeSheetAt(book.getSheetIndex(Origin.SHEET));
        });
        var refused = (Answer.Refusal<Outcome>) workbooks.upload(order(bare, Optional.empty(), Set.of(), true));
        assertThat(refused.reason()).isEqualTo(Reason.UNBASED);
        String hash = upload(grades(), false).draft();
        Upload based = order(bare, Optional.of(hash), Set.of(), true);
        assertThat(workbooks.upload(based).orThrow().merge().changes()).hasSize(1);
        var late = (Answer.Refusal<Outcome>) workbooks.upload(based);
        assertThat(late.reason()).isEqualTo(Reason.OUTDATED);
    }

    @Test
    void numbersAndTextsAreReadHoweverAProgramWritesThem() throws IOException {
        byte[] changed = resaved(grades(), book -> {
            data(book, 2).getCell(BONUS).setCellValue(0.15);
            Sheet sheet = book.getSheetAt(0);
            for (int row = 5; row < 40; row++) {
                sheet.createRow(row).createCell(12).setCellValue("");
            }
        });
        byte[] exponent = withText(changed, "<v>0.15</v>", "<v>.15E0</v>");
        assertThat(exponent).isNotEqualTo(changed);
        assertThat(only(upload(exponent, false))).isEqualTo("0.15");
        assertThat(only(upload(inline(changed), false))).isEqualTo("0.15");
    }

    @Test
    void aTextOfDigitsStaysATextWithItsZeros() throws IOException {
        Path file = rules.resolve("regulation/grades.csv");
        String text = Files.readString(file).replace("002 §奖惩", "00207");
        Files.writeString(file, text);
        byte[] workbook = grades();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            Cell clause = book.getSheetAt(0).getRow(1).getCell(5);
            assertThat(clause.getCellType()).isEqualTo(CellType.STRING);
            assertThat(clause.getStringCellValue()).isEqualTo("00207");
            assertThat(book.getSheetAt(0).getRow(1).getCell(BONUS).getCellType())
                    .isEqualTo(CellType.NUMERIC);
        }
        assertThat(upload(resaved(workbook, book -> {}), false).merge().changes())
                .isEmpty();
    }

    @Test
    void theHeaderIsLockedTheCellsAreNotAndClosedSetsDropDown() throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(grades()))) {
            XSSFSheet sheet = book.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getRow(0).getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(sheet.getRow(1).getCell(0).getCellStyle().getLocked()).isFalse();
            assertThat(sheet.getDataValidations())
                    .extracting(each -> each.getRegions().getCellRangeAddress(0).getFirstColumn())
                    .containsExactlyInAnyOrder(0, 4);
            assertThat(choices(book, 0)).containsExactly("grade", "优秀", "良好", "合格", "不合格");
            assertThat(choices(book, 4)).containsExactly("basis", "source", "house");
            assertThat(book.isSheetVeryHidden(book.getSheetIndex(Origin.SHEET))).isTrue();
        }
        byte[] rates = workbooks
                .download(new PolicyCode("kpi-essentials"), "rates.csv")
                .orElseThrow()
                .orThrow();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(rates))) {
            assertThat(choices(book, 0)).contains("solution-accuracy-rate", "phone-survey");
            assertThat(choices(book, 2)).contains("SYSTEM", "CUSTOMER", "EXAM");
        }
    }

    @Test
    void theGuideExplainsEveryColumnOfEveryTableInBothLanguages() throws IOException {
        for (Path file : files()) {
            if (file.toString().endsWith(".csv")) {
                for (String column : Files.readAllLines(file).get(0).split(",", -1)) {
                    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                        assertThat(TableGuide.meaning(column, locale))
                                .as(file + " " + column)
                                .isNotEqualTo(TableGuide.meaning("nobody explained this", locale));
                    }
                }
            }
        }
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(grades()))) {
            Row bonus = book.getSheet(TableWorkbook.GUIDE).getRow(4);
            assertThat(bonus.getCell(0).getStringCellValue()).isEqualTo("bonus");
            assertThat(bonus.getCell(1).getStringCellValue()).contains("奖金").contains("数字");
            assertThat(bonus.getCell(2).getStringCellValue()).contains("Bonus in yuan");
        }
    }

    @Test
    void formulasOtherHeadersOtherFilesAndWhatIsNoWorkbookAreRefusedByCell() throws IOException {
        refused(
                resaved(grades(), book -> data(book, 2).getCell(BONUS).setCellFormula("1+1")),
                "workbook.formula",
                "D3");
        refused(
                resaved(grades(), book -> data(book, 0).getCell(BONUS).setCellValue("gift")),
                "workbook.header.other",
                "D1");
        refused(resaved(grades(), book -> data(book, 1).createCell(9).setCellValue("x")), "workbook.outside", "J2");
        refused(workbooks.download(REGULATION, "figures.csv").orElseThrow().orThrow(), "workbook.other-file", null);
        refused("grade,bonus\n".getBytes(StandardCharsets.UTF_8), "workbook.malformed", null);
        refused(new byte[DraftWorkbooks.MOST_BYTES + 1], "workbook.too-large", null);
        assertThat(saved).isEmpty();
    }

    @Test
    void anOriginSomebodyTamperedWithIsNone() throws IOException {
        byte[] forged = resaved(
                grades(),
                book -> book.getSheet(Origin.SHEET).getRow(1).getCell(1).setCellValue("0"));
        var refused = (Answer.Refusal<Outcome>) workbooks.upload(order(forged, Optional.empty(), Set.of(), true));
        assertThat(refused.problems().get(0).code()).isEqualTo("workbook.unbased");
    }

    private void refused(byte[] workbook, String code, String cell) {
        var answer = (Answer.Refusal<Outcome>) workbooks.upload(order(workbook, Optional.empty(), Set.of(), true));
        assertThat(answer.problems().get(0).code()).isEqualTo(code);
        assertThat(answer.problems().get(0).place().cell()).isEqualTo(cell);
    }

    private byte[] grades() {
        return workbooks.download(REGULATION, GRADES).orElseThrow().orThrow();
    }

    private Outcome upload(byte[] workbook, boolean save) {
        return upload(REGULATION, GRADES, workbook, save);
    }

    private Outcome upload(PolicyCode policy, String file, byte[] workbook, boolean save) {
        return workbooks
                .upload(new Upload(policy, file, workbook, Optional.empty(), Set.of(), Set.of(), save, "ed"))
                .orThrow();
    }

    private static Upload order(byte[] workbook, Optional<String> match, Set<String> yours, boolean save) {
        return new Upload(REGULATION, GRADES, workbook, match, Set.of(), yours, save, "ed");
    }

    /** What the one changed cell is changed to. */
    private static String only(Outcome outcome) {
        assertThat(outcome.merge().changes()).hasSize(1);
        return outcome.merge().changes().get(0).cells().get(0).to();
    }

    private static Row data(XSSFWorkbook book, int row) {
        return book.getSheetAt(0).getRow(row);
    }

    private static List<String> choices(XSSFWorkbook book, int column) {
        List<String> choices = new ArrayList<>();
        for (Row row : book.getSheet(TableWorkbook.CHOICES)) {
            if (row.getCell(column) != null) {
                choices.add(row.getCell(column).getStringCellValue());
            }
        }
        return choices;
    }

    /** Read and written by another program. */
    private static byte[] resaved(byte[] workbook, Consumer<XSSFWorkbook> change) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            change.accept(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    /** The same cells with every text inside its cell instead of in the table of texts. */
    private static byte[] inline(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var streamed = new SXSSFWorkbook(null, 100, false, false);
                var out = new ByteArrayOutputStream()) {
            for (Sheet sheet : book) {
                Sheet copy = streamed.createSheet(sheet.getSheetName());
                for (Row row : sheet) {
                    Row copied = copy.createRow(row.getRowNum());
                    for (Cell cell : row) {
                        Cell to = copied.createCell(cell.getColumnIndex());
                        if (cell.getCellType() == CellType.NUMERIC) {
                            to.setCellValue(cell.getNumericCellValue());
                        } else if (cell.getCellType() == CellType.STRING) {
                            to.setCellValue(cell.getStringCellValue());
                        }
                    }
                }
            }
            streamed.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] withText(byte[] workbook, String from, String to) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(each.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                zip.write(text.replace(from, to).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
