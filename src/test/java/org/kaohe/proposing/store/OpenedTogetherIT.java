package org.kaohe.proposing.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.Evidence;
import org.kaohe.proposing.Owner;
import org.kaohe.proposing.Proposal;
import org.kaohe.proposing.Proposals;
import org.kaohe.proposing.Proposals.Opening;

/** Proposals of many results are opened in one go, also when another instance has opened some of them. */
@QuarkusTest
class OpenedTogetherIT {

    private static final String PERSON = "OPT1";
    private static final long DECISION = 7_000_001;
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @Inject
    Proposals proposals;

    @Inject
    Statements sql;

    @BeforeEach
    void theDecisionStands() {
        stands(DECISION);
    }

    @Test
    void ofThoseThatAreOpenAlreadyNoneIsOpenedAgainAndEachIsJournalledAsWhatItIs() {
        open(ProposalKind.WRITTEN_WARNING, ProposalKind.COMMENDATION);
        open(
                ProposalKind.WRITTEN_WARNING,
                ProposalKind.TRAINING_PLAN,
                ProposalKind.COMMENDATION,
                ProposalKind.DEMOTION_REVIEW);

        List<String> opened = sql.list(
                "SELECT p.kind, j.detail ->> 'kind' AS journalled FROM proposal p JOIN journal j ON j.action ="
                        + " 'proposal-opened' AND j.subject_id = p.id::text WHERE p.staff_no = ? ORDER BY p.id",
                row -> row.getString("kind") + " as " + row.getString("journalled"),
                PERSON);
        assertThat(opened)
                .containsExactly(
                        "written-warning as written-warning",
                        "commendation as commendation",
                        "training-plan as training-plan",
                        "demotion-review as demotion-review");
    }

    @Test
    void nothingIsOpenedForADecisionThatHasBeenReplacedMeanwhile() {
        stands(DECISION + 1_000_000);
        open(ProposalKind.CONDUCT_REVIEW);
        assertThat(sql.count("SELECT count(*) FROM proposal WHERE staff_no = ? AND kind = 'conduct-review'", PERSON))
                .isZero();
    }

    private void stands(long decision) {
        sql.change(
                "INSERT INTO current_decision (staff_no, policy, period_start, period, decision_id)"
                        + " VALUES (?, 'opened-together', '2001-01-01', '2001-Q1', ?) ON CONFLICT"
                        + " (staff_no, policy, period_start, period) DO UPDATE SET decision_id = excluded.decision_id",
                PERSON,
                decision);
    }

    private void open(ProposalKind... kinds) {
        proposals.settle(
                List.of(), Stream.of(kinds).map(OpenedTogetherIT::opening).toList(), NOW);
    }

    private static Opening opening(ProposalKind kind) {
        var policy = new PolicyCode("opened-together");
        Period period = Period.parse("2001-Q1").orElseThrow();
        var evidence = new Evidence(
                DECISION,
                policy.value(),
                1,
                "c",
                "kaohe 1",
                period.toString(),
                "002",
                "f",
                "t",
                new BigDecimal("61"),
                "不合格",
                null,
                null,
                List.of(),
                List.of(),
                List.of());
        var proposal = new Proposal(
                0,
                new StaffNo(PERSON),
                "Lin Jinghua",
                "opened-together",
                policy,
                period,
                kind,
                "考核不合格",
                DECISION,
                DECISION,
                "",
                Proposal.State.OPEN,
                Owner.of(Role.HR_APPROVER),
                LocalDate.of(2026, 12, 6),
                NOW,
                null,
                null);
        return new Opening(proposal, evidence, Optional.empty());
    }
}
