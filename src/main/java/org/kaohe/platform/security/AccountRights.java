package org.kaohe.platform.security;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.kaohe.core.people.Access;
import org.kaohe.observing.Rights;
import org.kaohe.roster.Reach;

/** How far an account reaches now, for work that goes on after its request was answered. */
@Singleton
final class AccountRights implements Rights {

    private final AccountDirectory accounts;
    private final Reach reach;

    AccountRights(AccountDirectory accounts, Reach reach) {
        this.accounts = accounts;
        this.reach = reach;
    }

    @Override
    public Optional<Access> of(String account) {
        return accounts.find(account).map(found -> new AccountAccess(found, reach));
    }
}
