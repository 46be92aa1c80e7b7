package org.kaohe.policybook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.PolicyDifference.GradeShift;

/**
 * Which scores get another grade, from the bands of both contents: exact, because a sound table of bands has neither gap nor
 * overlap, and the borders of both cut the scores into intervals with one grade before and one after.
 */
final class GradeShifts {

    private final List<Band> before;
    private final List<Band> after;
    private final Rounding rounding;
    private final List<GradeShift> shifts = new ArrayList<>();

    private GradeShifts(List<Band> before, List<Band> after, Rounding rounding) {
        this.before = before;
        this.after = after;
        this.rounding = rounding;
    }

    /** @param atLeast null when open below */
    private record Band(String grade, BigDecimal atLeast, BigDecimal below) {
        boolean holds(BigDecimal score) {
            return (atLeast == null || score.compareTo(atLeast) >= 0) && (below == null || score.compareTo(below) < 0);
        }
    }

    static List<GradeShift> between(PolicyContent from, PolicyContent to) {
        Optional<PolicyBook> before = PolicyReader.read(from).book();
        Optional<PolicyBook> after = PolicyReader.read(to).book();
        if (before.isEmpty() || after.isEmpty()) {
            return List.of();
        }
        var shifts = new GradeShifts(
                bands(before.get()), bands(after.get()), after.get().policy().rounding());
        shifts.look();
        return shifts.shifts;
    }

    private static List<Band> bands(PolicyBook book) {
        return book.tables().stream()
                .filter(table -> table.headers().containsAll(List.of("grade", "at_least", "below")))
                .findFirst()
                .map(table -> table.rows().stream()
                        .map(row -> new Band(
                                cell(table, row, "grade"),
                                Numbers.decimal(cell(table, row, "at_least")).orElse(null),
                                Numbers.decimal(cell(table, row, "below")).orElse(null)))
                        .toList())
                .orElse(List.of());
    }

    private static String cell(Table table, Table.Row row, String column) {
        return row.cells().get(table.headers().indexOf(column));
    }

    private void look() {
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        NavigableSet<BigDecimal> borders = new TreeSet<>();
        Stream.concat(before.stream(), after.stream())
                .flatMap(band -> Stream.of(Optional.ofNullable(band.atLeast), Optional.ofNullable(band.below)))
                .flatMap(Optional::stream)
                .forEach(borders::add);
        BigDecimal from = null;
        for (BigDecimal border : borders) {
            look(from, border);
            from = border;
        }
        look(from, null);
    }

    /** An interval without a border inside. */
    private void look(BigDecimal atLeast, BigDecimal below) {
        Optional<BigDecimal> example = example(atLeast, below);
        if (example.isEmpty()) {
            return; // too narrow for any score
        }
        String old = grade(before, example.get());
        String fresh = grade(after, example.get());
        if (old.equals(fresh)) {
            return;
        }
        GradeShift last = shifts.isEmpty() ? null : shifts.get(shifts.size() - 1);
        boolean goesOn = last != null
                && last.below() != null
                && last.below().compareTo(atLeast) == 0
                && last.from().equals(old)
                && last.to().equals(fresh);
        if (goesOn) {
            shifts.set(shifts.size() - 1, new GradeShift(last.atLeast(), below, old, fresh, last.example()));
        } else {
            shifts.add(new GradeShift(atLeast, below, old, fresh, example.get()));
        }
    }

    private Optional<BigDecimal> example(BigDecimal atLeast, BigDecimal below) {
        int decimals = rounding.scoreDecimals();
        if (atLeast != null) {
            BigDecimal smallest = Decimals.plain(atLeast.setScale(decimals, RoundingMode.CEILING));
            return Optional.of(smallest).filter(score -> below == null || score.compareTo(below) < 0);
        }
        return Optional.of(
                below == null || below.signum() > 0
                        ? BigDecimal.ZERO
                        : Decimals.plain(below.setScale(decimals, RoundingMode.CEILING)
                                .subtract(BigDecimal.ONE.movePointLeft(decimals))));
    }

    private static String grade(List<Band> bands, BigDecimal score) {
        return bands.stream()
                .filter(band -> band.holds(score))
                .findFirst()
                .map(Band::grade)
                .orElse("");
    }
}
