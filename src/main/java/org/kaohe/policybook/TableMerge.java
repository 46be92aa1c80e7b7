package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Two changes of one table brought together, row by row and cell by cell. Rows are known by their key, so that it does not
 * matter where they stand. What only one side changed is taken; what both changed differently is a conflict, which
 * somebody has to decide. The order is that of your rows where you moved some, otherwise theirs.
 */
public final class TableMerge {

    /** Whose value is to stand. */
    public enum Side {
        THEIRS,
        YOURS
    }

    /**
     * What both sides changed, each in its way.
     *
     * @param column empty for a row that one side removed and the other changed; values are then whole rows
     * @param base as it was before both; null where there was none
     * @param theirs null where they have none; so with {@code yours}
     */
    public record Conflict(String row, String column, String base, String theirs, String yours) {
        /** Names it in a choice, for example {@code 优秀|bonus}. */
        public String id() {
            return row + "|" + column;
        }
    }

    /**
     * What came of it.
     *
     * @param table where conflicts are open, with their values
     * @param origins of each row its number in their state; 0 for a row they do not have
     * @param open conflicts nobody has decided
     */
    public record Result(Table table, List<Integer> origins, List<TableChange> changes, List<Conflict> open) {
        public Result {
            origins = List.copyOf(origins);
            changes = List.copyOf(changes);
            open = List.copyOf(open);
        }
    }

    private final Table shape;
    private final Set<String> numbers;
    private final Function<Conflict, Optional<Side>> choices;
    private final List<String> key;
    private final KeyedRows base;
    private final KeyedRows theirs;
    private final KeyedRows yours;
    private final List<Conflict> open = new ArrayList<>();

    private TableMerge(
            Table base, Table theirs, Table yours, Set<String> numbers, Function<Conflict, Optional<Side>> choices) {
        this.shape = theirs;
        this.numbers = Set.copyOf(numbers);
        this.choices = choices;
        this.key = RowKey.of(List.of(theirs, base, yours));
        this.base = new KeyedRows(base, key);
        this.theirs = new KeyedRows(theirs, key);
        this.yours = new KeyedRows(yours, key);
    }

    /**
     * All three have the same columns, in whatever order.
     *
     * @param numbers columns whose cells are compared by value
     * @param choices how a conflict was decided; empty while it is open
     */
    public static Result merge(
            Table base, Table theirs, Table yours, Set<String> numbers, Function<Conflict, Optional<Side>> choices) {
        return new TableMerge(base, theirs, yours, numbers, choices).result();
    }

    private Result result() {
        List<Table.Row> rows = new ArrayList<>();
        List<Integer> origins = new ArrayList<>();
        for (String each : order()) {
            row(each).ifPresent(cells -> {
                rows.add(new Table.Row(rows.size() + 2, cells));
                origins.add(theirs.row(each).map(Table.Row::number).orElse(0));
            });
        }
        var merged = new Table(shape.file(), shape.headers(), rows);
        return new Result(merged, origins, TableChange.between(shape, merged, key, this::isSame), open);
    }

    /** The keys of both sides; those one side does not have follow the row they follow on the other. */
    private List<String> order() {
        boolean moved = !common(base, yours).equals(common(yours, base));
        List<String> order = new ArrayList<>((moved ? yours : theirs).keys());
        Set<String> placed = new HashSet<>(order);
        int after = 0;
        for (String each : (moved ? theirs : yours).keys()) {
            if (placed.add(each)) {
                order.add(after++, each);
            } else {
                after = order.indexOf(each) + 1;
            }
        }
        return order;
    }

    private static List<String> common(KeyedRows some, KeyedRows others) {
        return some.keys().stream().filter(each -> others.row(each).isPresent()).toList();
    }

    /** Empty for a row that is removed. */
    private Optional<List<String>> row(String name) {
        boolean here = yours.row(name).isPresent();
        boolean there = theirs.row(name).isPresent();
        if (here && there) {
            return Optional.of(
                    shape.headers().stream().map(column -> cell(name, column)).toList());
        }
        KeyedRows holder = here ? yours : theirs;
        boolean removed = base.row(name).isPresent();
        if (removed && !isUnchanged(name, holder)) {
            var conflict = new Conflict(name, "", base.line(name), theirs.line(name), yours.line(name));
            Side side = decided(conflict).orElse(Side.THEIRS);
            removed = (side == Side.YOURS) != here;
        }
        return removed ? Optional.empty() : Optional.of(cells(name, holder));
    }

    private String cell(String name, String column) {
        String before = base.cell(name, column);
        String one = theirs.cell(name, column);
        String other = yours.cell(name, column);
        if (isSame(column, other, before) || isSame(column, other, one)) {
            return one;
        }
        if (isSame(column, one, before)) {
            return other;
        }
        return decided(new Conflict(name, column, before, one, other)).orElse(Side.THEIRS) == Side.YOURS ? other : one;
    }

    private Optional<Side> decided(Conflict conflict) {
        Optional<Side> side = choices.apply(conflict);
        if (side.isEmpty()) {
            open.add(conflict);
        }
        return side;
    }

    private boolean isUnchanged(String name, KeyedRows side) {
        return shape.headers().stream()
                .allMatch(column -> isSame(column, side.cell(name, column), base.cell(name, column)));
    }

    private List<String> cells(String name, KeyedRows side) {
        return shape.headers().stream().map(column -> side.cell(name, column)).toList();
    }

    private boolean isSame(String column, String left, String right) {
        if (left == null || right == null) {
            return left == null && right == null;
        }
        return left.equals(right)
                || numbers.contains(column)
                        && Numbers.decimal(left).isPresent()
                        && Numbers.decimal(left).equals(Numbers.decimal(right));
    }
}
