package org.kaohe.roster.signin;

import java.time.Duration;
import java.time.Instant;

/**
 * A person signed in with a browser.
 *
 * @param hash of the secret in the cookie
 * @param seen when it was last used, give or take a minute
 */
public record Session(String hash, String account, Instant began, Instant seen) {

    /**
     * How long a session lasts.
     *
     * @param idle unused
     * @param longest used or not
     */
    public record Limits(Duration idle, Duration longest) {}

    boolean holds(Instant now, Limits limits) {
        return now.isBefore(seen.plus(limits.idle())) && now.isBefore(began.plus(limits.longest()));
    }

    Session seenAt(Instant now) {
        return new Session(hash, account, began, now);
    }
}
