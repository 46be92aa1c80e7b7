package org.kaohe.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slows down guessing: after {@value #FREE} failures in a row an account name is paused, twice as long after each
 * further one, up to a quarter of an hour. Names that do not exist are treated alike, so that a pause tells nothing.
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

    boolean arePaused(String name) {
        return pause(name).isPresent();
    }

    synchronized void failed(String name) {
        int count = byName.getOrDefault(name, new Failures(0, Instant.MIN)).count() + 1;
        byName.put(name, new Failures(count, clock.instant().plus(pause(count))));
    }

    synchronized void succeeded(String name) {
        byName.remove(name);
    }

    private static Duration pause(int count) {
        if (count < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - FREE, 20));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
