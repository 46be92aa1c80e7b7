package org.kaohe.proposing;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: overrides as they are stored. Every change is journalled in its transaction. */
public interface Overrides {

    /** Empty when one of the same decision waits already, or the person concerned asks. */
    Optional<ResultOverride> ask(ResultOverride override);

    Effect confirm(ResultOverride override, ResultOverride.Step step);

    Effect end(ResultOverride override, ResultOverride.State state, ResultOverride.Step step);

    Optional<ResultOverride> find(long id);

    /** The oldest first. */
    List<ResultOverride> of(StaffNo staffNo, PolicyCode policy, Period period);

    /** The newest first. */
    Page<ResultOverride> search(ResultOverride.State state, Scope reach, int page, int size);
}
