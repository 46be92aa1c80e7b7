package org.kaohe.observing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/**
 * Use case: sums the months that are over while nobody waits, so that a run over them reads a row per person and month
 * instead of every observation. Nothing depends on it but the time a run takes.
 */
public final class SettleMonths {

    /** People summed in one transaction: whoever records something of that month waits for so many at most. */
    private static final int SLICE = 500;

    private final MonthStore months;
    private final Members members;
    private final Clock clock;
    private final int back;

    /** @param back how many months before this one are looked at; what was settled earlier stays so */
    public SettleMonths(MonthStore months, Members members, Clock clock, int back) {
        this.months = months;
        this.members = members;
        this.clock = clock;
        this.back = back;
    }

    /** Gives how many months of how many people were settled, added up. A month somebody writes in is left for later. */
    public int settle() {
        Period now = Period.of(PeriodKind.MONTH, LocalDate.now(clock));
        int done = 0;
        for (int n = 1; n <= back; n++) {
            done += settle(now.previous(n));
        }
        return done;
    }

    private int settle(Period month) {
        List<StaffNo> staff = new ArrayList<>(
                members.in(month, Scope.EVERYBODY).stream().map(Member::staffNo).toList());
        staff.removeAll(months.settled(month, staff));
        int done = 0;
        for (int from = 0; from < staff.size(); from += SLICE) {
            List<StaffNo> slice = staff.subList(from, Math.min(from + SLICE, staff.size()));
            if (!months.settle(month, slice)) {
                return done;
            }
            done += slice.size();
        }
        return done;
    }
}
