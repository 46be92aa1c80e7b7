package org.kaohe.roster;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.journal.Change;

/** Port: where accounts are kept. */
public interface AccountStore {
    Optional<Account> find(String name);

    List<Account> all();

    /** Stores the account, new or changed, and records that. */
    void save(Account account, Change change);
}
