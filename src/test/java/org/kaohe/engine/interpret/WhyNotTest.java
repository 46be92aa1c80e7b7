package org.kaohe.engine.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Obstacle;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.Example;
import org.kaohe.policybook.RulesFolder;

/** Every rule that stays silent says why, and what it says is true: repaired, the condition holds. */
class WhyNotTest {

    private static final RulesFolder RULES = new RulesFolder(Path.of("rules"));
    private static final int PEOPLE = 25;

    static Stream<PolicyCode> policies() {
        return RULES.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void every_silent_rule_of_a_shipped_policy_has_an_answer_that_holds_when_it_is_put_in(PolicyCode code) {
        PolicyContent content = RULES.read(code).content().orElseThrow();
        Appraiser appraiser = new RuleMutants().mutants(content).orElseThrow().unchanged();
        List<Dossier> dossiers = new ArrayList<>();
        CaseFile.of(content, appraiser.policy()).examples().stream()
                .map(Example::dossier)
                .forEach(dossiers::add);
        IntStream.range(0, PEOPLE)
                .mapToObj(seed -> RandomDossier.of(appraiser.policy(), new Random(seed)))
                .forEach(dossiers::add);
        int repaired = 0;
        for (Dossier dossier : dossiers) {
            Verdict verdict = appraiser.appraise(dossier);
            List<Silence> silent = appraiser.explainer().whyNot(verdict.trace(), rule -> true);
            Set<Integer> fired =
                    verdict.trace().firings().stream().map(Firing::rule).collect(Collectors.toSet());
            assertThat(silent)
                    .extracting(Silence::rule)
                    .containsExactlyElementsOf(
                            IntStream.range(0, appraiser.rules().size())
                                    .filter(rule -> !fired.contains(rule))
                                    .boxed()
                                    .toList());
            if (verdict.status() != Verdict.Status.FAILED) {
                silent.forEach(each -> holdsWhenRepaired(appraiser, verdict.trace(), each));
                repaired += silent.size();
            }
        }
        assertThat(repaired).isPositive();
    }

    private static void holdsWhenRepaired(Appraiser appraiser, Trace trace, Silence before) {
        String rule = appraiser.rules().get(before.rule()).name();
        assertThat(before.obstacle()).as(rule).isNotInstanceOf(Obstacle.NotReached.class);
        Trace repaired = Repair.of(trace, before.obstacle());
        appraiser
                .explainer()
                .whyNot(repaired, each -> each == before.rule())
                .forEach(after -> assertThat(after.condition() == 0 || after.condition() > before.condition())
                        .as("%s: %s, then %s", rule, before, after)
                        .isTrue());
    }
}
