package org.kaohe.core.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Port: what was set beside results, for whoever shows results. */
public interface ResultsBeside {

    /** By decision, the oldest first, whatever became of it; a decision without any is absent. */
    Map<Long, List<ResultBeside>> of(Set<Long> decisions, LocalDate day);
}
