package org.kaohe.observing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Everything wrong with a batch: the first {@value #LISTED} problems in order, the number of all, and the rows they
 * stand in. Of one field of one row only the first problem counts: the others mostly follow from it.
 */
public final class Problems {

    /** More than this nobody reads; the count still tells how many there are. */
    public static final int LISTED = 1000;

    private final List<Problem> listed = new ArrayList<>();
    private final BitSet rows = new BitSet();
    private final Set<Place> places = new HashSet<>();
    private final int most;
    private int total;

    public Problems() {
        this(LISTED);
    }

    /** @param most how many are listed, for a part of a file of which each row is to know its own */
    public Problems(int most) {
        this.most = most;
    }

    /** Begins with what another one has. */
    Problems(Problems other) {
        most = other.most;
        listed.addAll(other.listed);
        rows.or(other.rows);
        places.addAll(other.places);
        total = other.total;
    }

    void add(String code, Draft draft, Field field, Object... values) {
        add(Problem.error(code, Place.rowField(draft.row(), field.code()), values));
    }

    /** A problem with a place; one without a row speaks about the whole batch. */
    public void add(Problem problem) {
        Place place = problem.place();
        if (place.row() != null && !places.add(place)) {
            return;
        }
        total++;
        if (place.row() != null) {
            rows.set(place.row());
        }
        if (listed.size() < most) {
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
