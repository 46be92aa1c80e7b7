package org.kaohe.roster.web;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.roster.Renewals;

/** How a certificate stands on a day. */
enum Standing {
    VALID,
    /** Within a month. */
    SOON,
    ENDED,
    /** A check failed. */
    SUSPENDED,
    /** There is a newer one of its code. */
    REPLACED;

    static final int SOON_DAYS = 30;

    /** @param all of the person */
    static Standing of(Held it, List<Held> all, Renewals renewals, LocalDate today) {
        boolean replaced = all.stream()
                .anyMatch(
                        each -> each.code().equals(it.code()) && each.issuedOn().isAfter(it.issuedOn()));
        LocalDate end = renewals.endsOn(it.issuedOn());
        if (replaced) {
            return REPLACED;
        }
        if (it.suspendedOn() != null) {
            return SUSPENDED;
        }
        if (!today.isBefore(end)) {
            return ENDED;
        }
        return today.plusDays(SOON_DAYS).isBefore(end) ? VALID : SOON;
    }
}
