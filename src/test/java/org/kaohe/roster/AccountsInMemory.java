package org.kaohe.roster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;

/** Accounts in a map, for tests of what does not need a database. */
public final class AccountsInMemory implements AccountStore {

    private final Map<String, Account> byName = new TreeMap<>();

    public AccountsInMemory with(String name, Role... roles) {
        byName.put(
                name, new Account(name, "hash", Set.of(roles), Optional.empty(), true, false, false, Optional.empty()));
        return this;
    }

    void disable(String name) {
        byName.computeIfPresent(name, (same, account) -> account.enabled(false));
    }

    @Override
    public Optional<Account> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    @Override
    public Optional<Account> findExternal(String id) {
        return byName.values().stream()
                .filter(each -> each.external().filter(id::equals).isPresent())
                .findFirst();
    }

    @Override
    public List<Account> all() {
        return List.copyOf(byName.values());
    }

    @Override
    public <T> T alone(String name, Supplier<T> work) {
        return work.get();
    }

    @Override
    public boolean add(Account account, Change change) {
        return byName.putIfAbsent(account.name(), account) == null;
    }

    @Override
    public void save(Account account, Change change) {
        byName.put(account.name(), account);
    }
}
