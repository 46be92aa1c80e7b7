package org.kaohe.appraising.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Score;
import org.kaohe.core.measure.Rounding;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Phase;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.policy.Text;
import org.kaohe.core.time.PeriodKind;

/** Rules 0 and 1 cap, 2 gives the grade, 3 gives it too, 4 never fires. */
class RuleCountTest {

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

    private final RuleCount count = new RuleCount(POLICY, List.of(rule(0), rule(1), rule(2), rule(3), rule(4)));

    @Test
    void aRuleIsCountedOnceForEachPersonAndOnceForEachFiring() {
        count.add(trace(new Grade("A", "A", false), fires(2, 1), fires(2, 1)));
        count.add(trace(new Grade("B", "B", false), fires(2, 1)));
        assertThat(use(2).people()).isEqualTo(2);
        assertThat(use(2).firings()).isEqualTo(3);
        assertThat(use(2).percent(2)).isEqualByComparingTo("100");
        assertThat(use(2).always(2)).isTrue();
        assertThat(use(4).never(2)).isTrue();
        assertThat(use(4).never(0)).isFalse();
    }

    @Test
    void theRuleThatGivesAGradeNothingLowersDecidesItAloneUnlessAnotherGivesItToo() {
        count.add(trace(new Grade("A", "A", false), fires(2, 1)));
        assertThat(use(2).gradedAlone()).isEqualTo(1);
        count.add(trace(new Grade("A", "A", false), fires(2, 1), fires(3, 1)));
        assertThat(use(2).gradedAlone()).isEqualTo(1);
        assertThat(use(3).gradedAlone()).isZero();
    }

    @Test
    void aCapAloneLowersTheGradeWhenTheOthersWouldLeaveABetterOne() {
        count.add(capped("C", new Cap("C", "x"), new Cap("B", "y")));
        assertThat(use(0).loweredAlone()).isEqualTo(1);
        assertThat(use(1).loweredAlone()).isZero();
        assertThat(use(2).gradedAlone()).isZero();
    }

    @Test
    void twoRulesWithTheSameCapDoNotDecideAlone() {
        count.add(capped("B", new Cap("B", "x"), new Cap("B", "y")));
        assertThat(use(0).loweredAlone()).isZero();
        assertThat(use(1).loweredAlone()).isZero();
    }

    @Test
    void aScoreOnTheBorderIsAboveItAndOneAWidthAwayIsNeither() {
        var edges = new EdgeCount(BigDecimal.ONE);
        var bands = new TreeSet<>(List.of(new BigDecimal("80")));
        List.of("80", "80.99", "81", "79.99", "79", "78.99").forEach(each -> edges.add(new BigDecimal(each), bands));
        Edge edge = edges.edges().get(0);
        assertThat(List.of(edge.above(), edge.below())).containsExactly(2L, 2L);
        assertThat(edge.bunched()).isFalse();
    }

    @Test
    void eightScoresAboutABorderAreBunchedWhenThreeTimesAsManyLieAbove() {
        assertThat(new Edge(BigDecimal.TEN, BigDecimal.ONE, 6, 2).bunched()).isTrue();
        assertThat(new Edge(BigDecimal.TEN, BigDecimal.ONE, 7, 0).bunched()).isFalse();
        assertThat(new Edge(BigDecimal.TEN, BigDecimal.ONE, 8, 3).bunched()).isFalse();
    }

    private RuleUse use(int rule) {
        return count.uses().get(rule);
    }

    private static Trace capped(String name, Cap first, Cap second) {
        List<Fact> facts = List.of(new Score(new BigDecimal("95")), new Grade(name, "A", false), first, second);
        return new Trace(0, facts, List.of(), List.of(fires(0, 2), fires(1, 3), fires(2, 1)));
    }

    private static Trace trace(Grade grade, Firing... firings) {
        List<Fact> facts = new ArrayList<>(List.of(new Score(new BigDecimal("95")), grade));
        return new Trace(0, facts, List.of(), List.of(firings));
    }

    private static Firing fires(int rule, int derived) {
        return new Firing(rule, List.of(0), List.of(derived));
    }

    private static RuleInfo rule(int index) {
        return new RuleInfo(index, "r" + index, Phase.GRADE, "f", 1, false, "");
    }
}
