package org.kaohe.observing;

import java.time.LocalDate;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
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

    boolean hasRef() {
        return !ref.isEmpty();
    }
}
