package org.kaohe.policydesk.workbook;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.policybook.TableChange;
import org.kaohe.policybook.TableMerge.Conflict;
import org.kaohe.policydesk.workbook.DraftWorkbooks.Outcome;

/**
 * What a workbook changes of a draft, cell by cell.
 *
 * @param base ETag, without its quotes, of the file the workbook was made from; so with {@code draft}
 * @param etag of the file as it is after this; likewise
 * @param moved that the draft has changed since the workbook was made
 * @param total changes there are, of which the first are listed; likewise {@code conflicting}
 */
public record WorkbookReport(
        String file,
        boolean saved,
        String base,
        String draft,
        String etag,
        boolean moved,
        int total,
        List<RowBody> changes,
        int conflicting,
        List<ConflictBody> conflicts) {

    public WorkbookReport {
        changes = List.copyOf(changes);
        conflicts = List.copyOf(conflicts);
    }

    private static final int MOST_LISTED = 1000;

    /** @param change CHANGED, ADDED, REMOVED or MOVED */
    public record RowBody(String change, String row, int number, List<CellBody> cells) {
        public RowBody {
            cells = List.copyOf(cells);
        }

        static RowBody of(TableChange it) {
            List<CellBody> cells = it.cells().stream()
                    .map(each -> new CellBody(each.place().toString(), each.column(), each.from(), each.to()))
                    .toList();
            return new RowBody(it.kind().name(), it.row(), it.number(), cells);
        }
    }

    /** @param cell for example {@code regulation/grades.csv!C4} */
    public record CellBody(String cell, String column, String from, String to) {}

    /** @param id to be named as {@code yours} or {@code theirs} */
    public record ConflictBody(String id, String row, String column, String base, String theirs, String yours) {
        static ConflictBody of(Conflict it) {
            return new ConflictBody(it.id(), it.row(), it.column(), it.base(), it.theirs(), it.yours());
        }
    }

    public static WorkbookReport of(Outcome it) {
        List<TableChange> changes = it.merge().changes();
        List<Conflict> open = it.merge().open();
        return new WorkbookReport(
                it.path(),
                it.saved().isPresent(),
                it.base(),
                it.draft(),
                it.saved().map(each -> each.hash()).orElse(it.draft()),
                !it.base().equals(it.draft()),
                changes.size(),
                first(changes).stream().map(RowBody::of).toList(),
                open.size(),
                first(open).stream().map(ConflictBody::of).toList());
    }

    private static <T> List<T> first(List<T> all) {
        return new ArrayList<>(all.subList(0, Math.min(all.size(), MOST_LISTED)));
    }
}
