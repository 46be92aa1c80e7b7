package org.kaohe.roster.signin;

import java.time.Instant;
import java.util.Optional;
import org.kaohe.core.journal.Change;

/** Port: where sessions are kept. One that ended is gone. */
public interface SessionStore {

    void begin(Session session, Change change);

    Optional<Session> find(String hash);

    void seen(String hash, Instant at);

    /** Ends one; the change is recorded only when there was such a session. */
    void end(String hash, Change change);

    /** Ends all of an account. */
    void endAll(String account, Change change);

    /** Clears away what began before. */
    void forget(Instant began);
}
