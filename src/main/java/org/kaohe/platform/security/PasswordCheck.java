package org.kaohe.platform.security;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.kaohe.core.journal.Change;
import org.kaohe.roster.Account;
import org.kaohe.roster.PasswordHash;
import org.kaohe.roster.signin.SignInLog;

/**
 * Whether a name and a password belong together, told as slowly to guessers as to anybody else, and slower each time. What
 * was found right is known for a minute. The journal tells who failed only when there is such an account: people type passwords in the place of names.
 */
@Singleton
final class PasswordCheck {

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_PASSWORD = 1000;

    /** What came of it. */
    sealed interface Outcome {
        record Right(Account account) implements Outcome {}

        record Wrong() implements Outcome {}

        /** Nothing was compared: too many failures before. */
        record Paused(Duration left) implements Outcome {}
    }

    private final AccountDirectory accounts;
    private final PasswordHash hash;
    private final Attempts attempts;
    private final RecentSignIns recent;
    private final SignInLog log;
    private final UnknownNames unknown;
    /** Compared with when there is no such account, so that the answer takes as long. */
    private final String nobodysHash;

    PasswordCheck(AccountDirectory accounts, PasswordHash hash, SignInLog log, InstantSource clock) {
        this.accounts = accounts;
        this.hash = hash;
        this.log = log;
        this.attempts = new Attempts(clock);
        this.recent = new RecentSignIns(clock);
        this.unknown = new UnknownNames(clock);
        this.nobodysHash = hash.of("nobody");
    }

    /** Whether it was found right within the last minute; takes no time. */
    boolean isKnown(Account account, String password) {
        return recent.know(account, password);
    }

    /** Takes its time; not for a thread that others wait for. */
    Outcome check(String name, String password) {
        if (name.isEmpty() || name.length() > LONGEST_NAME || password.length() > LONGEST_PASSWORD) {
            return new Outcome.Wrong();
        }
        Optional<Duration> pause = attempts.begin(name);
        if (pause.isPresent()) {
            return new Outcome.Paused(pause.get());
        }
        try {
            return compare(name, password);
        } finally {
            attempts.ended(name);
        }
    }

    private Outcome compare(String name, String password) {
        Optional<Account> account = accounts.find(name);
        Optional<Account> withPassword = account.filter(Account::hasPassword);
        // Those who waited for their turn mostly find that somebody before them was right with the same password.
        if (withPassword.filter(each -> isKnown(each, password)).isPresent()) {
            attempts.succeeded(name);
            return new Outcome.Right(withPassword.get());
        }
        boolean fits =
                hash.fits(password, withPassword.map(Account::passwordHash).orElse(nobodysHash));
        if (withPassword.isPresent() && fits) {
            attempts.succeeded(name);
            recent.remember(withPassword.get(), password);
            return new Outcome.Right(withPassword.get());
        }
        attempts.failed(name);
        tell(account);
        return new Outcome.Wrong();
    }

    private void tell(Optional<Account> account) {
        if (account.isEmpty()) {
            unknown.seen()
                    .ifPresent(times -> log.record(Change.of(Change.SERVICE, "sign-in-failed", "account", "")
                            .with("unknownNames", times)));
            return;
        }
        String name = account.get().name();
        log.record(Change.of(Change.SERVICE, "sign-in-failed", "account", name));
        attempts.pause(name)
                .ifPresent(pause -> log.record(Change.of(Change.SERVICE, "sign-in-paused", "account", name)
                        .with("seconds", pause.toSeconds() + 1)));
    }
}
