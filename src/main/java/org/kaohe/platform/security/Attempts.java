package org.kaohe.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after {@value #FREE} failures in a row an account name is paused, twice as long after each
 * further one, up to a quarter of an hour. Names that do not exist are treated alike, so that a pause tells nothing. Of
 * those who try at once no more are under way than may fail without a pause; the others wait for what these come to.
 */
final class Attempts {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int REMEMBERED = 10_000;

    private record Failures(int count, Instant pausedUntil) {}

    private final InstantSource clock;
    private final Map<String, Failures> byName = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > REMEMBERED;
        }
    };

    private final Map<String, Integer> underWay = new HashMap<>();

    Attempts(InstantSource clock) {
        this.clock = clock;
    }

    /** How long the name is paused from now on; empty when it is not. */
    synchronized Optional<Duration> pause(String name) {
        Failures failures = byName.get(name);
        Instant now = clock.instant();
        return failures != null && now.isBefore(failures.pausedUntil())
                ? Optional.of(Duration.between(now, failures.pausedUntil()))
                : Optional.empty();
    }

    /** Waits for the name's turn: empty when a password may be compared, and then {@link #ended} has to follow. */
    synchronized Optional<Duration> begin(String name) {
        Optional<Duration> pause = pause(name);
        while (pause.isEmpty() && underWay.getOrDefault(name, 0) >= Math.max(1, FREE - failures(name))) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while others tried the same name", e);
            }
            pause = pause(name);
        }
        if (pause.isEmpty()) {
            underWay.merge(name, 1, Integer::sum);
        }
        return pause;
    }

    /** After it has failed or succeeded, or could not be compared at all. */
    synchronized void ended(String name) {
        underWay.computeIfPresent(name, (same, count) -> count > 1 ? count - 1 : null);
        notifyAll();
    }

    boolean arePaused(String name) {
        return pause(name).isPresent();
    }

    synchronized void failed(String name) {
        int count = failures(name) + 1;
        byName.put(name, new Failures(count, clock.instant().plus(pause(count))));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private int failures(String name) {
        return byName.getOrDefault(name, new Failures(0, Instant.MIN)).count();
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
