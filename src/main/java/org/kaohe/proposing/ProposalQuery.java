package org.kaohe.proposing;

import java.time.LocalDate;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.StaffNo;

/**
 * Which proposals; a null part does not restrict.
 *
 * @param owner a role's code or an account
 * @param overdueOn only those open that were due before this day
 */
public record ProposalQuery(
        ProposalKind kind,
        Proposal.State state,
        String team,
        String owner,
        StaffNo staffNo,
        LocalDate overdueOn,
        int page,
        int size) {}
