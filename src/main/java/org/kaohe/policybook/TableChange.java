package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.problem.Place;

/**
 * A row that differs between two states of a table.
 *
 * @param row its key
 * @param number where it stands: of a removed row before, of any other after; counts as a spreadsheet does
 * @param cells those that differ; none for a row that only moved
 */
public record TableChange(Kind kind, String row, int number, List<CellChange> cells) {

    public TableChange {
        cells = List.copyOf(cells);
    }

    /** How it differs; a row that moved and changed is told twice. */
    public enum Kind {
        CHANGED,
        ADDED,
        REMOVED,
        MOVED
    }

    /**
     * One cell.
     *
     * @param from null for a row that was not there
     * @param to null for a row that is gone
     */
    public record CellChange(Place place, String column, String from, String to) {}

    /** Whether two cells of a column say the same. */
    @FunctionalInterface
    interface Sameness {
        boolean test(String column, String one, String other);
    }

    static List<TableChange> between(Table from, Table to, List<String> key, Sameness same) {
        var before = new KeyedRows(from, key);
        var after = new KeyedRows(to, key);
        List<TableChange> changes = new ArrayList<>();
        for (String name : before.keys()) {
            if (after.row(name).isEmpty()) {
                changes.add(change(Kind.REMOVED, from, name, before, after, same));
            }
        }
        Set<String> moved = moved(before, after);
        for (String name : after.keys()) {
            boolean added = before.row(name).isEmpty();
            TableChange change = change(added ? Kind.ADDED : Kind.CHANGED, to, name, before, after, same);
            if (added || !change.cells().isEmpty()) {
                changes.add(change);
            }
            if (moved.contains(name)) {
                changes.add(new TableChange(Kind.MOVED, name, change.number(), List.of()));
            }
        }
        return changes;
    }

    private static TableChange change(
            Kind kind, Table at, String name, KeyedRows before, KeyedRows after, Sameness same) {
        int number =
                (kind == Kind.REMOVED ? before : after).row(name).orElseThrow().number();
        List<CellChange> cells = new ArrayList<>();
        for (int column = 0; column < at.headers().size(); column++) {
            String header = at.headers().get(column);
            String from = before.cell(name, header);
            String to = after.cell(name, header);
            if (!same.test(header, from, to)) {
                cells.add(new CellChange(Place.cell(at.file(), number, column + 1, header), header, from, to));
            }
        }
        return new TableChange(kind, name, number, cells);
    }

    /** The fewest rows to be moved so that the others stand in the order they had. */
    private static Set<String> moved(KeyedRows before, KeyedRows after) {
        List<String> common = after.keys().stream()
                .filter(each -> before.row(each).isPresent())
                .toList();
        int[] places = common.stream()
                .mapToInt(each -> before.row(each).orElseThrow().number())
                .toArray();
        Set<String> moved = new HashSet<>(common);
        longestRise(places).forEach(at -> moved.remove(common.get(at)));
        return moved;
    }

    /** Positions of a longest sequence that only rises. */
    private static List<Integer> longestRise(int[] values) {
        int[] tails = new int[values.length]; // position of the smallest end of a rise of each length
        int[] previous = new int[values.length];
        int length = 0;
        for (int i = 0; i < values.length; i++) {
            int value = values[i];
            int[] ends = Arrays.stream(tails, 0, length).map(at -> values[at]).toArray();
            int found = Arrays.binarySearch(ends, value);
            int at = found < 0 ? -found - 1 : found;
            previous[i] = at == 0 ? -1 : tails[at - 1];
            tails[at] = i;
            length = Math.max(length, at + 1);
        }
        List<Integer> rise = new ArrayList<>();
        for (int at = length == 0 ? -1 : tails[length - 1]; at >= 0; at = previous[at]) {
            rise.add(at);
        }
        return rise;
    }
}
