package org.kaohe.proposing;

import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * What a case begins with: the person, the result it is about, the standard that everything later is held to, and the
 * evidence of that day.
 *
 * @param version of the policy the result was made under: the re-assessment takes no other
 */
public record CaseOpening(
        StaffNo staffNo,
        String name,
        String team,
        PolicyCode policy,
        int version,
        Period period,
        Evidence evidence,
        LocalDate dueOn) {

    static CaseOpening of(Standing it, Evidence evidence, HouseRules house, LocalDate today) {
        return new CaseOpening(
                it.staffNo(),
                it.name(),
                it.team(),
                it.policy(),
                evidence.version(),
                it.period(),
                evidence,
                today.plusDays(house.caseDays()));
    }

    static CaseOpening of(DecidedResults.Result it, Evidence evidence, HouseRules house, LocalDate today) {
        return new CaseOpening(
                it.staffNo(),
                it.name(),
                it.team(),
                it.policy(),
                it.version(),
                it.period(),
                evidence,
                today.plusDays(house.caseDays()));
    }
}
