package org.kaohe.core.observation;

import java.util.Map;
import java.util.Set;

/** Port: stored observations by id, for whoever shows what stands behind a fact. */
public interface Observations {

    /** Superseded and withdrawn ones too; an unknown id is absent. */
    Map<Long, Observation> byId(Set<Long> ids);
}
