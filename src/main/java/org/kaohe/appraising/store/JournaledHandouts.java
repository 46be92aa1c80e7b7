package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import org.kaohe.appraising.Handouts;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;

/** What leaves the service changes nothing but the journal, so its entry is a transaction of its own. */
@Singleton
class JournaledHandouts implements Handouts {

    private final Journal journal;

    JournaledHandouts(Journal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional
    public void add(Change change) {
        journal.add(change);
    }
}
