package org.kaohe.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.CellType;
import org.kaohe.core.measure.Decimals;

/** A workbook's cell as the text a person sees. */
final class XlsxCell {

    /** A spreadsheet keeps 15 digits; what the file holds beyond them is noise of its binary numbers. */
    private static final MathContext SPREADSHEET = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MOST_DIGITS = 40;
    private static final Pattern DAY_FORMAT = Pattern.compile("(?i).*[ymd年月日].*");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern ZEROS = Pattern.compile("0+");

    private XlsxCell() {}

    static Cell of(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.BLANK;
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA) {
            return new Cell(Cell.Kind.FORMULA, "=" + (cell.getFormula() == null ? "" : cell.getFormula()));
        }
        return switch (cell.getType()) {
            case EMPTY -> Cell.BLANK;
            case NUMBER -> number(cell);
            default -> Cell.text(String.valueOf(cell.getText()));
        };
    }

    private static Cell number(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString() == null
                ? ""
                : QUOTED.matcher(cell.getDataFormatString()).replaceAll("");
        BigDecimal exact = cell.asNumber();
        if (Math.abs((long) exact.precision() - exact.scale()) > MOST_DIGITS) {
            // Not written out: 1E+999999999 would become a text of a billion digits.
            return Cell.text(exact.toString());
        }
        if (DAY_FORMAT.matcher(format).matches()) {
            return new Cell(Cell.Kind.DAY, cell.asDate().toLocalDate().toString());
        }
        BigDecimal number = Decimals.plain(exact.round(SPREADSHEET));
        if (format.endsWith("%")) {
            return new Cell(
                    Cell.Kind.NUMBER, Decimals.plain(number.movePointRight(2)).toPlainString() + "%");
        }
        String digits = number.toPlainString();
        // A staff number typed as a number and shown as 00042 by its format is 00042.
        return new Cell(
                Cell.Kind.NUMBER,
                ZEROS.matcher(format).matches() && digits.length() < format.length()
                        ? "0".repeat(format.length() - digits.length()) + digits
                        : digits);
    }
}
