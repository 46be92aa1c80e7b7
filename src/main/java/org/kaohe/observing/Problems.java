package org.kaohe.observing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Everything wrong with a batch: the first {@value #LISTED} problems in order, the number of all, and the rows they stand in. */
public final class Problems {

    /** More than this nobody reads; the count still tells how many there are. */
    public static final int LISTED = 1000;

    private final List<Problem> listed = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private int total;

    void add(String code, Draft draft, Field field, Object... values) {
        add(Problem.error(code, Place.rowField(draft.row(), field.code()), values));
    }

    /** A problem with a place; one without a row speaks about the whole batch. */
    public void add(Problem problem) {
        total++;
        if (problem.place().row() != null) {
            rows.set(problem.place().row());
        }
        if (listed.size() < LISTED) {
            listed.add(problem);
        }
    }

    public List<Problem> listed() {
        return List.copyOf(listed);
    }

    public int total() {
        return total;
    }

    public boolean none() {
        return total == 0;
    }

    public boolean inRow(int row) {
        return rows.get(row);
    }

    /** How many rows have at least one problem. */
    public int rows() {
        return rows.cardinality();
    }

    /** True when every listed problem has this code. */
    public boolean only(String code) {
        return total > 0 && listed.stream().allMatch(each -> each.code().equals(code));
    }
}
