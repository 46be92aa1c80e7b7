package org.kaohe.observing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kaohe.core.people.Access;
import org.kaohe.observing.ImportReport.Found;
import org.kaohe.observing.Intake.Mode;

/**
 * Imports files of observations: a small one at once, a large one as a job. The same file again changes nothing: a row
 * without a reference of its own gets one made from what it says.
 */
public final class Imports {

    /** Most rows of one file. */
    public static final int MOST_ROWS = 500_000;

    /** Most rows of a file that is imported while its sender waits. */
    public static final int ROWS_AT_ONCE = 20_000;

    /** The largest file that is. */
    public static final int BYTES_AT_ONCE = 1 << 20;

    private final Intake intake;
    private final ImportStore store;
    private final ImportQueue queue;
    private final Clock clock;
    private final Supplier<String> ids;

    /** @param ids gives a new name to each import, one that nobody can guess */
    public Imports(Intake intake, ImportStore store, ImportQueue queue, Clock clock, Supplier<String> ids) {
        this.intake = intake;
        this.store = store;
        this.queue = queue;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param found problems seen while the file was read, with their rows */
    public ImportReport take(Access access, ImportTable table, Problems found, Mode mode) {
        int rows = table.lines().size();
        var pass = new ImportPass(
                intake,
                access,
                ImportReport.queued(ids.get(), access.account(), table.file(), mode)
                        .of(rows));
        ImportStore.Part part = pass.take(table, found);
        ImportReport done = pass.report().done(pass.stays());
        store.keep(done, part, clock.instant());
        return done;
    }

    /** Queues a large file; empty when so many wait that it has to be sent again later. */
    public Optional<ImportReport> later(Access access, String file, byte[] content, Mode mode) {
        if (queue.isFull()) {
            return Optional.empty();
        }
        ImportReport queued = ImportReport.queued(ids.get(), access.account(), file, mode);
        store.queue(queued, content, clock.instant());
        queue.add(queued.id());
        return Optional.of(queued);
    }

    /** Those of the own account only. */
    public Optional<ImportReport> find(Access access, String id) {
        return store.find(id).filter(each -> each.account().equals(access.account()));
    }

    /** The latest ones of the own account, the newest first. */
    public List<ImportStore.Past> recent(Access access, int most) {
        return store.recent(access.account(), most);
    }

    public List<Found> problems(ImportReport report) {
        return store.problems(report.id(), Problems.LISTED);
    }

    public List<String> headers(ImportReport report) {
        return store.headers(report.id());
    }

    public void rejected(ImportReport report, Consumer<RejectedRow> taker) {
        store.rejected(report.id(), taker);
    }

    /** False when it had ended already. */
    public boolean cancel(ImportReport report, String by) {
        return store.cancel(report.id(), by, clock.instant());
    }
}
