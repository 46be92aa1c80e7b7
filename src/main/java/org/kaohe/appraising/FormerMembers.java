package org.kaohe.appraising;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Port: who was in a team during a part of a period and is in another one at its end. */
public interface FormerMembers {

    /** Days in a team, both ends within the period. */
    record Stay(StaffNo staffNo, String team, LocalDate from, LocalDate until) {}

    /** For somebody who led these teams; in order of staff numbers and days. */
    List<Stay> of(List<Led> led, Period period);
}
