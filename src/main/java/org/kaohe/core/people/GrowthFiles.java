package org.kaohe.core.people;

import java.util.Map;
import java.util.Set;

/** Port: growth files, for thousands of people at once. */
public interface GrowthFiles {

    /** People without any entry are absent. */
    Map<StaffNo, GrowthFile> of(Set<StaffNo> staff);
}
