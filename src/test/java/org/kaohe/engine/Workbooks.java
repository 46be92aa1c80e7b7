package org.kaohe.engine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks made for tests from text: cells as in a csv file, a leading {@code =} for a formula, and lines with a leading
 * {@code !} that say what else is done to the sheet.
 */
final class Workbooks {

    private Workbooks() {}

    static byte[] of(String text) {
        try (var workbook = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            Sheet sheet = workbook.createSheet("table");
            List<String> orders =
                    text.lines().filter(line -> line.startsWith("!")).toList();
            String body = text.substring(
                    orders.stream().mapToInt(line -> line.length() + 1).sum());
            List<List<String>> rows = rows(body);
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    set(row.createCell(j), rows.get(i).get(j));
                }
            }
            workbook.createSheet("second");
            orders.forEach(order -> obey(workbook, order.substring(1).split(" ", -1)));
            workbook.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void set(Cell cell, String value) {
        if (value.startsWith("=")) {
            cell.setCellFormula(value.substring(1));
        } else if (value.matches("-?\\d+(\\.\\d+)?")) {
            cell.setCellValue(Double.parseDouble(value));
        } else if (!value.isEmpty()) {
            cell.setCellValue(value);
        }
    }

    private static void obey(XSSFWorkbook workbook, String[] order) {
        Sheet sheet = workbook.getSheetAt(0);
        switch (order[0]) {
            case "hide-sheet" -> {
                workbook.setActiveSheet(1);
                workbook.setSheetVisibility(0, SheetVisibility.HIDDEN);
            }
            case "very-hide-sheet" -> {
                workbook.setActiveSheet(1);
                workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            }
            case "hide-row" -> sheet.getRow(Integer.parseInt(order[1]) - 1).setZeroHeight(true);
            case "flatten-row" -> sheet.getRow(Integer.parseInt(order[1]) - 1).setHeight((short) 0);
            case "hide-column" -> sheet.setColumnHidden(Integer.parseInt(order[1]) - 1, true);
            case "flatten-column" -> sheet.setColumnWidth(Integer.parseInt(order[1]) - 1, 0);
            case "far-cell" -> sheet.getRow(7).createCell(16_383).setCellValue("x");
            case "merge" -> sheet.addMergedRegion(CellRangeAddress.valueOf(order[1]));
            default -> throw new IllegalArgumentException(order[0]);
        }
    }

    /** The workbook with one of its parts written differently. */
    static byte[] changed(byte[] workbook, String part, String content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = new ZipInputStream(new java.io.ByteArrayInputStream(workbook));
                var zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                zip.write(entry.getName().equals(part) ? content.getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return out.toByteArray();
    }

    /** An archive of these parts. */
    static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** Commas, quotes doubled inside quotes, line breaks inside quotes. */
    private static List<List<String>> rows(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
