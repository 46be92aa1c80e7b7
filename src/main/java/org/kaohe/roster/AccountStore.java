package org.kaohe.roster;

import java.util.List;
import java.util.Optional;

/** Port: where accounts are kept. */
public interface AccountStore {
    Optional<Account> find(String name);

    List<Account> all();

    /** Stores the account, new or changed. */
    void save(Account account);
}
