package org.kaohe.privacy;

import java.time.LocalDate;
import org.kaohe.core.policy.Text;

/**
 * A kind of personal data: what it is, what for, on what ground, how long, and what becomes of it then.
 *
 * @param months it is kept, and not a day less where the law says so
 */
public record DataKind(String code, Text data, Text purpose, Text basis, int months, From from, Text then) {

    /** From when the months count. */
    public enum From {
        /** The last day of employment. */
        LEAVING,
        /** The day it came about. */
        ITS_DAY
    }

    /** The first day on which it goes. */
    public LocalDate goesOn(LocalDate day) {
        return day.plusMonths(months).plusDays(1);
    }

    /** What came about on that day or before goes today. */
    public LocalDate lastGone(LocalDate today) {
        return today.minusMonths(months).minusDays(1);
    }
}
