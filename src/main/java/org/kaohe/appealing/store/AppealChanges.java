package org.kaohe.appealing.store;

import org.kaohe.appealing.Appeal;
import org.kaohe.core.journal.Change;

/** What the journal is told of appeals. What people wrote is personal, and can be erased. */
final class AppealChanges {

    private AppealChanges() {}

    static Change filed(Appeal it, String by) {
        return of("appeal-filed", it, by)
                .with("kind", it.target().kind())
                .with("observation", it.target().observation())
                .with("rule", it.target().rule())
                .with("arbiter", it.arbiter())
                .withPersonal("reason", it.reason());
    }

    static Change of(String action, Appeal it, String by) {
        return Change.of(by, action, "appeal", it.id())
                .with("decision", it.decision())
                .about(it.staffNo());
    }
}
