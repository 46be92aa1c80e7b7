package org.kaohe.roster.signin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.journal.Change;

/** Sessions in a map, for tests of what does not need a database. */
public final class SessionsInMemory implements SessionStore {
    final Map<String, Session> byHash = new HashMap<>();
    final List<String> told = new ArrayList<>();
    int written;

    @Override
    public void begin(Session session, Change change) {
        byHash.put(session.hash(), session);
        told.add(change.action() + " " + change.actor());
    }

    @Override
    public Optional<Session> find(String hash) {
        return Optional.ofNullable(byHash.get(hash));
    }

    @Override
    public void seen(String hash, Instant at) {
        written++;
        byHash.computeIfPresent(hash, (same, session) -> session.seenAt(at));
    }

    @Override
    public void end(String hash, Change change) {
        byHash.remove(hash);
    }

    @Override
    public void endAll(String account, Change change) {
        byHash.values().removeIf(each -> each.account().equals(account));
        told.add(change.action() + " " + change.actor());
    }

    @Override
    public void forget(Instant began) {
        byHash.values().removeIf(each -> each.began().isBefore(began));
    }
}
