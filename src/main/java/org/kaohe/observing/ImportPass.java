package org.kaohe.observing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.ImportReport.Found;
import org.kaohe.observing.ImportStore.Part;
import org.kaohe.observing.ImportTable.Line;
import org.kaohe.observing.Intake.Mode;
import org.kaohe.observing.Intake.Taken;

/** Goes through a file once, part by part, and takes in what its mode says. */
final class ImportPass {

    private final Intake intake;
    private final Access access;
    private final RowReferences references = new RowReferences();
    private ImportReport report;

    ImportPass(Intake intake, Access access, ImportReport report) {
        this.intake = intake;
        this.access = access;
        this.report = report;
    }

    ImportReport report() {
        return report;
    }

    /** @param found problems seen while the rows were read */
    Part take(ImportTable table, Problems found) {
        List<Draft> drafts = references.of(table.lines(), found);
        Taken taken = intake.take(access, drafts, mode(), table.lines().size(), found);
        Problems problems = taken.problems();
        report = report.plus(table.lines().size(), taken.accepted(), taken.stored(), problems.total());
        return new Part(table.headers(), rejected(table, problems), placed(problems.listed(), table));
    }

    /** Whether what was taken in is to stay. */
    boolean stays() {
        return report.mode() == Mode.GOOD_ROWS
                ? report.accepted() > 0
                : report.mode() == Mode.ALL_OR_NOTHING && report.rejected() == 0;
    }

    /** Once something is wrong in a file that is taken as a whole or not at all, the rest is only looked at. */
    private Mode mode() {
        return report.mode() == Mode.ALL_OR_NOTHING && report.rejected() > 0 ? Mode.DRY_RUN : report.mode();
    }

    private static List<RejectedRow> rejected(ImportTable table, Problems problems) {
        Map<Integer, List<Problem>> byRow = new TreeMap<>();
        problems.listed().stream()
                .filter(each -> each.place().row() != null)
                .forEach(each -> byRow.computeIfAbsent(each.place().row(), row -> new ArrayList<>())
                        .add(each));
        return table.lines().stream()
                .filter(line -> problems.inRow(line.number()))
                .map(line -> new RejectedRow(line.number(), line.cells(), byRow.getOrDefault(line.number(), List.of())))
                .toList();
    }

    /** The same problems, each with the cell of the file it stands in and the text of that cell. */
    private static List<Found> placed(List<Problem> problems, ImportTable table) {
        Map<Integer, Line> lines = new HashMap<>();
        table.lines().forEach(line -> lines.put(line.number(), line));
        return problems.stream()
                .map(each -> placed(each, table, lines.get(each.place().row())))
                .toList();
    }

    private static Found placed(Problem problem, ImportTable table, Line line) {
        if (line == null) {
            return new Found(problem, "");
        }
        String field = problem.place().field();
        Integer column = Field.of(field).map(table.columns()::get).orElse(null);
        if (column == null) {
            var row = new Place(table.file(), line.number(), null, null, field, line.number());
            return new Found(problem.at(row), "");
        }
        Place cell = Place.cell(table.file(), line.number(), column + 1, field);
        var place = new Place(cell.file(), cell.line(), column + 1, cell.cell(), field, cell.row());
        return new Found(problem.at(place), line.cell(column));
    }
}
