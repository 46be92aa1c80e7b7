package org.kaohe.observing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.kaohe.core.work.TakenOverException;
import org.kaohe.observing.ImportReport.Found;

/** Port: imports, their files until they are done, and the rows they rejected. */
public interface ImportStore {

    /** Keeps the file of an import that will be done later. */
    void queue(ImportReport queued, byte[] content, Instant at);

    /** Keeps one that was done at once. */
    void keep(ImportReport done, Part part, Instant at);

    Optional<ImportReport> find(String id);

    /** The latest of an account, the newest first. */
    List<Past> recent(String account, int most);

    /** One, and when it was asked for. */
    record Past(ImportReport report, Instant at) {}

    byte[] content(String id);

    /** From QUEUED to RUNNING, or again from the beginning; false when it was cancelled or taken over meanwhile. */
    boolean start(ImportReport running);

    /**
     * Tells how far it is, and keeps what was rejected, at once and in a transaction of its own.
     *
     * @return false when somebody wants it cancelled
     * @throws TakenOverException when it is another instance's by now, or has ended
     */
    boolean progress(ImportReport running, Part part);

    /**
     * Does the work in one transaction. What it reports ends the import in the same one, unless it wrote nothing: then
     * everything is taken back first.
     */
    ImportReport inOneTransaction(Supplier<ImportReport> work, Supplier<Instant> now);

    void finish(ImportReport ended, Instant at);

    /** Cancels a queued one at once and asks a running one to stop; false when it has ended. */
    boolean cancel(String id, String by, Instant at);

    /** Makes the unfinished imports of instances that are no more this instance's own; gives their ids, the oldest first. */
    List<String> takeUp();

    /** The first of its problems. */
    List<Found> problems(String id, int most);

    List<String> headers(String id);

    /** Hands over every rejected row in order; there may be more than fit into memory. */
    void rejected(String id, Consumer<RejectedRow> taker);

    /** What was found in some rows of a file. */
    record Part(List<String> headers, List<RejectedRow> rejected, List<Found> problems) {
        public Part {
            headers = List.copyOf(headers);
            rejected = List.copyOf(rejected);
            problems = List.copyOf(problems);
        }
    }
}
