package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;

class RegulationTest {

    private final Appraiser regulation = ShippedPolicies.appraiser("regulation");

    @ParameterizedTest
    @CsvSource({
        "100, 优秀, 1000",
        "90, 优秀, 1000",
        "89.99, 良好, 500",
        "89.5, 良好, 500",
        "80, 良好, 500",
        "79.99, 合格, 0",
        "70, 合格, 0",
        "69.99, 不合格, -500",
        "0, 不合格, -500"
    })
    void a_score_falls_into_exactly_one_band(String mark, String grade, BigDecimal bonus) {
        Verdict verdict = regulation.appraise(Dossiers.person().marked(mark).in("2026-Q3"));
        assertThat(verdict.status()).isEqualTo(Status.FINAL);
        assertThat(verdict.score()).isEqualByComparingTo(mark);
        assertThat(verdict.grade()).isEqualTo(grade);
        assertThat(verdict.bonus()).isEqualByComparingTo(bonus);
    }

    @Test
    void daily_marks_count_forty_and_the_quarterly_mark_sixty_percent() {
        Dossiers dossier = Dossiers.person().marked("80").without("attitude", "DAILY");
        Verdict verdict =
                regulation.appraise(dossier.mark("attitude", "DAILY", "100").in("2026-Q3"));
        // 20 more on 40 percent of one criterion of weight 20: 20 x 0.4 x 0.2
        assertThat(verdict.score()).isEqualByComparingTo("81.6");
    }

    @Test
    void a_missing_criterion_makes_the_decision_provisional_without_score_and_bonus() {
        Verdict verdict = regulation.appraise(
                Dossiers.person().marked("95").without("teamwork", "QUARTERLY").in("2026-Q3"));
        assertThat(verdict.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(verdict.missing()).containsExactly(new Missing("teamwork", "QUARTERLY"));
        assertThat(verdict.score()).isNull();
        assertThat(verdict.bonus()).isNull();
        assertThat(verdict.proposals()).isEmpty();
    }

    @Test
    void two_consecutive_failures_propose_exactly_one_dismissal_review() {
        Verdict verdict = regulation.appraise(Dossiers.person()
                .marked("60")
                .earlier("2026-Q2", 1, "不合格", true)
                .in("2026-Q3"));
        assertThat(verdict.proposals().stream().map(Proposed::kind)).containsOnlyOnce(ProposalKind.DISMISSAL_REVIEW);
    }

    @Test
    void one_failure_proposes_no_dismissal_review() {
        Verdict verdict = regulation.appraise(Dossiers.person()
                .marked("60")
                .earlier("2026-Q2", 1, "合格", false)
                .earlier("2026-Q1", 2, "不合格", true)
                .in("2026-Q3"));
        assertThat(verdict.proposals().stream().map(Proposed::kind))
                .contains(ProposalKind.WRITTEN_WARNING)
                .doesNotContain(ProposalKind.DISMISSAL_REVIEW);
    }

    @Test
    void a_period_on_leave_between_two_failures_does_not_count() {
        Verdict verdict = regulation.appraise(Dossiers.person()
                .marked("60")
                .earlier("2026-Q2", 0, "不合格", true)
                .earlier("2026-Q1", 1, "不合格", true)
                .in("2026-Q3"));
        assertThat(verdict.proposals().stream().map(Proposed::kind)).contains(ProposalKind.DISMISSAL_REVIEW);
    }

    @Test
    void a_failure_while_on_leave_opens_no_review() {
        Verdict verdict = regulation.appraise(Dossiers.onLeave()
                .marked("60")
                .earlier("2026-Q2", 1, "不合格", true)
                .in("2026-Q3"));
        assertThat(verdict.proposals().stream().map(Proposed::kind)).doesNotContain(ProposalKind.DISMISSAL_REVIEW);
    }

    @Test
    void the_order_of_the_facts_changes_neither_verdict_nor_trace() {
        Verdict first = regulation.appraise(mixed().in("2026-Q3"));
        for (int seed = 0; seed < 20; seed++) {
            assertThat(regulation.appraise(mixed().shuffled(seed).in("2026-Q3")))
                    .isEqualTo(first);
        }
    }

    @Test
    void many_people_at_once_get_what_each_gets_alone() {
        List<Dossier> people = IntStream.rangeClosed(0, 100)
                .mapToObj(mark -> Dossiers.person()
                        .marked(String.valueOf(mark))
                        .earlier("2026-Q2", 1, "不合格", mark % 2 == 0)
                        .in("2026-Q3"))
                .toList();
        List<Verdict> alone = people.stream().map(regulation::appraise).toList();
        List<Integer> otherwise = IntStream.range(0, 200 * people.size())
                .parallel()
                .map(i -> i % people.size())
                .filter(mark -> !regulation.appraise(people.get(mark)).equals(alone.get(mark)))
                .boxed()
                .toList();
        assertThat(otherwise).isEmpty();
    }

    private static Dossiers mixed() {
        return Dossiers.person("female", "hotline")
                .marked("66.6")
                .earlier("2026-Q2", 1, "不合格", true)
                .earlier("2026-Q1", 2, "优秀", false);
    }
}
