package org.kaohe.appraising.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** An instant in an address. A day means its end, in UTC: what was known when it was over. */
final class AsOf {

    private AsOf() {}

    /** Empty when nothing is given. */
    static Optional<Instant> read(String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            String given = text.strip();
            return Optional.of(
                    given.length() == "2026-10-08".length()
                            ? LocalDate.parse(given)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .minusNanos(1_000)
                                    .toInstant()
                            : within(OffsetDateTime.parse(given).toInstant()));
        } catch (DateTimeException notATime) {
            throw Refused.invalid(List.of(Problem.error("decision.asof.invalid", Place.field("asOf"), text)));
        }
    }

    /** What a database can hold; a plus in an address, read as a blank, is no offset either. */
    private static Instant within(Instant at) {
        if (at.isBefore(Instant.EPOCH) || at.atOffset(ZoneOffset.UTC).getYear() > 9999) {
            throw new DateTimeException("out of range: " + at);
        }
        return at;
    }
}
