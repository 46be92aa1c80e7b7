package org.kaohe.observing;

import org.kaohe.core.work.WorkLine;

/** Does the large imports of this instance one after the other, off the request threads. */
public final class ImportQueue implements AutoCloseable {

    /** Files that may wait; each is kept in the database, so that they cost no memory. */
    private static final int MOST_WAITING = 10;

    private final ImportStore store;
    private final WorkLine<String> line;

    public ImportQueue(ImportStore store, ImportExecution execution) {
        this.store = store;
        this.line = new WorkLine<>("import", id -> execution.execute(id, this::isEnding));
    }

    /** To be called at the start and every few seconds: takes up what instances that are no more left unfinished. */
    public void takeUp() {
        store.takeUp().forEach(line::add);
    }

    boolean isFull() {
        return line.inHand() >= MOST_WAITING;
    }

    void add(String id) {
        line.add(id);
    }

    private boolean isEnding() {
        return line.isEnding();
    }

    /** One under way is given up and done again from its beginning by whoever takes it up. */
    @Override
    public void close() {
        line.close();
    }
}
