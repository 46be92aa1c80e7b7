package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.ProposalKind;

class ConductChecklistTest {

    private final Appraiser checklist = ShippedPolicies.appraiser("conduct-checklist");

    @Test
    void it_knows_all_103_items() {
        assertThat(checklist.policy().items()).hasSize(103);
    }

    @Test
    void a_minor_failure_costs_one_point_and_a_major_one_three() {
        assertThat(verdict(Dossiers.person().inspected("A01", 4, 1)).score()).isEqualByComparingTo("99");
        assertThat(verdict(Dossiers.person().inspected("A24", 4, 1)).score()).isEqualByComparingTo("97");
    }

    @Test
    void one_item_costs_at_most_ten_points_in_a_month() {
        assertThat(verdict(Dossiers.person().inspected("A24", 9, 3)).score()).isEqualByComparingTo("91");
        assertThat(verdict(Dossiers.person().inspected("A24", 9, 4)).score()).isEqualByComparingTo("90");
    }

    @Test
    void a_month_without_failures_keeps_all_points() {
        assertThat(verdict(Dossiers.person().inspected("A01", 4, 0)).score()).isEqualByComparingTo("100");
    }

    @Test
    void a_critical_failure_caps_the_grade_and_proposes_a_review() {
        Verdict verdict = verdict(Dossiers.person().inspected("C06", 1, 1));
        assertThat(verdict.score()).isEqualByComparingTo("100");
        assertThat(verdict.grade()).isEqualTo("不合格");
        assertThat(verdict.proposals()).anyMatch(each -> each.kind() == ProposalKind.CONDUCT_REVIEW);
    }

    @Test
    void whom_an_item_is_for_is_asked_when_it_is_taken_in_and_not_again() {
        for (String group : new String[] {"male", "female"}) {
            assertThat(verdict(Dossiers.person(group).inspected("A09", 1, 1)).score())
                    .isEqualByComparingTo("99");
        }
    }

    @Test
    void an_item_of_the_store_costs_no_person_points() {
        Verdict verdict = verdict(Dossiers.person().inspected("A01", 1, 0).inspected("H06", 1, 1));
        assertThat(verdict.score()).isEqualByComparingTo("100");
        assertThat(verdict.notes()).anyMatch(note -> note.text().contains("H06"));
    }

    @Test
    void a_month_without_inspection_is_provisional() {
        Verdict verdict = verdict(Dossiers.person());
        assertThat(verdict.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(verdict.score()).isNull();
    }

    private Verdict verdict(Dossiers dossier) {
        return checklist.appraise(dossier.in("2026-09"));
    }
}
