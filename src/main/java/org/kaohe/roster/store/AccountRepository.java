package org.kaohe.roster.store;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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

    @Override
    @Transactional
    public void save(Account account, Change change) {
        AccountRow row = findByIdOptional(account.name()).orElseGet(AccountRow::new);
        row.name = account.name();
        row.passwordHash = account.passwordHash();
        row.staffNo = account.staffNo().map(StaffNo::value).orElse(null);
        row.enabled = account.enabled();
        row.sample = account.sample();
        row.mustChange = account.mustChange();
        row.external = account.external().orElse(null);
        row.changedAt = clock.instant();
        row.roles = new HashSet<>(account.roles());
        persist(row);
        getEntityManager()
                .createNativeQuery("DELETE FROM session WHERE account = ?")
                .setParameter(1, account.name())
                .executeUpdate();
        journal.add(change);
    }
}
