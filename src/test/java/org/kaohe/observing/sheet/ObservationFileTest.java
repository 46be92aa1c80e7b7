package org.kaohe.observing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.Draft;
import org.kaohe.observing.Field;
import org.kaohe.observing.ImportFiles;
import org.kaohe.observing.ImportTable;
import org.kaohe.observing.Imports;
import org.kaohe.observing.Problems;

class ObservationFileTest {

    private static final String HEADER = "工号,日期,指标,来源,分数,备注\n";

    private final Problems problems = new Problems();

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030"})
    void csv_is_read_in_the_encodings_that_spreadsheets_write(String encoding) {
        Draft draft =
                only(read((HEADER + "000123,2026/9/4,attitude,DAILY,89.5,很好\n").getBytes(Charset.forName(encoding))));

        assertThat(draft.text(Field.STAFF_NO)).isEqualTo("000123");
        assertThat(draft.text(Field.OBSERVED_ON)).isEqualTo("2026-09-04");
        assertThat(draft.text(Field.VALUE)).isEqualTo("89.5");
        assertThat(draft.text(Field.NOTE)).isEqualTo("很好");
        assertThat(draft.row()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_semicolons_and_english_headers_are_understood() {
        String csv = "\uFEFFStaff Number;Day;Item;Source;Outcome\n7;2026年9月4日;A01;INSPECTION;不适用\n";

        Draft draft = only(read(csv.getBytes(StandardCharsets.UTF_8)));

        assertThat(draft.text(Field.OUTCOME)).isEqualTo("NA");
        assertThat(draft.text(Field.OBSERVED_ON)).isEqualTo("2026-09-04");
    }

    @Test
    void a_workbook_keeps_leading_zeros_days_and_percent() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(1, 0, "000123");
            sheet.value(1, 1, java.time.LocalDate.of(2026, 9, 4));
            sheet.style(1, 1).format("yyyy-mm-dd").set();
            sheet.value(1, 2, "attitude");
            sheet.value(1, 3, "DAILY");
            sheet.value(1, 4, new BigDecimal("0.94999999999999996"));
            sheet.style(1, 4).format("0.0%").set();
            sheet.value(2, 0, 123);
            sheet.style(2, 0).format("000000").set();
            sheet.value(2, 1, "2026-09-05");
            sheet.value(2, 4, new BigDecimal("0.95"));
            sheet.style(9, 0).format("@").set();
        });

        List<Draft> drafts = drafts(read(workbook));

        assertThat(drafts).hasSize(2);
        assertThat(drafts.get(0).text(Field.STAFF_NO)).isEqualTo("000123");
        assertThat(drafts.get(0).text(Field.OBSERVED_ON)).isEqualTo("2026-09-04");
        assertThat(drafts.get(0).text(Field.VALUE)).isEqualTo("95");
        assertThat(drafts.get(1).text(Field.STAFF_NO)).isEqualTo("000123");
        assertThat(drafts.get(1).text(Field.VALUE)).isEqualTo("0.95");
        assertThat(problems.none()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"95,95", "95%,95", "95 %,95", "95％,95", "0.95,0.95", "=cmd|calc,=cmd|calc", "'-5,-5", "--5,--5"})
    void a_percent_sign_means_hundredths_and_nothing_is_computed(String cell, String value) {
        assertThat(only(read((HEADER + "1,2026-09-04,attitude,DAILY," + cell + ",\n").getBytes(StandardCharsets.UTF_8)))
                        .text(Field.VALUE))
                .isEqualTo(value);
    }

    @Test
    void a_formula_is_refused_in_its_cell() throws IOException {
        read(workbook(sheet -> {
            sheet.value(1, 0, "1");
            sheet.formula(1, 4, "SUM(A1:A2)");
            sheet.formula(1, 5, "HYPERLINK(\"http://example.org\")");
        }));

        assertThat(codes()).containsExactly("observation.import.formula", "observation.import.formula");
    }

    @Test
    void headers_are_checked() {
        read("工号,工号,日期,心情\n1,2,3,4\n".getBytes(StandardCharsets.UTF_8));

        assertThat(codes())
                .containsExactlyInAnyOrder(
                        "observation.import.column.twice",
                        "observation.import.column.unknown",
                        "observation.import.column.missing");
    }

    @Test
    void what_is_no_sheet_is_refused() throws IOException {
        byte[] broken = workbook(sheet -> sheet.value(1, 0, "1"));
        java.util.Arrays.fill(broken, broken.length / 2, broken.length, (byte) 7);

        for (byte[] hostile : List.of(
                broken,
                "PK\3\4 not a zip".getBytes(StandardCharsets.UTF_8),
                new byte[] {0, 1, 2, 3},
                zip("xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"))) {
            var found = new Problems();
            assertThat(new ObservationFile("f.xlsx", found).read(hostile)).isEmpty();
            assertThat(found.listed().get(0).code()).isEqualTo("observation.import.malformed");
        }
        read(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0});
        assertThat(codes()).containsExactly("observation.import.old-excel");
    }

    @Test
    void a_cell_far_out_does_not_exhaust_memory() throws IOException {
        byte[] workbook = edited(workbook(sheet -> sheet.value(1, 0, "1")), "r=\"A2\"", "r=\"ZZZZZZ2\"");

        assertThat(read(workbook)).isEmpty();
        assertThat(problems.none()).isFalse();
    }

    @Test
    void an_archive_that_unpacks_to_gigabytes_is_refused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int part = 0; part < 5; part++) {
                zip.putNextEntry(new ZipEntry("xl/part" + part + ".xml"));
                zip.write("<x>".getBytes(StandardCharsets.UTF_8));
                zip.write(new byte[50 << 20]);
            }
        }

        assertThat(read(out.toByteArray())).isEmpty();
        assertThat(codes()).containsExactly("observation.import.too-large");
    }

    @Test
    void too_many_rows_are_refused() {
        byte[] file = (HEADER + "1,2026-09-04,attitude,DAILY,1,\n".repeat(501)).getBytes(StandardCharsets.UTF_8);

        assertThat(new ObservationFile("f", problems).read(file, 501)).isPresent();
        assertThat(new ObservationFile("f", problems).read(file, 500)).isEmpty();
        assertThat(codes()).containsExactly("observation.import.too-many-rows");
    }

    @Test
    void a_large_file_is_handed_over_in_parts() {
        String row = "1,2026-09-04,attitude,DAILY,1,\n";
        byte[] bytes = (HEADER + row.repeat(10_501)).getBytes(StandardCharsets.UTF_8);
        List<Integer> firsts = new ArrayList<>();

        ImportFiles.Opened file =
                new LargeObservationFiles().open("f", bytes, problems).orElseThrow();
        assertThat(file.rows()).isEqualTo(10_501);
        assertThat(file.inParts(
                        (table, found) -> firsts.add(table.lines().get(0).number())))
                .isEmpty();
        assertThat(firsts).containsExactly(2, 5_002, 10_002);
    }

    @Test
    void how_many_rows_a_workbook_has_is_told_before_they_are_read() throws IOException {
        byte[] bytes = workbook(sheet -> {
            for (int row = 1; row < 8; row++) {
                sheet.value(2 * row, 0, "1");
                sheet.style(2 * row + 1, 0).bold().set();
            }
        });
        var rows = new ArrayList<Integer>();

        ImportFiles.Opened file =
                new LargeObservationFiles().open("f", bytes, problems).orElseThrow();
        assertThat(file.rows()).isEqualTo(7);
        file.inParts((table, found) -> rows.add(table.lines().size()));
        assertThat(rows).containsExactly(7);
    }

    @Test
    void a_large_file_that_has_too_many_rows_after_all_says_so_in_the_end() {
        String row = "1,2026-09-04,attitude,DAILY,1,\n";
        byte[] bytes = (HEADER + row.repeat(Imports.MOST_ROWS + 1)).getBytes(StandardCharsets.UTF_8);
        int[] taken = {0};

        ImportFiles.Opened file =
                new LargeObservationFiles().open("f", bytes, problems).orElseThrow();
        Problem fault =
                file.inParts((table, found) -> taken[0] += table.lines().size()).orElseThrow();
        assertThat(fault.code()).isEqualTo("observation.import.too-many-rows");
        assertThat(taken[0]).isLessThanOrEqualTo(Imports.MOST_ROWS);
    }

    @Test
    void a_failure_of_whoever_takes_the_rows_is_no_fault_of_the_file() {
        byte[] bytes = (HEADER + "1,2026-09-04,attitude,DAILY,1,\n").getBytes(StandardCharsets.UTF_8);
        ImportFiles.Opened file =
                new LargeObservationFiles().open("f", bytes, problems).orElseThrow();
        assertThatThrownBy(() -> file.inParts((table, found) -> {
                    throw new IllegalArgumentException("the disk is full");
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Optional<ImportTable> read(byte[] content) {
        return new ObservationFile("f", problems).read(content);
    }

    private static Draft only(Optional<ImportTable> table) {
        assertThat(drafts(table)).hasSize(1);
        return drafts(table).get(0);
    }

    private static List<Draft> drafts(Optional<ImportTable> table) {
        return table.orElseThrow().lines().stream().map(ImportTable.Line::draft).toList();
    }

    private List<String> codes() {
        problems.listed()
                .forEach(each -> assertThat(each.message(Locale.CHINESE)).isNotBlank());
        return problems.listed().stream().map(Problem::code).toList();
    }

    private static byte[] workbook(Consumer<Worksheet> filling) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("s");
            String[] headers = HEADER.strip().split(",", -1);
            for (int i = 0; i < headers.length; i++) {
                sheet.value(0, i, headers[i]);
            }
            filling.accept(sheet);
        }
        return out.toByteArray();
    }

    private static byte[] zip(String name, String text) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    /** The same archive with a text of its first sheet replaced. */
    private static byte[] edited(byte[] workbook, String text, String replacement) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(workbook))
                        .get();
                var zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                String content = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                zip.write(content.replace(text, replacement).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
