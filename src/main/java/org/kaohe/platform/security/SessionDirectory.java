package org.kaohe.platform.security;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kaohe.roster.signin.Secret;
import org.kaohe.roster.signin.Session;
import org.kaohe.roster.signin.Sessions;

/**
 * Sessions by their secrets, remembered for some seconds: one that ends is dead at once here, and within seconds on
 * another node.
 */
@Singleton
final class SessionDirectory {

    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final int REMEMBERED = 10_000;

    private record Known(Session session, Instant until) {}

    private final Sessions sessions;
    private final InstantSource clock;
    private final Map<String, Known> byHash = new ConcurrentHashMap<>();

    SessionDirectory(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Answers from memory only. */
    Optional<Session> recall(String secret) {
        return Optional.ofNullable(byHash.get(Secret.hash(secret)))
                .filter(known -> clock.instant().isBefore(known.until()))
                .map(Known::session)
                .filter(sessions::lasts);
    }

    /** Asks the database when memory does not know; may block. */
    Optional<Session> find(String secret) {
        Optional<Session> recalled = recall(secret);
        return recalled.isPresent() ? recalled : look(Secret.hash(secret));
    }

    /** Ends the session of a secret, wherever its copies are. */
    void end(String secret) {
        find(secret).ifPresent(session -> {
            sessions.end(session);
            byHash.remove(session.hash());
        });
    }

    void forget(String account) {
        byHash.values().removeIf(known -> known.session().account().equals(account));
    }

    private Optional<Session> look(String hash) {
        Optional<Session> found = sessions.use(hash);
        if (byHash.size() >= REMEMBERED) {
            byHash.clear();
        }
        found.ifPresent(
                session -> byHash.put(hash, new Known(session, clock.instant().plus(FRESH))));
        return found;
    }
}
