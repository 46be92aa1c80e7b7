package org.kaohe.testing;

import org.kaohe.core.journal.Change;

/** What the journal is told when a test puts people and accounts in place. */
public final class SetUp {

    public static final Change CHANGE = Change.of(Change.SERVICE, "test-set-up", "test", "");

    private SetUp() {}
}
