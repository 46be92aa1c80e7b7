package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.TableChange.CellChange;

/**
 * Tells what was changed in rows that still say they are from the source: nobody is to take a choice of the house for
 * something the source demands. A row that says anew where it is from, by its basis or its clause, is believed.
 */
public final class SourceFigures {

    private static final String BASIS = "basis";
    private static final Set<String> ORIGIN = Set.of(BASIS, "clause");
    private static final Set<String> WORDS = Set.of("name", "name_en", "title", "title_en", "text", "why");

    private SourceFigures() {}

    /** One warning a cell, in order of the files. */
    public static List<Problem> changed(PolicyContent before, PolicyContent after) {
        List<Problem> problems = new ArrayList<>();
        for (String path : after.files().keySet()) {
            if (FileEntries.isTable(path) && before.files().containsKey(path)) {
                Optional<Table> from = FileEntries.table(path, before);
                Optional<Table> to = FileEntries.table(path, after);
                if (from.isPresent() && to.isPresent() && to.get().headers().contains(BASIS)) {
                    problems.addAll(changed(from.get(), to.get()));
                }
            }
        }
        return problems;
    }

    private static List<Problem> changed(Table from, Table to) {
        List<String> key = RowKey.of(List.of(from, to));
        var rows = new KeyedRows(to, key);
        List<Problem> problems = new ArrayList<>();
        for (TableChange row :
                TableChange.between(from, to, key, (column, one, other) -> PolicyComparison.isSame(one, other))) {
            Set<String> columns = row.cells().stream().map(CellChange::column).collect(Collectors.toSet());
            if (row.kind() == TableChange.Kind.CHANGED
                    && rows.cell(row.row(), BASIS).equals("source")
                    && columns.stream().noneMatch(ORIGIN::contains)) {
                row.cells().stream()
                        .filter(cell -> !WORDS.contains(cell.column()))
                        .filter(cell -> cell.from() != null)
                        .map(cell -> Problem.warning(
                                "table.basis.outdated", cell.place(), cell.column(), cell.from(), cell.to()))
                        .forEach(problems::add);
            }
        }
        return problems;
    }
}
