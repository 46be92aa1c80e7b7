package org.kaohe.policybook;

/**
 * A column a table may or must have.
 *
 * @param needed every table of this kind has it; a table may leave out one that is not
 * @param dash a cell may hold a single {@code -}, meaning there is none
 * @param blank a cell may be empty: only the {@code why} of a figure that stands in the source
 */
public record Column(String name, Type type, boolean needed, boolean dash, boolean blank) {

    /** What a cell says that holds no value. */
    public static final String NONE = "-";

    /** What a cell of the column holds. */
    public enum Type {
        TEXT,
        CODE,
        DECIMAL,
        WHOLE,
        FLAG
    }

    static Column needed(String name, Type type) {
        return new Column(name, type, true, false, false);
    }

    static Column optional(String name, Type type) {
        return new Column(name, type, false, true, false);
    }

    /** The same column under two descriptions: whatever either demands holds. */
    Column and(Column other) {
        return new Column(
                name,
                type == Type.TEXT ? other.type : type,
                needed || other.needed,
                dash && other.dash,
                blank && other.blank);
    }
}
