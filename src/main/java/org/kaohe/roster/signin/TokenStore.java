package org.kaohe.roster.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;

/** Port: where tokens are kept. One that was revoked stays, to be seen. */
public interface TokenStore {

    /** Does the work in one transaction in which nobody else makes a token of the account. */
    <T> T alone(String account, Supplier<T> work);

    /** Stores it, and gives it with its id. */
    ApiToken add(ApiToken token, Change change);

    Optional<ApiToken> find(String hash);

    /** The latest first, {@link Tokens#MOST_LISTED} at most. */
    List<ApiToken> of(String account);

    void used(long id, Instant at);

    /** False when the account has no such token that is not revoked. */
    boolean revoke(String account, long id, Instant at, Change change);
}
