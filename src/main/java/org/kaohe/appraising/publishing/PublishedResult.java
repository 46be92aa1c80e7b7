package org.kaohe.appraising.publishing;

import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A decision its person may read.
 *
 * @param by account that published it
 * @param acknowledgedAt when the person said that it was received, which is not agreeing to it; null until then
 */
public record PublishedResult(
        long decision,
        StaffNo staffNo,
        PolicyCode policy,
        Period period,
        long publication,
        String by,
        Instant publishedAt,
        LocalDate acknowledgeUntil,
        LocalDate appealUntil,
        Instant acknowledgedAt) {

    public boolean acknowledged() {
        return acknowledgedAt != null;
    }
}
