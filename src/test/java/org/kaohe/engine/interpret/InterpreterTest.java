package org.kaohe.engine.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.Engine;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.Example;
import org.kaohe.policybook.RulesFolder;

/** Evaluated from their trees, rules say and show exactly what they say and show when compiled. */
class InterpreterTest {

    private static final RulesFolder RULES = new RulesFolder(Path.of("rules"));
    private static final int ROUNDS = 400;

    /** Every construct of the language, on facts of the regulation. */
    private static final String EVERYTHING = """

            rule "either" agenda-group "measure" when
                $m : Mark( source == "DAILY", $mean : mean )
                ( Mark( indicator == $m.indicator, source == "QUARTERLY", mean > $mean )
                  or Person( probation == true ) )
            then outcome.derive( "better", $mean ); end

            rule "chain" agenda-group "measure" when
                Value( name == "better", $v : amount, amount < 90 )
            then outcome.derive( "better", $v + 10 ); end

            rule "first" agenda-group "measure" salience 20 when
                Person( groups contains "female", post in ("reception", "hotline"), level != "senior" )
                not ( Mark( count > 2 ) and Earlier( failing == true ) )
            then outcome.met( "few marks" ); end

            rule "second" agenda-group "measure" salience -5 when
                exists Met( )
                Mark( indicator matches "[a-c].*", mean >= 50 && <= 80, $i : indicator, $s : source )
            then outcome.note( $i ); outcome.missed( $s ); end

            rule "sums" agenda-group "score" salience 3 when
                accumulate( Mark( $c : count, $mean : mean, count < 3 );
                            $n : count( $c ), $low : min( $mean ), $sum : sum( $c ); $n > 0, $sum * 2 >= $low )
                Figure( name == "mend_below", $line : value )
            then outcome.derive( "low", round( $low / 3, 2 ) ); outcome.derive( "least", least( $low, $line ) ); end

            rule "waits" agenda-group "score" when
                not Value( name == "low" )
            then outcome.note( "no marks" ); end

            rule "limited" agenda-group "score" when
                accumulate( Earlier( failing == true, $p : period ); $failed : count( $p ); $failed >= 2 )
            then outcome.cap( "合格", "two failures" ); end

            rule "after" agenda-group "consequence" when
                Grade( capped == true, $name : name, $by : byScore )
                not Value( name == "low", amount > 20 )
            then outcome.note( $name ); outcome.note( $by ); end
            """;

    static Stream<PolicyCode> policies() {
        return RULES.policies().stream();
    }

    @ParameterizedTest
    @MethodSource("policies")
    void it_agrees_on_every_case_of_a_shipped_policy(PolicyCode code) {
        var both = new Both(RULES.read(code).content().orElseThrow());
        for (Example each :
                CaseFile.of(both.compiled.content(), both.compiled.policy()).examples()) {
            both.agreeOn(each.dossier(), each.name());
        }
    }

    @ParameterizedTest
    @MethodSource("policies")
    void it_agrees_on_whatever_people_a_shipped_policy_may_meet(PolicyCode code) {
        var both = new Both(RULES.read(code).content().orElseThrow());
        for (int seed = 0; seed < ROUNDS; seed++) {
            both.agreeOn(RandomDossier.of(both.compiled.policy(), new Random(seed)), "seed " + seed);
        }
    }

    @Test
    void it_agrees_on_every_construct_of_the_language() {
        PolicyContent regulation =
                RULES.read(new PolicyCode("regulation")).content().orElseThrow();
        Map<String, byte[]> files = new TreeMap<>(regulation.files());
        String file = "library/weighted-score.drl";
        files.put(file, (regulation.text(file) + EVERYTHING).getBytes(StandardCharsets.UTF_8));
        var both = new Both(new PolicyContent(regulation.code(), files));
        int fired = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            fired += both.agreeOn(RandomDossier.of(both.compiled.policy(), new Random(seed)), "seed " + seed)
                    .trace()
                    .firings()
                    .size();
        }
        assertThat(fired).isGreaterThan(ROUNDS * 20);
    }

    /** One policy, evaluated both ways. */
    private static final class Both {
        private final Appraiser compiled;
        private final Appraiser interpreted;

        Both(PolicyContent content) {
            Built built = new Engine().build(content);
            assertThat(built.problems()).noneMatch(Problem::isError);
            compiled = built.appraiser().orElseThrow();
            interpreted = new RuleMutants().mutants(content).orElseThrow().unchanged();
        }

        Verdict agreeOn(Dossier dossier, String description) {
            Verdict expected = compiled.appraise(dossier);
            Verdict actual = interpreted.appraise(dossier);
            if (expected.status() == Status.FAILED) {
                // Which of two contradicting rules is told depends on which came first.
                assertThat(actual.status())
                        .as(description + " " + expected.failure())
                        .isEqualTo(Status.FAILED);
                assertThat(actual.failure().code())
                        .as(description)
                        .isEqualTo(expected.failure().code());
            } else {
                assertThat(actual).as(description).isEqualTo(expected);
            }
            return expected;
        }
    }
}
