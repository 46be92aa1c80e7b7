package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.Mark;

/** A rule that would run away is stopped for the person it runs away on; the next person is appraised as ever. */
@Timeout(60)
class BudgetTest {

    @Test
    void a_join_without_a_shared_key_is_stopped_inside_the_join() {
        Verdict verdict = appraiserWith("Mark( ) Mark( ) Mark( ) Mark( ) Mark( ) Mark( )", "outcome.note(\"x\");")
                .appraise(many().in("2026-Q3"));
        assertThat(verdict.status()).isEqualTo(Status.FAILED);
        assertThat(verdict.failure().code()).isEqualTo("evaluation.steps");
    }

    @Test
    void a_join_inside_not_and_inside_accumulate_is_stopped_too() {
        String inside = "Mark( count > 1 ) and Mark( count > 1 ) and Mark( ) and Mark( ) and Mark( count == 9 )";
        assertThat(appraiserWith("not ( " + inside + " )", "outcome.note(\"x\");")
                        .appraise(many().in("2026-Q3"))
                        .failure()
                        .code())
                .isEqualTo("evaluation.steps");
        String summed = "accumulate( Mark( ) and Mark( ) and Mark( ) and Mark( $c : count ); $n : sum($c) )";
        assertThat(appraiserWith(summed, "outcome.note(\"x\");")
                        .appraise(many().in("2026-Q3"))
                        .failure()
                        .code())
                .isEqualTo("evaluation.steps");
    }

    @Test
    void a_value_that_grows_for_ever_is_stopped() {
        Verdict verdict = appraiserWith(
                        "Value( name == \"x\", $v : amount )",
                        "outcome.derive(\"x\", $v * $v + 1); end rule \"seed\" agenda-group \"measure\" when"
                                + " then outcome.derive(\"x\", 2);")
                .appraise(many().in("2026-Q3"));
        assertThat(verdict.failure().code()).isEqualTo("evaluation.arithmetic");
    }

    @Test
    void the_next_person_is_appraised_as_ever() {
        Appraiser appraiser = appraiserWith("Mark( ) Mark( ) Mark( ) Mark( ) Mark( )", "outcome.note(\"x\");");
        assertThat(appraiser.appraise(many().in("2026-Q3")).status()).isEqualTo(Status.FAILED);
        Verdict verdict = appraiser.appraise(
                Dossiers.person().mark("attitude", "DAILY", "80").in("2026-Q3"));
        assertThat(verdict.status()).isEqualTo(Status.PROVISIONAL);
        assertThat(verdict.failure()).isNull();
    }

    private static Dossiers many() {
        Dossiers dossier = Dossiers.person();
        for (int i = 0; i < 200; i++) {
            dossier.with(new Mark("i" + i, "DAILY", BigDecimal.ONE, 2));
        }
        return dossier;
    }

    private static Appraiser appraiserWith(String when, String then) {
        String rule = "\nrule \"extra\" agenda-group \"measure\" when " + when + " then " + then + " end\n";
        Built built = ShippedPolicies.build(
                ShippedPolicies.changed("regulation", "library/weighted-score.drl", text -> text + rule));
        assertThat(built.problems()).isEmpty();
        return built.appraiser().orElseThrow();
    }
}
