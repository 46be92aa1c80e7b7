package org.kaohe.proposing;

import java.time.LocalDate;
import org.kaohe.core.people.StaffNo;

/**
 * Which cases; a null part does not restrict.
 *
 * @param owner a role's code or an account
 * @param overdueOn only those not over that were due before this day
 */
public record CaseQuery(
        CaseState state, String team, String owner, StaffNo staffNo, LocalDate overdueOn, int page, int size) {}
