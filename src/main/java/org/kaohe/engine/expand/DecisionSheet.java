package org.kaohe.engine.expand;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.drools.decisiontable.parser.csv.CsvLineParser;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * The cells of a decision table: of a csv file, or of the first sheet of a workbook, which has to show all it holds. A
 * cell is a text or a plain number; nothing is computed here.
 */
final class DecisionSheet {

    /** What the converter takes for a cell that is not merged with others. */
    static final int NOT_MERGED = -1;

    private static final int MAX_ROWS = 5000;
    private static final int MAX_COLUMNS = 100;
    private static final int MAX_CHARACTERS = 5000;
    private static final int MAX_MERGED = 500;

    /** Bytes one part of a workbook may unpack to; the reader takes ten times that in memory. */
    private static final long MAX_UNPACKED = 8L << 20;

    private static final String MERGED_IN_CSV = "...";

    static {
        ZipSecureFile.setMaxEntrySize(MAX_UNPACKED);
    }

    private final String file;
    private final List<Problem> problems;
    private final List<Cell> cells = new ArrayList<>();

    private DecisionSheet(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /**
     * A cell that holds something; row and column from 0.
     *
     * @param mergedFrom the first column of the cells it is merged with, or {@link #NOT_MERGED}
     */
    record Cell(int row, int column, String text, int mergedFrom) {}

    /** In the order of rows and columns; empty when a problem was told. */
    static Optional<List<Cell>> read(String file, byte[] content, List<Problem> problems) throws IOException {
        int before = problems.size();
        var sheet = new DecisionSheet(file, problems);
        if (file.endsWith(".csv")) {
            sheet.csv(new String(content, StandardCharsets.UTF_8));
        } else {
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
                sheet.workbook(workbook);
            }
        }
        return problems.size() == before ? Optional.of(sheet.cells) : Optional.empty();
    }

    private void csv(String text) {
        String[] lines = text.replace("\uFEFF", "").replace("\r\n", "\n").split("\n", -1);
        if (tooMany("decision-table.rows", lines.length, MAX_ROWS)) {
            return;
        }
        var parser = new CsvLineParser();
        for (int row = 0; row < lines.length; row++) {
            List<String> line = parser.parse(lines[row]);
            if (tooMany("decision-table.columns", line.size(), MAX_COLUMNS)) {
                return;
            }
            int merged = NOT_MERGED;
            for (int column = 0; column < line.size(); column++) {
                String cell = line.get(column);
                boolean joined = cell.endsWith(MERGED_IN_CSV);
                merged = !joined ? NOT_MERGED : merged == NOT_MERGED ? column : merged;
                String value = joined ? cell.substring(0, cell.length() - MERGED_IN_CSV.length()) : cell;
                add(row, column, value, merged);
            }
        }
    }

    private void workbook(XSSFWorkbook workbook) {
        Sheet sheet = workbook.getSheetAt(0);
        if (tooMany("decision-table.rows", sheet.getLastRowNum() + 1, MAX_ROWS)
                || tooMany("decision-table.columns", sheet.getNumMergedRegions(), MAX_MERGED)) {
            return;
        }
        int columns = 0;
        for (Row row : sheet) {
            columns = Math.max(columns, row.getLastCellNum());
            if (row.getZeroHeight() || row.getHeight() == 0) {
                hidden(row.getRowNum(), 0, sheet);
            }
        }
        if (tooMany("decision-table.columns", columns, MAX_COLUMNS)) {
            return;
        }
        for (int column = 0; column < columns; column++) {
            if (sheet.isColumnHidden(column) || sheet.getColumnWidth(column) == 0) {
                hidden(0, column, sheet);
            }
        }
        if (workbook.isSheetHidden(0) || workbook.isSheetVeryHidden(0)) {
            hidden(0, 0, sheet);
        }
        List<CellRangeAddress> merged = sheet.getMergedRegions();
        for (Row row : sheet) {
            row.forEach(cell -> cell(sheet, cell, merged));
        }
    }

    private void cell(Sheet sheet, org.apache.poi.ss.usermodel.Cell cell, List<CellRangeAddress> merged) {
        int row = cell.getRowIndex();
        int column = cell.getColumnIndex();
        for (CellRangeAddress region : merged) {
            if (region.isInRange(row, column)) {
                Row first = sheet.getRow(region.getFirstRow());
                var shown = first == null ? null : first.getCell(region.getFirstColumn());
                if (shown != null) {
                    add(row, column, text(shown), region.getFirstColumn());
                }
                return;
            }
        }
        add(row, column, text(cell), NOT_MERGED);
    }

    private String text(org.apache.poi.ss.usermodel.Cell cell) {
        CellType type = cell.getCellType();
        if (type == CellType.FORMULA) {
            return wrong("decision-table.formula", cell);
        }
        if (type == CellType.NUMERIC) {
            boolean plain = !DateUtil.isCellDateFormatted(cell)
                    && cell.getCellStyle().getDataFormatString().indexOf('%') < 0;
            return plain
                    ? BigDecimal.valueOf(cell.getNumericCellValue())
                            .stripTrailingZeros()
                            .toPlainString()
                    : wrong("decision-table.cell", cell);
        }
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
            case BLANK -> "";
            default -> wrong("decision-table.cell", cell);
        };
    }

    private void add(int row, int column, String text, int mergedFrom) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(Problem.error("decision-table.cell.long", place(row, column), MAX_CHARACTERS));
        } else if (!text.isBlank()) {
            // A line break inside a cell says no more than a blank, wherever a rule may have one.
            cells.add(new Cell(row, column, text.replace('\n', ' ').replace('\r', ' '), mergedFrom));
        }
    }

    private String wrong(String code, org.apache.poi.ss.usermodel.Cell cell) {
        String shown = cell.toString();
        Place place = place(cell.getRowIndex(), cell.getColumnIndex());
        problems.add(Problem.error(code, place, shown.length() > 60 ? shown.substring(0, 60) : shown));
        return "";
    }

    private void hidden(int row, int column, Sheet sheet) {
        problems.add(Problem.error("decision-table.hidden", place(row, column), sheet.getSheetName()));
    }

    private boolean tooMany(String code, int count, int most) {
        if (count > most) {
            problems.add(Problem.error(code, Place.file(file), count, most));
        }
        return count > most;
    }

    private Place place(int row, int column) {
        return Place.cell(file, row + 1, column + 1, "");
    }
}
