package org.kaohe.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountStore;

@ApplicationScoped
class AccountRepository implements AccountStore, PanacheRepositoryBase<AccountRow, String> {

    private final InstantSource clock;
    private final Journal journal;

    AccountRepository(InstantSource clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    @Override
    @Transactional
    public Optional<Account> find(String name) {
        return findByIdOptional(name).map(AccountRow::toAccount);
    }

    @Override
    @Transactional
    public Optional<Account> findExternal(String id) {
        return find("external", id).firstResultOptional().map(AccountRow::toAccount);
    }

    @Override
    @Transactional
    public List<Account> all() {
        return listAll(io.quarkus.panache.common.Sort.by("name")).stream()
                .map(AccountRow::toAccount)
                .toList();
    }

    /** The row is locked by a statement of its own: one that waited would read the roles as they were before. */
    @Override
    @Transactional
    public <T> T alone(String name, Supplier<T> work) {
        getEntityManager()
                .createNativeQuery("SELECT name FROM account WHERE name = ? FOR NO KEY UPDATE")
                .setParameter(1, name)
                .getResultList();
        return work.get();
    }

    @Override
    @Transactional
    public boolean add(Account account, Change change) {
        boolean isFirst = getEntityManager()
                        .createNativeQuery("INSERT INTO account (name, password_hash, external, changed_at)"
                                + " VALUES (?, ?, NULLIF(?, ''), now()) ON CONFLICT DO NOTHING")
                        .setParameter(1, account.name())
                        .setParameter(2, account.passwordHash())
                        .setParameter(3, account.external().orElse(""))
                        .executeUpdate()
                == 1;
        if (isFirst) {
            save(account, change);
        }
        return isFirst;
    }

    @Override
    @Transactional
    public void save(Account account, Change change) {
        AccountRow row = findById(account.name());
        row.passwordHash = account.passwordHash();
        row.staffNo = account.staffNo().map(StaffNo::value).orElse(null);
        row.enabled = account.enabled();
        row.sample = account.sample();
        row.mustChange = account.mustChange();
        row.external = account.external().orElse(null);
        row.changedAt = clock.instant();
        row.roles = new HashSet<>(account.roles());
        getEntityManager()
                .createNativeQuery("DELETE FROM session WHERE account = ?")
                .setParameter(1, account.name())
                .executeUpdate();
        journal.add(change);
    }
}
