package org.kaohe.proposing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.Owner;
import org.kaohe.proposing.Proposal;

/** What the columns of a proposal mean. */
final class ProposalRows {

    /** Everything but the evidence, which is asked for by itself. */
    static final String SELECT =
            "SELECT id, staff_no, name, team, policy, period, kind, basis, decision_id, standing_id,"
                    + " evidence_hash, state, owner_role, owner_account, due_on, created_at, outcome, changed_to, decided_by,"
                    + " decided_at, reason, superseded_by, superseded_at FROM proposal";

    private ProposalRows() {}

    static Proposal read(ResultSet row) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                row.getString("team"),
                new PolicyCode(row.getString("policy")),
                Period.parse(row.getString("period")).orElseThrow(),
                ProposalKind.of(row.getString("kind")).orElseThrow(),
                row.getString("basis"),
                row.getLong("decision_id"),
                row.getLong("standing_id"),
                row.getString("evidence_hash"),
                Proposal.State.valueOf(row.getString("state")),
                Owner.stored(row.getString("owner_role"), row.getString("owner_account")),
                row.getObject("due_on", LocalDate.class),
                Statements.instant(row, "created_at"),
                settled(row),
                superseded(row));
    }

    private static Proposal.Settled settled(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        return outcome == null
                ? null
                : new Proposal.Settled(
                        Proposal.Outcome.valueOf(outcome),
                        row.getString("changed_to"),
                        row.getString("decided_by"),
                        Statements.instant(row, "decided_at"),
                        row.getString("reason"));
    }

    private static Proposal.Superseded superseded(ResultSet row) throws SQLException {
        Instant at = Statements.instant(row, "superseded_at");
        return at == null ? null : new Proposal.Superseded(row.getLong("superseded_by"), at);
    }
}
