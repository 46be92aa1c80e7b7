package org.kaohe.sheet;

/**
 * A cell as the text a person would type to get it: a day as {@code 2026-09-14}, a number without grouping, a number
 * shown in percent with its sign (95 %), a formula with its {@code =}.
 */
public record Cell(Kind kind, String text) {

    /** What the file says the cell is. A csv file has texts only. */
    public enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** Its value was computed on another machine and is not taken. */
        FORMULA
    }

    public static final Cell BLANK = new Cell(Kind.TEXT, "");

    public static Cell text(String text) {
        return new Cell(Kind.TEXT, text.strip());
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
