package org.kaohe.appraising.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.impact.ImpactResult.Affected;
import org.kaohe.appraising.impact.ImpactResult.Dimension;
import org.kaohe.appraising.impact.ImpactResult.Group;
import org.kaohe.appraising.impact.ImpactResult.Hidden;
import org.kaohe.appraising.impact.ImpactResult.Move;
import org.kaohe.appraising.impact.ImpactResult.NamedProposal;
import org.kaohe.appraising.impact.ImpactResult.ProposalCount;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.Text;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

final class ImpactCountTest {

    private static final Period Q2 = Period.parse("2026-Q2").orElseThrow();
    private static final Period Q3 = Period.parse("2026-Q3").orElseThrow();
    private static final Policy POLICY = new Policy(
            new PolicyCode("counted"),
            new Text("", ""),
            new Text("", ""),
            "test",
            PeriodKind.QUARTER,
            List.of("all"),
            new Rounding(2, 2, RoundingMode.HALF_UP),
            List.of(new GradeLevel("A", "A", false), new GradeLevel("B", "B", false), new GradeLevel("C", "C", true)),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    private final ImpactCount count = new ImpactCount(POLICY);
    private Period period = Q3;

    @Test
    void gradesMoneyAndProposalsAreCountedBothWays() {
        add("1", "t", verdict("91", "A", "1000"), verdict("91", "B", "500"));
        add("2", "t", verdict("71", "C", "-500", ProposalKind.WRITTEN_WARNING), verdict("71", "B", "0"));
        add("3", "t", verdict("81", "B", "500"), verdict("81", "B", "500", ProposalKind.DISMISSAL_REVIEW));
        add("4", "t", verdict("81", "B", "500"), provisional());
        ImpactResult result = count.result();
        assertThat(result.matrix())
                .containsExactly(
                        new Move("A", "B", 1),
                        new Move("B", "B", 1),
                        new Move("B", "PROVISIONAL", 1),
                        new Move("C", "B", 1));
        assertThat(result.decisions()).isEqualTo(4);
        assertThat(List.of(result.regraded(), result.better(), result.worse())).containsExactly(3, 1, 1);
        assertThat(result.regradedPercent()).isEqualByComparingTo("75");
        assertThat(result.bonusDifference()).isEqualByComparingTo("-500");
        assertThat(result.proposals())
                .containsExactly(
                        new ProposalCount("written-warning", 0, 1), new ProposalCount("dismissal-review", 1, 0));
        assertThat(result.proposed())
                .contains(new NamedProposal(3, "3", "name 3", "t", "2026-Q3", "dismissal-review", true))
                .hasSize(2);
    }

    @Test
    void theTenMostAffectedAreThoseWhoseGradeMovesFurthestThenWhoseMoneyDoesEachOnce() {
        for (int i = 10; i < 40; i++) {
            add("" + i, "t", verdict("80", "B", "500"), verdict("80", "B", "" + (500 + i)));
        }
        add("50", "t", verdict("60", "C", "0"), verdict("60", "A", "0"));
        add("51", "t", verdict("60", "B", "0"), verdict("60", "A", "0"));
        add("52", "t", verdict("60", "B", "0"), verdict("60", "B", "0"));
        count.nextPeriod();
        period = Q2;
        add("51", "t", verdict("60", "C", "0"), verdict("60", "A", "900"));
        assertThat(count.result().mostAffected())
                .extracting(Affected::staffNo)
                .containsExactly("51", "50", "39", "38", "37", "36", "35", "34", "33", "32");
        assertThat(count.result().mostAffected().get(0).period()).isEqualTo("2026-Q2");
    }

    @Test
    void aGroupOfFewerThanFivePeopleIsNotShownHoweverManyPeriodsItHas() {
        for (Period each : List.of(Q2, Q3)) {
            count.nextPeriod();
            period = each;
            for (int i = 0; i < 5; i++) {
                add("f" + i, "five", verdict("80", "B", "0"), verdict("80", "A", "100"));
                add("g" + i, "more", verdict("80", "B", "0"), verdict("80", "B", "0"));
            }
            add("g5", "more", verdict("80", "B", "0"), verdict("80", "B", "0"));
            for (int i = 0; i < 4; i++) {
                add("h" + i, "four", verdict("80", "B", "0"), verdict("80", "A", "100"));
            }
            add("i", "one", verdict("80", "B", "0"), verdict("80", "A", "100"));
        }
        assertThat(count.result().groups().stream().filter(each -> each.dimension() == Dimension.TEAM))
                .containsExactly(
                        new Group(
                                Dimension.TEAM,
                                "five",
                                5,
                                10,
                                10,
                                10,
                                0,
                                new BigDecimal("1000"),
                                Map.of("B", 10),
                                Map.of("A", 10)),
                        new Group(
                                Dimension.TEAM,
                                "more",
                                6,
                                12,
                                0,
                                0,
                                0,
                                BigDecimal.ZERO,
                                Map.of("B", 12),
                                Map.of("B", 12)));
        assertThat(count.result().hidden()).containsExactly(new Hidden(Dimension.TEAM, 2, 5));
    }

    @Test
    void whatIsHiddenCannotBeToldFromTheTotal() {
        for (int i = 0; i < 9; i++) {
            add("a" + i, i < 3 ? "three" : "six", verdict("80", "B", "0"), verdict("80", "A", "100"));
        }
        for (int i = 0; i < 6; i++) {
            add("c" + i, "six too", verdict("80", "B", "0"), verdict("80", "A", "100"));
        }
        for (int i = 0; i < 7; i++) {
            add("b" + i, "seven", verdict("80", "B", "0"), verdict("80", "A", "100"));
        }
        assertThat(count.result().groups().stream()
                        .filter(each -> each.dimension() == Dimension.TEAM)
                        .map(Group::name))
                .containsExactly("seven");
        assertThat(count.result().hidden()).containsExactly(new Hidden(Dimension.TEAM, 3, 7));
    }

    @Test
    void peopleAreGroupedByPostFullYearsOfServiceAndSexToo() {
        for (int i = 0; i < 6; i++) {
            add("a" + i, "t", verdict("80", "B", "0"), verdict("80", "A", "0"));
        }
        assertThat(count.result().groups())
                .extracting(Group::dimension, Group::name)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Dimension.TEAM, "t"),
                        org.assertj.core.groups.Tuple.tuple(Dimension.POST, "reception"),
                        org.assertj.core.groups.Tuple.tuple(Dimension.TENURE, "1-2"),
                        org.assertj.core.groups.Tuple.tuple(Dimension.SEX, "female"));
    }

    private void add(String staffNo, String team, Verdict before, Verdict after) {
        var number = new StaffNo(staffNo);
        var decision = new Decision(
                staffNo.matches("\\d+") ? Long.parseLong(staffNo) : staffNo.hashCode(),
                RunMode.FINAL,
                number,
                "name " + staffNo,
                team,
                "reception",
                POLICY.code(),
                1,
                "",
                "test",
                period,
                before.status(),
                before.score(),
                before.grade(),
                false,
                before.bonus(),
                true,
                List.of(),
                List.of(),
                List.of(),
                null,
                "",
                Instant.EPOCH);
        var member = new Member(
                number,
                "name",
                Sex.FEMALE,
                team,
                "reception",
                "support",
                "",
                "",
                false,
                false,
                LocalDate.of(2024, 1, 1));
        count.add(new Comparison(decision, before, after), member);
    }

    private static Verdict verdict(String score, String grade, String bonus, ProposalKind... proposals) {
        List<Proposed> proposed = java.util.Arrays.stream(proposals)
                .map(kind -> new Proposed(kind, ""))
                .toList();
        return new Verdict(
                Status.FINAL,
                new BigDecimal(score),
                grade,
                new BigDecimal(bonus),
                proposed,
                List.of(),
                List.of(),
                null,
                null);
    }

    private static Verdict provisional() {
        return new Verdict(Status.PROVISIONAL, null, null, null, List.of(), List.of(), List.of(), null, null);
    }
}
