package org.kaohe.roster.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Account;

/** Begins, recognises and ends sessions. Each sign-in makes a new secret, so that none can be planted beforehand. */
public final class Sessions {

    /** How often a use is written down. */
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final SessionStore store;
    private final Session.Limits limits;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    public Sessions(SessionStore store, Session.Limits limits, InstantSource clock, Secret.Random random) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
        this.secrets = Secret.maker(random);
    }

    /**
     * Begins a session and gives its secret.
     *
     * @param how for example {@code password}, as the journal tells it
     */
    public String begin(Account account, String how) {
        Instant now = clock.instant();
        store.forget(now.minus(limits.longest()));
        String secret = secrets.get();
        Change change =
                Change.of(account.name(), "sign-in", "account", account.name()).with("how", how);
        store.begin(new Session(Secret.hash(secret), account.name(), now, now), about(change, account.staffNo()));
        return secret;
    }

    /** The session of a secret's hash while it lasts; using it keeps it from falling idle. */
    public Optional<Session> use(String hash) {
        Instant now = clock.instant();
        Optional<Session> session = store.find(hash).filter(each -> each.holds(now, limits));
        if (session.isPresent() && session.get().seen().plus(NOTED).isBefore(now)) {
            store.seen(hash, now);
            return Optional.of(session.get().seenAt(now));
        }
        return session;
    }

    /** Whether a session that was looked up a moment ago still lasts. */
    public boolean lasts(Session session) {
        return session.holds(clock.instant(), limits);
    }

    public void end(Session session) {
        store.end(session.hash(), Change.of(session.account(), "sign-out", "account", session.account()));
    }

    /** Ends every session of the account, wherever it is. */
    public void endAll(String account, String by) {
        store.endAll(account, Change.of(by, "sign-out-everywhere", "account", account));
    }

    private static Change about(Change change, Optional<StaffNo> staffNo) {
        return staffNo.map(change::about).orElse(change);
    }
}
