package org.kaohe.observing.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestQuery;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.time.Period;
import org.kaohe.observing.Listing.Question;
import org.kaohe.observing.ObservationQuery;

/** The parameters of a list, as texts, so that a malformed one is answered with an example. */
class ListParameters {

    private static final int LAST_PAGE = 1_000_000;
    private static final String PAGE_SIZE = "50";
    private static final int DAY_LENGTH = "2026-10-08".length();

    @RestQuery
    String staffNo;

    @RestQuery
    String period;

    @RestQuery
    String indicator;

    @RestQuery
    String item;

    @RestQuery
    String asOf;

    @RestQuery
    String page;

    @RestQuery
    String size;

    Question question() {
        return new Question(
                read("staffNo", staffNo, ListParameters::staffNo, "000123"),
                read("period", period, Period::parse, "2026-Q3"),
                subject(),
                read("asOf", asOf, ListParameters::instant, "2026-10-08 (its end, UTC), or 2026-10-08T12:00:00Z"),
                number("page", page, 0, LAST_PAGE, "0"),
                number("size", size, 1, ObservationQuery.LARGEST_PAGE, PAGE_SIZE));
    }

    private Optional<Subject> subject() {
        if (item != null && indicator != null) {
            throw Refused.invalid(java.util.List.of(Problem.error("observation.subject.one-of", Place.field("item"))));
        }
        return item == null ? Optional.ofNullable(indicator).map(Subject::indicator) : Optional.of(Subject.item(item));
    }

    private static Optional<StaffNo> staffNo(String text) {
        return StaffNo.isValid(text) ? Optional.of(new StaffNo(text)) : Optional.empty();
    }

    /** A day means its end. */
    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(
                    text.length() == DAY_LENGTH
                            ? LocalDate.parse(text)
                                    .plusDays(1)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .minusNanos(1_000)
                                    .toInstant()
                            : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    private static int number(String name, String text, int least, int most, String usual) {
        return read(name, text == null ? usual : text, given -> within(given, least, most), usual)
                .orElseThrow();
    }

    private static Optional<Integer> within(String text, int least, int most) {
        return text.matches("\\d{1,7}")
                ? Optional.of(Integer.valueOf(text)).filter(number -> number >= least && number <= most)
                : Optional.empty();
    }

    private static <T> Optional<T> read(
            String name, String text, Function<String, Optional<T>> reader, String example) {
        if (text == null) {
            return Optional.empty();
        }
        Optional<T> read = reader.apply(text);
        if (read.isEmpty()) {
            throw Refused.invalid(java.util.List.of(
                    Problem.error("observation.query.invalid", Place.field(name), name, text, example)));
        }
        return read;
    }
}
