package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.appraising.Replay.What;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.observation.Subject;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/** A decision's waterfall, derivation, replay and masks, on the people of all shipped cases. */
class AccountsOfADecisionTest {

    static Stream<PolicyCode> policies() {
        return ShippedRules.policies();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theStepsOfTheWaterfallAddUpToTheScore(PolicyCode code) {
        Appraiser appraiser = ShippedRules.appraiser(code);
        for (Dossier each : ShippedRules.people(appraiser)) {
            Verdict verdict = appraiser.appraise(each);
            List<Waterfall.Step> steps = Waterfall.of(verdict.trace()).steps();
            if (verdict.score() == null) {
                assertThat(steps).isEmpty();
                continue;
            }
            BigDecimal sum = steps.stream().map(Waterfall.Step::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isEqualByComparingTo(verdict.score());
            BigDecimal last = steps.isEmpty()
                    ? BigDecimal.ZERO
                    : steps.get(steps.size() - 1).total();
            assertThat(last).isEqualByComparingTo(verdict.score());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void everyRootOfTheDerivationReachesFactsThatWereGiven(PolicyCode code) {
        Appraiser appraiser = ShippedRules.appraiser(code);
        for (Dossier each : ShippedRules.people(appraiser)) {
            Trace trace = appraiser.appraise(each).trace();
            Set<Integer> opened = new HashSet<>();
            Derivation.of(trace).roots().forEach(root -> grounded(root, trace, opened));
        }
    }

    private static void grounded(Derivation.Node node, Trace trace, Set<Integer> opened) {
        Fact fact = trace.facts().get(node.fact());
        if (fact instanceof Fact.Given) {
            assertThat(node.firing()).isEqualTo(-1);
            assertThat(node.under()).isEmpty();
        } else if (node.above()) {
            assertThat(opened).contains(node.fact());
        } else {
            assertThat(trace.firings().get(node.firing()).derived()).contains(node.fact());
            assertThat(node.under())
                    .extracting(Derivation.Node::fact)
                    .containsExactlyElementsOf(
                            trace.firings().get(node.firing()).bound());
            opened.add(node.fact());
            node.under().forEach(each -> grounded(each, trace, opened));
        }
    }

    @Test
    void aDecisionReplaysIdenticallyUnderItsOwnContentAndShowsTheDifferenceUnderAnother() {
        Appraiser then = ShippedRules.appraiser(new PolicyCode("regulation"));
        Appraiser now = ShippedRules.appraiser(
                changed(then.content(), "regulation/grades.csv", "优秀,90,-,1000", "优秀,90,-,1001"));
        int differing = 0;
        for (Dossier each : ShippedRules.people(then)) {
            Verdict verdict = then.appraise(each);
            Decision decision = decision(each, verdict);
            var opened = new ReadDecisions.Opened(decision, then, verdict.trace());
            assertThat(Replay.of(opened).differences()).isEmpty();
            Replay other = Replay.of(new ReadDecisions.Opened(decision, now, verdict.trace()));
            boolean excellent = "优秀".equals(verdict.grade());
            assertThat(other.identical()).isNotEqualTo(excellent);
            if (excellent) {
                differing++;
                assertThat(other.differences())
                        .extracting(Replay.Difference::what)
                        .containsExactly(What.BONUS);
            }
        }
        assertThat(differing).isPositive();
    }

    @Test
    void aTamperedFactIsToldByItsHash() {
        Appraiser regulation = ShippedRules.appraiser(new PolicyCode("regulation"));
        Dossier dossier = ShippedRules.people(regulation).get(0);
        Verdict verdict = regulation.appraise(dossier);
        Trace trace = verdict.trace();
        var facts = new java.util.ArrayList<>(trace.facts());
        facts.set(trace.policyFacts(), new Trainee("X", "优秀", false));
        var tampered = new Trace(trace.policyFacts(), facts, trace.origins(), trace.firings());
        Replay replay = Replay.of(new ReadDecisions.Opened(decision(dossier, verdict), regulation, tampered));
        assertThat(replay.differences()).extracting(Replay.Difference::what).contains(What.FACTS);
    }

    @Test
    void anEmployeeSeesNobodyElseAManagerNoPeerAnAuditorEverybody() {
        Map<Long, Observation> seen = Map.of(1L, seen(1, "PEER"), 2L, seen(2, "SUPERVISOR"));
        var employee = new Mask(Audience.EMPLOYEE);
        assertThat(employee.of(seen).values()).extracting(Observation::observer).containsOnly(Mask.NAMELESS);
        assertThat(employee.left()).containsExactly(new Mask.Left(Mask.What.OBSERVER, 2));
        var manager = new Mask(Audience.MANAGER);
        Map<Long, Observation> managers = manager.of(seen);
        assertThat(managers.get(1L).observer()).isEqualTo(Mask.NAMELESS);
        assertThat(managers.get(2L).observer()).isEqualTo("somebody");
        assertThat(manager.left()).containsExactly(new Mask.Left(Mask.What.OBSERVER, 1));
        var auditor = new Mask(Audience.AUDITOR);
        assertThat(auditor.of(seen)).isEqualTo(seen);
        assertThat(auditor.left()).isEmpty();
    }

    @Test
    void anEmployeeSeesTraineesApartButNotWhoTheyAre() {
        var trace = new Trace(
                0,
                List.of(new Trainee("A1", "优秀", false), new Trainee("A2", "优秀", false), new Score(BigDecimal.ONE)),
                List.of(List.of(), List.of()),
                List.of());
        var mask = new Mask(Audience.EMPLOYEE);
        assertThat(mask.of(trace).facts())
                .containsExactly(
                        new Trainee("***1", "优秀", false), new Trainee("***2", "优秀", false), new Score(BigDecimal.ONE));
        assertThat(mask.left()).containsExactly(new Mask.Left(Mask.What.TRAINEE, 2));
    }

    @Test
    void aManagerReadsTheOwnResultAsAnEmployee() {
        Appraiser regulation = ShippedRules.appraiser(new PolicyCode("regulation"));
        Dossier dossier = ShippedRules.people(regulation).get(0);
        Decision own = decision(dossier, regulation.appraise(dossier));
        var self = java.util.Optional.of(own.staffNo());
        assertThat(new Reader(Scope.EVERYBODY, Audience.MANAGER, self).audienceOf(own))
                .isEqualTo(Audience.EMPLOYEE);
        assertThat(new Reader(Scope.EVERYBODY, Audience.MANAGER, java.util.Optional.of(new StaffNo("OTHER")))
                        .audienceOf(own))
                .isEqualTo(Audience.MANAGER);
    }

    private static Observation seen(long id, String source) {
        return new Observation(
                id,
                id,
                new StaffNo("P001"),
                Subject.indicator("attitude"),
                source,
                new Reading.Marked(BigDecimal.TEN),
                LocalDate.of(2026, 9, 1),
                "",
                "",
                "somebody",
                Instant.EPOCH,
                "");
    }

    private static Decision decision(Dossier dossier, Verdict verdict) {
        List<Fact> facts = dossier.evidence().stream().<Fact>map(Evidence::fact).toList();
        return new Decision(
                1_000_001,
                RunMode.FINAL,
                dossier.staffNo(),
                "",
                "",
                "",
                new PolicyCode("regulation"),
                1,
                "",
                "",
                dossier.period(),
                verdict.status(),
                verdict.score(),
                verdict.grade(),
                false,
                verdict.bonus(),
                true,
                verdict.proposals(),
                verdict.missing(),
                verdict.notes(),
                verdict.failure(),
                HexFormat.of().formatHex(FactsHash.of(facts)),
                Instant.EPOCH);
    }

    private static PolicyContent changed(PolicyContent content, String file, String from, String to) {
        Map<String, byte[]> files = new TreeMap<>(content.files());
        String text = content.text(file);
        assertThat(text).contains(from);
        files.put(file, text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        return new PolicyContent(content.code(), files);
    }
}
