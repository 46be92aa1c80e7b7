package org.kaohe.observing;

import java.util.Collection;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Port: months that are over, summed beforehand. */
public interface MonthStore {

    /** Of these people, those of whom the month is settled. */
    Set<StaffNo> settled(Period month, Collection<StaffNo> staff);

    /**
     * Sums the month of these people, in a transaction of its own.
     *
     * @return false when somebody is writing observations of that month: nothing was done
     */
    boolean settle(Period month, Collection<StaffNo> staff);
}
