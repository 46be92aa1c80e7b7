package org.kaohe.core.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An appraisal period 考核周期: one day, month, quarter or year. Written {@code 2026-09-14}, {@code 2026-09},
 * {@code 2026-Q3}, {@code 2026}. Years 2000 to 2099.
 *
 * @param first the first day; always the first day of its kind
 */
public record Period(PeriodKind kind, LocalDate first) implements Comparable<Period> {

    private static final Pattern QUARTER = Pattern.compile("(20\\d\\d)-Q([1-4])");
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)-(\\d\\d)");
    private static final Pattern YEAR = Pattern.compile("20\\d\\d");
    private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");

    public Period {
        if (!first.equals(firstDay(kind, first))) {
            throw new IllegalArgumentException(first + " does not begin a " + kind);
        }
    }

    /** The period of the given kind that holds the day. */
    public static Period of(PeriodKind kind, LocalDate day) {
        return new Period(kind, firstDay(kind, day));
    }

    /** Reads the written form; empty when it is not one. */
    public static Optional<Period> parse(String text) {
        try {
            Matcher quarter = QUARTER.matcher(text);
            if (quarter.matches()) {
                int month = (Integer.parseInt(quarter.group(2)) - 1) * 3 + 1;
                return Optional.of(of(PeriodKind.QUARTER, LocalDate.of(Integer.parseInt(quarter.group(1)), month, 1)));
            }
            if (MONTH.matcher(text).matches()) {
                return Optional.of(of(PeriodKind.MONTH, YearMonth.parse(text).atDay(1)));
            }
            if (YEAR.matcher(text).matches()) {
                return Optional.of(of(PeriodKind.YEAR, LocalDate.of(Integer.parseInt(text), 1, 1)));
            }
            return DAY.matcher(text).matches()
                    ? Optional.of(new Period(PeriodKind.DAY, LocalDate.parse(text)))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public LocalDate last() {
        return next(1).first.minusDays(1);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last());
    }

    /** The period {@code n} of the same kind earlier. */
    public Period previous(int n) {
        return next(-n);
    }

    /** The period {@code n} of the same kind later. */
    public Period next(int n) {
        return new Period(
                kind,
                switch (kind) {
                    case DAY -> first.plusDays(n);
                    case MONTH -> first.plusMonths(n);
                    case QUARTER -> first.plusMonths(3L * n);
                    case YEAR -> first.plusYears(n);
                });
    }

    @Override
    public int compareTo(Period other) {
        int byDay = first.compareTo(other.first);
        return byDay != 0 ? byDay : kind.compareTo(other.kind);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case DAY -> first.toString();
            case MONTH -> YearMonth.from(first).toString();
            case QUARTER -> first.getYear() + "-Q" + ((first.getMonthValue() + 2) / 3);
            case YEAR -> String.valueOf(first.getYear());
        };
    }

    private static LocalDate firstDay(PeriodKind kind, LocalDate day) {
        return switch (kind) {
            case DAY -> day;
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
        };
    }
}
