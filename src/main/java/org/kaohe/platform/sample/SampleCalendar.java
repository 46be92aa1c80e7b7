package org.kaohe.platform.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.kaohe.core.time.Period;

/** The time of the sample. It stands still, whatever the day of the machine. */
final class SampleCalendar {

    /** The day after the holidays that follow the third quarter. */
    static final LocalDate TODAY = LocalDate.of(2026, 10, 8);

    static final Period FAILED_BEFORE_LEAVE = period("2026-Q1");
    static final Period ON_LEAVE = period("2026-Q2");
    static final Period LAST_QUARTER = period("2026-Q3");
    static final Period LAST_MONTH = period("2026-09");

    static final List<Period> QUARTERS = List.of(period("2025-Q4"), FAILED_BEFORE_LEAVE, ON_LEAVE, LAST_QUARTER);
    /** A day in the last quarter, and in a month, before the first of them. */
    static final LocalDate BEFORE_ALL = QUARTERS.get(0).first().minusMonths(1);

    static final List<Period> MONTHS = List.of(period("2026-08"), LAST_MONTH);

    /** Months in which everything else is observed: the third quarter, and the last month of each before. */
    static final List<Period> READ_MONTHS = List.of(
            period("2025-12"), period("2026-03"), period("2026-06"), period("2026-07"), period("2026-08"), LAST_MONTH);

    private static final int OFFICE_HOUR = 9;

    private SampleCalendar() {}

    static Clock clock(ZoneId zone) {
        return Clock.fixed(TODAY.atTime(OFFICE_HOUR, 0).atZone(zone).toInstant(), zone);
    }

    private static Period period(String written) {
        return Period.parse(written).orElseThrow();
    }
}
