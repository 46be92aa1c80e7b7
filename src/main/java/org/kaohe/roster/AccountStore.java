package org.kaohe.roster;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.journal.Change;

/** Port: where accounts are kept. */
public interface AccountStore {
    Optional<Account> find(String name);

    /** The account of whom an identity provider knows by this id. */
    Optional<Account> findExternal(String id);

    List<Account> all();

    /** Stores the account, new or changed, ends its sessions, and records that. */
    void save(Account account, Change change);
}
