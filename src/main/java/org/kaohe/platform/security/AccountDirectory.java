package org.kaohe.platform.security;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaohe.roster.Account;
import org.kaohe.roster.AccountChanges;
import org.kaohe.roster.AccountStore;

/**
 * Enabled accounts by name, remembered for some seconds: every request of a session asks for its account again, so that
 * a disabled account is out at once here, and within seconds on another node.
 */
@Singleton
final class AccountDirectory implements AccountChanges {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private record Known(Account account, Instant until) {}

    private final AccountStore store;
    private final SessionDirectory sessions;
    private final InstantSource clock;
    private final Map<String, Known> byName = new ConcurrentHashMap<>();

    AccountDirectory(AccountStore store, SessionDirectory sessions, InstantSource clock) {
        this.store = store;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Answers from memory only. */
    Optional<Account> recall(String name) {
        return Optional.ofNullable(byName.get(name))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Known::account);
    }

    /** Asks the database when memory does not know; may block. */
    Optional<Account> find(String name) {
        Optional<Account> recalled = recall(name);
        return recalled.isPresent() ? recalled : look(name);
    }

    @Override
    public void changed(String account) {
        byName.remove(account);
        sessions.forget(account);
    }

    private Optional<Account> look(String name) {
        Optional<Account> found =
                Optional.of(name).filter(Account::isName).flatMap(store::find).filter(Account::enabled);
        if (byName.size() >= REMEMBERED) {
            byName.clear();
        }
        found.ifPresent(
                account -> byName.put(name, new Known(account, clock.instant().plus(FRESH))));
        return found;
    }
}
