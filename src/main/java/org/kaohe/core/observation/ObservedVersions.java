package org.kaohe.core.observation;

import java.util.List;
import java.util.Set;

/** Port: everything an observation ever said, for whoever asks who had a part in it. */
public interface ObservedVersions {

    /** All versions of the observations whose first versions these are, in any order. */
    List<Observation> versions(Set<Long> firsts);
}
