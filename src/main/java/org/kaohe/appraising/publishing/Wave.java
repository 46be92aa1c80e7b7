package org.kaohe.appraising.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Whose results of a period are to be published.
 *
 * @param teams codes; empty for all
 * @param only the one person; null for all of the teams
 * @param provisional also results for which evidence is missing
 * @param acknowledgeUntil the last day to say it was received
 * @param appealUntil the last day to appeal
 */
public record Wave(
        PolicyCode policy,
        Period period,
        Set<String> teams,
        StaffNo only,
        boolean provisional,
        LocalDate acknowledgeUntil,
        LocalDate appealUntil,
        String by,
        Instant at) {
    public Wave {
        teams = Set.copyOf(teams);
    }
}
