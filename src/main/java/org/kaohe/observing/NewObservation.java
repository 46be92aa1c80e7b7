package org.kaohe.observing;

import java.time.LocalDate;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;

/** An observation that has the right shape, before anything stored is asked. Texts that were left out are empty. */
public record NewObservation(
        StaffNo staffNo,
        Subject subject,
        String source,
        Reading reading,
        LocalDate observedOn,
        String note,
        String evidence,
        String ref) {

    /** The source of what people say of themselves. */
    private static final String OWN_SOURCE = "SELF";

    /** Whether somebody marks the own work otherwise than as such. */
    boolean isOwnOf(Access access) {
        return !source.equals(OWN_SOURCE)
                && access.staffNo().filter(staffNo::equals).isPresent();
    }

    boolean hasRef() {
        return !ref.isEmpty();
    }
}
