package org.kaohe.roster.signin;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Role;

/**
 * What a program signs in with instead of a password.
 *
 * @param id 0 before it is stored
 * @param hash of the whole token
 * @param roles at most those that the account has at the moment of use
 * @param readOnly refuses every request that could change something
 */
public record ApiToken(
        long id,
        String hash,
        String account,
        String label,
        Set<Role> roles,
        boolean readOnly,
        String createdBy,
        Instant createdAt,
        Instant expiresAt,
        Optional<Instant> usedAt,
        Optional<Instant> revokedAt) {

    /** What every token begins with, so that one that leaked is recognised. */
    public static final String PREFIX = "kaohe_";

    public ApiToken {
        roles = Set.copyOf(roles);
    }

    public boolean holds(Instant now) {
        return revokedAt.isEmpty() && now.isBefore(expiresAt);
    }

    /** The hash stays out of logs. */
    @Override
    public String toString() {
        return "token " + id + " of " + account;
    }
}
