package org.kaohe.pages;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Moments as people read them, in the time zone of the house. */
@Singleton
public final class Moments {

    /** A moment to the minute; still without a time zone. */
    public static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Clock clock;

    Moments(Clock clock) {
        this.clock = clock;
    }

    /** To the minute; null for null, so that a template can ask. */
    public String minute(Instant at) {
        return at == null ? null : MINUTE.withZone(clock.getZone()).format(at);
    }

    /** The moment at which a day is over. */
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    }

    public Instant now() {
        return clock.instant();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
