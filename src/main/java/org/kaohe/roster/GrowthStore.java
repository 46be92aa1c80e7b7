package org.kaohe.roster;

import java.util.Map;
import java.util.Set;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFiles;
import org.kaohe.core.people.StaffNo;

/** Port: where growth files are kept. */
public interface GrowthStore extends GrowthFiles {

    /** Who mentors each trainee; those without a mentor are absent. */
    Map<StaffNo, StaffNo> mentors(Set<StaffNo> trainees);

    /** Stores the whole file in place of what was there. */
    void save(StaffNo staffNo, GrowthFile file);
}
