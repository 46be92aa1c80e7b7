package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RulesFolder;

/** The hostile files that are no text, or are hostile by their size, their number or where they lead. */
@Timeout(60)
class CorpusBytesTest {

    private static final PolicyCode REGULATION = new PolicyCode("regulation");
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String TABLE = """
            RuleTable hostile
            CONDITION,ACTION,AGENDA-GROUP
            Score,,
            value > $param,"outcome.note( ""$param"" );",
            a,b,c
            1,x,grade
            """;

    @TempDir
    Path folder;

    @TempDir
    Path root;

    private Canary canary;

    @BeforeEach
    void setCanary() {
        canary = new Canary(folder);
    }

    @AfterEach
    void nothingRan() {
        canary.assertSilent();
    }

    @Test
    void a_file_in_another_encoding_is_refused_whatever_kind_it_is() {
        byte[] gbk = "规则 等级,良好\n".getBytes(Charset.forName("GBK"));
        for (String file : List.of("policy.yaml", "grades.csv", "consequences.dslr")) {
            assertRefused(Corpus.replaced("regulation/" + file, gbk), "file.not-utf8", file);
        }
        for (String name : List.of("hostile.drl", "hostile.dsl", "hostile.drl.csv")) {
            assertRefused(Corpus.with(List.of(name), "", Map.of(name, gbk)), "file.not-utf8", name);
        }
    }

    @Test
    void bytes_that_are_no_text_are_refused() {
        byte[] noise = new byte[5000];
        new java.util.Random(7).nextBytes(noise);
        assertRefused(Corpus.with(List.of("x.drl"), "", Map.of("x.drl", noise)), "file.not-utf8", "x.drl");
        assertRefused(Corpus.with(List.of("x.drl"), "", Map.of("x.drl", new byte[300])), "file.character", "x.drl");
    }

    @Test
    void the_workbook_the_other_tests_break_is_sound() {
        assertThat(new Engine().build(Corpus.workbook(Workbooks.of(TABLE))).problems())
                .isEmpty();
    }

    @Test
    void an_entity_of_a_workbook_reads_no_file() throws IOException {
        String sheet = sheet("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "&e;");
        assertRefused(Corpus.workbook(Workbooks.changed(Workbooks.of(TABLE), SHEET, sheet)), "decision-table");
    }

    @Test
    void entities_of_a_workbook_do_not_multiply() throws IOException {
        var bomb = new StringBuilder("<!DOCTYPE x [<!ENTITY a \"xxxxxxxxxx\">");
        for (char c = 'b'; c < 'm'; c++) {
            bomb.append("<!ENTITY ")
                    .append(c)
                    .append(" \"")
                    .append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        String sheet = sheet(bomb.append("]>").toString(), "&l;");
        assertRefused(Corpus.workbook(Workbooks.changed(Workbooks.of(TABLE), SHEET, sheet)), "decision-table");
    }

    @Test
    void a_workbook_does_not_unpack_to_gigabytes() throws IOException {
        String sheet = sheet("", "x".repeat(60 << 20));
        byte[] bomb = Workbooks.changed(Workbooks.of(TABLE), SHEET, sheet);
        assertThat(bomb.length).isLessThan(1 << 20);
        assertRefused(Corpus.workbook(bomb), "decision-table");
        String less = sheet("", randomDigits(12 << 20));
        assertRefused(Corpus.workbook(Workbooks.changed(Workbooks.of(TABLE), SHEET, less)), "decision-table");
    }

    @Test
    void a_workbook_that_is_none_is_refused() throws IOException {
        byte[] sound = Workbooks.of(TABLE);
        assertRefused(Corpus.workbook(Corpus.bytes(TABLE)), "decision-table");
        assertRefused(Corpus.workbook(new byte[0]), "decision-table");
        assertRefused(Corpus.workbook(Arrays.copyOf(sound, sound.length / 2)), "decision-table");
        assertRefused(Corpus.workbook(Workbooks.zipped(Map.of("../../evil.drl", Corpus.bytes("x")))), "decision-table");
        try (var old = new HSSFWorkbook();
                var out = new java.io.ByteArrayOutputStream()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("RuleTable hostile");
            old.write(out);
            assertRefused(Corpus.workbook(out.toByteArray()), "decision-table");
        }
    }

    @Test
    void a_file_is_not_read_beyond_its_limit() throws IOException {
        assertFolderRefused("regulation/large.drl", "x".repeat(300 * 1024), "file.too-large");
    }

    @Test
    void a_name_that_could_mean_something_elsewhere_is_refused() throws IOException {
        assertFolderRefused("regulation/evil;rm -rf.drl", "x", "file.name");
        assertFolderRefused("regulation/\u202elrd.drl", "x", "file.name");
        assertFolderRefused("regulation/规则.drl", "x", "file.name");
        assertFolderRefused("regulation/" + "x".repeat(120) + ".drl", "x", "file.name");
    }

    @Test
    void a_folder_inside_a_policy_is_refused() throws IOException {
        assertFolderRefused("regulation/more/evil.drl", "x", "folder.nested");
    }

    @Test
    void a_link_that_leads_out_is_not_followed() throws IOException {
        writePolicy();
        Path outside = Files.writeString(folder.resolveSibling("outside.drl"), "x");
        Files.createSymbolicLink(root.resolve("regulation/link.drl"), outside);
        assertFolderRefused("file.link");
        Files.delete(outside);
        Files.delete(root.resolve("regulation/link.drl"));
        Files.delete(root.resolve("library/zh.dsl"));
        Files.createSymbolicLink(root.resolve("library/zh.dsl"), Path.of("/etc/hostname"));
        assertFolderRefused("file.link");
    }

    @Test
    void a_policy_of_a_thousand_files_is_refused() throws IOException {
        writePolicy();
        for (int i = 0; i < 1000; i++) {
            Files.writeString(root.resolve("regulation/f" + i + ".drl"), "");
        }
        assertFolderRefused("folder.too-many");
    }

    private void assertFolderRefused(String file, String text, String code) throws IOException {
        writePolicy();
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
        assertFolderRefused(code);
        Files.delete(root.resolve(file));
    }

    private void assertFolderRefused(String code) {
        RulesFolder.Taken taken = new RulesFolder(root).read(REGULATION);
        assertThat(taken.content()).isEmpty();
        assertThat(taken.problems()).extracting(Problem::code).contains(code);
        taken.problems()
                .forEach(each -> assertThat(each.message(Locale.CHINESE)).isNotBlank());
    }

    private void writePolicy() throws IOException {
        for (Map.Entry<String, byte[]> file :
                new TreeMap<>(ShippedPolicies.content("regulation").files()).entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static void assertRefused(PolicyContent content, String code) {
        assertRefused(content, code, "hostile.drl.xlsx");
    }

    private static void assertRefused(PolicyContent content, String code, String file) {
        Built built = new Engine().build(content);
        assertThat(built.appraiser()).isEmpty();
        assertThat(built.problems())
                .anyMatch(each -> each.code().startsWith(code)
                        && ("regulation/" + file).equals(each.place().file()));
        for (Problem each : built.problems()) {
            assertThat(each.message(Locale.CHINESE)).isNotBlank();
            assertThat(each.message(Locale.ENGLISH)).isNotBlank();
        }
    }

    private static String sheet(String before, String cell) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + before
                + "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>RuleTable " + cell
                + "</t></is></c></row></sheetData></worksheet>";
    }

    /** Compresses too little for a bomb, and unpacks to more than a part may. */
    private static String randomDigits(int length) {
        var random = new java.util.Random(7);
        var block = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            block.append(random.nextInt(10));
        }
        return block.toString().repeat(length / 500);
    }
}
