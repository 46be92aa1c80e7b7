package org.kaohe.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** What a newer decision means for the proposals of the one before. */
final class SettlementTest {

    private static final Period QUARTER = Period.parse("2035-Q1").orElseThrow();
    private static final Proposed WARNING = new Proposed(ProposalKind.WRITTEN_WARNING, "不合格");
    private static final Proposed TRAINING = new Proposed(ProposalKind.TRAINING_PLAN, "再培训");

    @Test
    void whatIsProposedAgainKeepsItsItem() {
        Settlement it = Settlement.of(standing(WARNING), List.of(item(WARNING)));
        assertThat(it.kept()).extracting(Proposal::kind).containsExactly(ProposalKind.WRITTEN_WARNING);
        assertThat(it.opened()).isEmpty();
        assertThat(it.gone()).isEmpty();
    }

    @Test
    void whatIsNotProposedAnyMoreGoesAndWhatIsNewComes() {
        Settlement it = Settlement.of(standing(TRAINING), List.of(item(WARNING)));
        assertThat(it.gone()).extracting(Proposal::kind).containsExactly(ProposalKind.WRITTEN_WARNING);
        assertThat(it.opened()).containsExactly(TRAINING);
    }

    @Test
    void theSameKindOnAnotherGroundIsAnotherProposal() {
        Settlement it =
                Settlement.of(standing(new Proposed(ProposalKind.WRITTEN_WARNING, "三次抽查不合格")), List.of(item(WARNING)));
        assertThat(it.gone()).hasSize(1);
        assertThat(it.opened()).hasSize(1);
    }

    @Test
    void whatTwoRulesProposeAlikeIsOneItem() {
        assertThat(Settlement.of(standing(WARNING, WARNING), List.of()).opened())
                .containsExactly(WARNING);
    }

    private static Standing standing(Proposed... proposals) {
        return new Standing(
                8, new StaffNo("P1"), "王一", "north", new PolicyCode("regulation"), QUARTER, List.of(proposals));
    }

    private static Proposal item(Proposed it) {
        return new Proposal(
                1,
                new StaffNo("P1"),
                "王一",
                "north",
                new PolicyCode("regulation"),
                QUARTER,
                it.kind(),
                it.basis(),
                3,
                3,
                "",
                Proposal.State.OPEN,
                Owner.of(Role.HR_APPROVER),
                LocalDate.of(2035, 4, 20),
                Instant.EPOCH,
                null,
                null);
    }
}
