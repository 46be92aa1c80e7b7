package org.kaohe.engine.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.engine.ShippedPolicies;

/**
 * Every scheme computed a second time, in plain Java and from the regulations instead of the rule files: the engine
 * agrees to the last digit. A figure changed by mistake under {@code rules/} is noticed here.
 */
class OracleTest {

    private static final int PEOPLE = 500;
    private static final Map<String, Scheme> SCHEMES = Schemes.all();

    static Set<String> codes() {
        return SCHEMES.keySet();
    }

    /** What the made-up people of one policy came to. */
    private static final class Reached {
        final Set<Status> statuses = new HashSet<>();
        final Set<String> grades = new HashSet<>();
        final Set<Integer> rules = new HashSet<>();

        void add(Verdict verdict) {
            statuses.add(verdict.status());
            grades.add(verdict.grade());
            verdict.trace().firings().forEach(each -> rules.add(each.rule()));
        }
    }

    @ParameterizedTest
    @MethodSource("codes")
    void the_engine_agrees_with_the_scheme_on_every_grade_and_every_rule(String code) {
        Appraiser appraiser = ShippedPolicies.appraiser(code);
        Scheme scheme = SCHEMES.get(code);
        var reached = new Reached();
        LongStream.range(0, PEOPLE).forEach(seed -> {
            Dossier dossier = People.person(appraiser.policy(), scheme, seed);
            Verdict verdict = appraiser.appraise(dossier);
            assertThat(Result.of(verdict))
                    .as(() -> code + ", person " + seed + " of whom is known\n" + lines(dossier))
                    .isEqualTo(scheme.appraise(Known.of(dossier)));
            reached.add(verdict);
        });
        assertThat(reached.statuses).containsExactlyInAnyOrder(Status.FINAL, Status.PROVISIONAL);
        assertThat(reached.grades).containsAll(gradesOf(appraiser));
        assertThat(appraiser.rules().stream()
                        .filter(each -> !reached.rules.contains(each.index()))
                        .map(RuleInfo::name))
                .as("rules of " + code + " nobody meets")
                .isEmpty();
    }

    @Test
    void a_figure_changed_by_mistake_is_noticed() {
        PolicyContent changed = ShippedPolicies.changed(
                "regulation",
                "regulation/sources.csv",
                text -> text.replace("Daily appraisal,40", "Daily appraisal,41")
                        .replace("Quarterly appraisal,60", "Quarterly appraisal,59"));
        Appraiser appraiser = ShippedPolicies.build(changed).appraiser().orElseThrow();
        Scheme scheme = SCHEMES.get("regulation");
        assertThat(LongStream.range(0, PEOPLE)
                        .mapToObj(seed -> People.person(appraiser.policy(), scheme, seed))
                        .filter(each -> !Result.of(appraiser.appraise(each)).equals(scheme.appraise(Known.of(each)))))
                .hasSizeGreaterThan(PEOPLE / 4);
    }

    @Test
    void every_policy_has_its_oracle() throws IOException {
        try (Stream<Path> policies = Files.list(Path.of("rules"))) {
            assertThat(policies.filter(each -> Files.exists(each.resolve("policy.yaml")))
                            .map(each -> each.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(codes());
        }
    }

    private static List<String> gradesOf(Appraiser appraiser) {
        return appraiser.policy().grades().stream().map(GradeLevel::name).toList();
    }

    private static String lines(Dossier dossier) {
        return dossier.evidence().stream().map(each -> "  " + each.fact()).collect(Collectors.joining("\n"));
    }
}
