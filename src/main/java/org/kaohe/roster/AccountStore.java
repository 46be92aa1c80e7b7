package org.kaohe.roster;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;

/** Port: where accounts are kept. */
public interface AccountStore {
    Optional<Account> find(String name);

    /** The account of whom an identity provider knows by this id. */
    Optional<Account> findExternal(String id);

    List<Account> all();

    /** Does the work in one transaction in which nobody else changes the account. */
    <T> T alone(String name, Supplier<T> work);

    /** Stores the new account, and records that; false when there is one of its name or external id. */
    boolean add(Account account, Change change);

    /** Stores the changed account, ends its sessions, and records that. What is changed has been read {@link #alone}. */
    void save(Account account, Change change);
}
