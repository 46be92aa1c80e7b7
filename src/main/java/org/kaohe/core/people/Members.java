package org.kaohe.core.people;

import java.util.List;
import org.kaohe.core.time.Period;

/** Port: who is to be appraised. Implemented by the roster; answers for thousands of people with a few queries. */
public interface Members {
    /** The people of the scope employed on at least one day of the period, ordered by staff number. */
    List<Member> in(Period period, Scope scope);
}
