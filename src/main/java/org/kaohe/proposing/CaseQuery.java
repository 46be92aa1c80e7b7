package org.kaohe.proposing;

import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.people.StaffNo;

/**
 * Which cases; a null part does not restrict.
 *
 * @param owners codes of roles and accounts, of which one has to act
 * @param overdueOn only those not over that were due before this day
 */
public record CaseQuery(
        CaseState state, String team, Set<String> owners, StaffNo staffNo, LocalDate overdueOn, int page, int size) {}
