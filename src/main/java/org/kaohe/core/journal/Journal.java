package org.kaohe.core.journal;

/** Port: the record of everything that changes. */
public interface Journal {

    /**
     * Adds an entry to the caller's transaction, whose last act it becomes: change and entry are stored both or neither.
     * To be called by the stores, beside the change itself; without a transaction it is refused.
     */
    void add(Change change);
}
