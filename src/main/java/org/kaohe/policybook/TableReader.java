package org.kaohe.policybook;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;

/**
 * A CSV file as a table: comma separated, first row the headers, every row as long as the header row. Blank rows at the
 * end, as spreadsheets leave them, are ignored; cells lose the spaces around them.
 */
final class TableReader {

    private final String file;
    private final Findings findings;

    private TableReader(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /** Empty, with problems, when the file is not a table; a table with bad cells is still a table. */
    static Optional<Table> read(PolicyContent content, String file, Findings findings) {
        var reader = new TableReader(file, findings);
        return Utf8.decode(file, content.files().get(file), findings).flatMap(reader::table);
    }

    private Optional<Table> table(String text) {
        List<List<String>> records = records(text);
        while (!records.isEmpty() && isBlank(records.get(records.size() - 1))) {
            records.remove(records.size() - 1);
        }
        if (records.isEmpty()) {
            findings.error("table.empty", Place.file(file));
            return Optional.empty();
        }
        List<String> headers = records.get(0);
        if (!headersAreSound(headers)) {
            return Optional.empty();
        }
        if (records.size() == 1) {
            findings.error("table.no-rows", Place.file(file));
        }
        if (records.size() - 1 > Limits.ROWS) {
            findings.error("table.too-long", Place.line(file, Limits.ROWS + 2), Limits.ROWS);
            return Optional.empty();
        }
        return Optional.of(new Table(file, headers, rows(records, headers.size())));
    }

    private List<Table.Row> rows(List<List<String>> records, int width) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 1; i < records.size(); i++) {
            List<String> cells = records.get(i);
            if (isBlank(cells)) {
                findings.error("table.row.blank", Place.cell(file, i + 1, 1, ""));
            } else if (cells.size() != width) {
                int column = Math.min(cells.size(), width) + 1;
                findings.error("table.row.ragged", Place.cell(file, i + 1, column, ""), cells.size(), width);
            } else {
                rows.add(new Table.Row(i + 1, cells));
            }
        }
        return rows;
    }

    private boolean headersAreSound(List<String> headers) {
        int before = findings.size();
        if (headers.size() == 1
                && (headers.get(0).contains(";") || headers.get(0).contains("\t"))) {
            findings.error("table.separator", Place.cell(file, 1, 1, ""));
        }
        if (headers.size() > Limits.COLUMNS) {
            findings.error("table.too-wide", Place.cell(file, 1, Limits.COLUMNS + 1, ""), Limits.COLUMNS);
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < headers.size(); i++) {
            String header = headers.get(i);
            Place place = Place.cell(file, 1, i + 1, header);
            if (header.isEmpty()) {
                findings.error("table.header.empty", place);
            } else if (!seen.add(header)) {
                findings.error("table.header.duplicate", place, header);
            }
        }
        return findings.size() == before;
    }

    private List<List<String>> records(String text) {
        List<List<String>> records = new ArrayList<>();
        // Ragged and empty rows are let through here, because here they would end the reading without a cell.
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(Limits.FILE_BYTES)
                .ofCsvRecord(text)) {
            for (CsvRecord each : reader) {
                records.add(cells(records.size() + 1, each.getFields()));
                if (records.size() > Limits.ROWS + 1000) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            findings.error("table.quotes", Place.line(file, records.size() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("Reading from memory cannot fail", e);
        }
        return records;
    }

    private List<String> cells(int row, List<String> fields) {
        List<String> cells = new ArrayList<>();
        for (String field : fields) {
            String cell = field.strip();
            Place place = Place.cell(file, row, cells.size() + 1, "");
            if (cell.length() > Limits.CELL_CHARACTERS) {
                findings.error("table.cell.too-long", place, Limits.CELL_CHARACTERS);
            } else if (cell.indexOf('\n') >= 0 || cell.indexOf('\t') >= 0) {
                findings.error("table.cell.line-break", place);
            }
            cells.add(cell);
        }
        return cells;
    }

    private static boolean isBlank(List<String> cells) {
        return cells.stream().allMatch(String::isEmpty);
    }
}
