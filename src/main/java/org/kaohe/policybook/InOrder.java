package org.kaohe.policybook;

import java.util.Comparator;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** The order in which a person works through problems: file, line or row, column. */
final class InOrder {

    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::place, place());

    private InOrder() {}

    static List<Problem> of(List<Problem> problems) {
        return problems.stream().sorted(BY_PLACE).toList();
    }

    private static Comparator<Place> place() {
        Comparator<Place> byFile = Comparator.comparing(Place::file, Comparator.nullsFirst(Comparator.naturalOrder()));
        return byFile.thenComparing(InOrder::line)
                .thenComparing(Place::column, Comparator.nullsFirst(Comparator.naturalOrder()))
                .thenComparing(place -> place.cell() == null ? 0 : place.cell().length())
                .thenComparing(Place::cell, Comparator.nullsFirst(Comparator.naturalOrder()));
    }

    private static int line(Place place) {
        if (place.line() != null) {
            return place.line();
        }
        return place.row() == null ? 0 : place.row();
    }
}
