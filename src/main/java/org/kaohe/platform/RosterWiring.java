package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.AccountStore;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.PasswordHash;

/** Builds the use cases of the roster from their ports. */
final class RosterWiring {

    @Produces
    @Singleton
    Accounts accounts(AccountStore store, PasswordHash hash, AccountChanges changes) {
        return new Accounts(store, hash, changes);
    }
}
