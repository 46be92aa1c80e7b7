package org.kaohe.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Led;
import org.kaohe.core.people.StaffNo;

/** Port: where teams are kept. */
public interface TeamStore {
    /** In order of their codes. */
    List<Team> all();

    Set<String> ledBy(StaffNo leader, LocalDate day);

    /** Every team the person leads or led, with the days. */
    List<Led> ledBy(StaffNo leader);

    /** Stores the team, new or changed, and records that. */
    void save(Team team, Change change);
}
