package org.kaohe.appraising.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * A wave that was published.
 *
 * @param teams codes; empty for all
 * @param people whose results it published
 * @param acknowledged how many of them said they received it
 * @param complete nothing of the period that stands was left unpublished then
 */
public record Publication(
        long id,
        PolicyCode policy,
        Period period,
        List<String> teams,
        int people,
        int acknowledged,
        boolean complete,
        LocalDate acknowledgeUntil,
        LocalDate appealUntil,
        String by,
        Instant at) {
    public Publication {
        teams = List.copyOf(teams);
    }
}
