package org.kaohe.proposing;

import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.StaffNo;

/**
 * Which proposals; a null part does not restrict.
 *
 * @param owners codes of roles and accounts, of which one has to act
 * @param overdueOn only those open that were due before this day
 */
public record ProposalQuery(
        ProposalKind kind,
        Proposal.State state,
        String team,
        Set<String> owners,
        StaffNo staffNo,
        LocalDate overdueOn,
        int page,
        int size) {}
