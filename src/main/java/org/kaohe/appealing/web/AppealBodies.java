package org.kaohe.appealing.web;

import java.math.BigDecimal;
import java.util.List;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.Finding;
import org.kaohe.appealing.Target;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** What clients send about appeals. */
final class AppealBodies {

    private AppealBodies() {}

    /**
     * An appeal.
     *
     * @param kind absent for what the rest says: an observation, a rule, or neither
     */
    record Filing(Long decision, AppealKind kind, Long observation, String rule, String reason) {

        long decisionOrRefused() {
            if (decision == null) {
                throw Refused.invalid(
                        List.of(Problem.error("json.field.missing", Place.field("decision"), "decision")));
            }
            return decision;
        }

        /** Exactly one thing is appealed. */
        Target target() {
            AppealKind meant = kind == null ? implied() : kind;
            boolean fits = (meant == AppealKind.OBSERVATION) == (observation != null)
                    && (meant == AppealKind.RULE) == (rule != null && !rule.isBlank());
            if (!fits) {
                throw Refused.invalid(List.of(Problem.error("appeal.target", Place.field("kind"))));
            }
            return new Target(meant, observation, meant == AppealKind.RULE ? rule.strip() : null);
        }

        private AppealKind implied() {
            if (observation == null && rule == null) {
                throw Refused.invalid(List.of(Problem.error("appeal.target", Place.field("kind"))));
            }
            return observation == null ? AppealKind.RULE : AppealKind.OBSERVATION;
        }
    }

    record Reason(String reason) {}

    /** The states that a judgement can bring about. */
    enum Outcome {
        UPHELD,
        PARTLY_ACCEPTED,
        REJECTED;

        AppealState state() {
            return AppealState.valueOf(name());
        }
    }

    /**
     * A judgement.
     *
     * @param isFinal the same thing cannot be appealed again
     * @param correction absent when nothing is to be corrected
     */
    record Judging(
            Outcome outcome,
            String reason,

            @com.fasterxml.jackson.annotation.JsonProperty("final")
            boolean isFinal,

            Correction correction) {

        EndAppeal.Verdict verdict() {
            return new EndAppeal.Verdict(
                    outcome == null ? null : outcome.state(),
                    reason,
                    isFinal,
                    correction == null ? null : correction.finding());
        }
    }

    /** @param observation which one; absent for the one that is appealed */
    record Correction(
            Long observation,
            boolean withdrawn,
            BigDecimal value,
            String outcome,
            BigDecimal numerator,
            BigDecimal denominator,
            String note) {

        /** Not as plain digits: a huge exponent would become a huge text; as it is it is refused. */
        Finding finding() {
            return new Finding(observation, withdrawn, text(value), outcome, text(numerator), text(denominator), note);
        }

        private static String text(BigDecimal number) {
            return number == null ? null : number.toString();
        }
    }
}
