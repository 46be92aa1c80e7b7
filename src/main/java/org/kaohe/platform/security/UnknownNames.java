package org.kaohe.platform.security;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.OptionalInt;

/** Counts failures of names that do not exist, to be told once a minute: a stranger cannot fill the journal. */
final class UnknownNames {

    private static final Duration APART = Duration.ofMinutes(1);

    private final InstantSource clock;
    private Instant told = Instant.MIN;
    private int untold;

    UnknownNames(InstantSource clock) {
        this.clock = clock;
    }

    /** One more; how many there were since the last time, when it is time to tell. */
    synchronized OptionalInt seen() {
        untold++;
        Instant now = clock.instant();
        if (now.minus(APART).isBefore(told)) {
            return OptionalInt.empty();
        }
        int times = untold;
        untold = 0;
        told = now;
        return OptionalInt.of(times);
    }
}
