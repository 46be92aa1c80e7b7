package org.kaohe.roster;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.kaohe.core.journal.Change;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Port: where growth files are kept. */
public interface GrowthStore extends GrowthFiles {

    /** Who mentors each trainee; those without a mentor are absent. */
    Map<StaffNo, StaffNo> mentors(Set<StaffNo> trainees);

    /** Does the work in one transaction in which nobody else changes the files or the mentors of these people. */
    <T> T alone(Set<StaffNo> staff, Supplier<T> work);

    /** Stores the whole file in place of what was there, and records that. */
    void save(StaffNo staffNo, GrowthFile file, Change change);

    /**
     * The newest certificate of each kind that somebody in the reach holds, if it was issued in these days; what ends
     * first comes first. The reach is that of the day.
     */
    Page<Renewals.Held> renewals(Scope reach, LocalDate day, Days issued, int page, int size);
}
