package org.kaohe.observing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kaohe.core.problem.Problem;

/**
 * The rejected rows of the last imports, kept in memory for whoever imported them. Nothing is lost with them: the same
 * file imported again stores nothing twice and is rejected for the same reasons.
 */
public final class RejectedRows {

    private static final int MOST_IMPORTS = 50;
    private static final int MOST_ROWS = 200_000;

    private final Deque<Rejected> kept = new ArrayDeque<>();

    /** Rows given back, with what is wrong in each. */
    public record Rejected(String id, String account, String file, List<String> headers, List<Row> rows) {
        public Rejected {
            headers = List.copyOf(headers);
            rows = List.copyOf(rows);
        }

        /** A row as it was in the file. */
        public record Row(List<String> cells, List<Problem> problems) {
            public Row {
                cells = List.copyOf(cells);
                problems = List.copyOf(problems);
            }
        }
    }

    /** Those of the own account only. */
    public synchronized Optional<Rejected> find(String id, String account) {
        return kept.stream()
                .filter(each -> each.id().equals(id) && each.account().equals(account))
                .findFirst();
    }

    synchronized void keep(Rejected rejected) {
        kept.addLast(rejected);
        while (kept.size() > MOST_IMPORTS || (kept.size() > 1 && rows() > MOST_ROWS)) {
            kept.removeFirst();
        }
    }

    static Rejected of(String id, String account, ImportTable table, Problems problems) {
        Map<Integer, List<Problem>> byRow = new TreeMap<>();
        problems.listed().stream()
                .filter(each -> each.place().row() != null)
                .forEach(each -> byRow.computeIfAbsent(each.place().row(), row -> new ArrayList<>())
                        .add(each));
        List<Rejected.Row> rows = table.lines().stream()
                .filter(line -> problems.inRow(line.number()))
                .map(line -> new Rejected.Row(line.cells(), byRow.getOrDefault(line.number(), List.of())))
                .toList();
        return new Rejected(id, account, table.file(), table.headers(), rows);
    }

    private int rows() {
        return kept.stream().mapToInt(each -> each.rows().size()).sum();
    }
}
