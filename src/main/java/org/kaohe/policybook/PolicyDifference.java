package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.List;

/**
 * What differs between two contents of a policy by meaning: 90 and 90.0 are equal, and the order of rows, rules and
 * settings, spaces and comments are nothing.
 *
 * @param files those that differ, by path
 * @param gradeShifts where the same score gets another grade, lowest first; empty also when either content is not sound
 *     or grades by something else than the score
 */
public record PolicyDifference(List<InFile> files, List<GradeShift> gradeShifts) {

    public PolicyDifference {
        files = List.copyOf(files);
        gradeShifts = List.copyOf(gradeShifts);
    }

    public boolean isNone() {
        return files.isEmpty();
    }

    /** What the entries of a file are. */
    public enum Kind {
        /** Keys of {@code policy.yaml}. */
        SETTINGS,
        /** Rows of a table. */
        TABLE,
        /** Rules, templates and sentences by name. */
        RULES,
        CASES,
        /** One entry: the file cannot be read as what its name says, or is a workbook. */
        OTHER
    }

    public record InFile(String path, Kind kind, List<Entry> entries) {
        public InFile {
            entries = List.copyOf(entries);
        }
    }

    /** How an entry came or went. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A row, a rule, a key or a case.
     *
     * @param name of a row the cells of its key columns; of a rule its name
     * @param parts those that differ, in the order of the file
     */
    public record Entry(Change change, String name, List<Part> parts) {
        public Entry {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A cell or a value.
     *
     * @param name of the column or the key; empty where the entry has one part only
     * @param from null when there was none
     * @param to null when there is none
     */
    public record Part(String name, String from, String to) {}

    /**
     * An interval of scores with another grade than before.
     *
     * @param atLeast null when it is open below
     * @param below null when it is open above
     * @param example the smallest score in it that the policy's rounding can give; of an interval open below, 0 or the
     *     largest one
     */
    public record GradeShift(BigDecimal atLeast, BigDecimal below, String from, String to, BigDecimal example) {}
}
