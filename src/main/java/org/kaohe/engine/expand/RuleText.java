package org.kaohe.engine.expand;

import java.util.List;
import org.kaohe.core.problem.Place;

/**
 * DRL ready for the guard, and where it came from.
 *
 * @param file path of the file HR edits
 * @param row row of the table it was made from; 0 for a text file
 * @param text the DRL
 * @param original what a person wrote: for a table the row with its headers, else the file's text
 * @param cells where cells of the row stand in the text
 * @param templateFile for a table, the template's path; else the file itself
 * @param firstLine line of {@code templateFile} at which {@code text} begins, minus one
 */
public record RuleText(
        String file, int row, String text, String original, List<Cell> cells, String templateFile, int firstLine) {

    public RuleText {
        cells = List.copyOf(cells);
    }

    /** A cell's text inside {@code text}; columns from 1, {@code to} exclusive. */
    public record Cell(int line, int from, int to, int column, String header) {}

    static RuleText of(String file, String text, String original) {
        return new RuleText(file, 0, text, original, List.of(), file, 0);
    }

    public boolean isTable() {
        return row > 0;
    }

    /** The place a person has to look at for a position in the text. */
    public Place place(int line, int column) {
        for (Cell cell : cells) {
            if (cell.line == line && column >= cell.from && column < cell.to) {
                return Place.cell(file, row, cell.column, cell.header);
            }
        }
        if (isTable() && templateFile.equals(file)) {
            return Place.cell(file, row, 1, "");
        }
        return Place.column(templateFile, firstLine + line, column);
    }
}
