package org.kaohe.engine;

import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Why an evaluation ended without a verdict, as a problem. */
public final class Failure {

    private Failure() {}

    public static Problem tooMany() {
        return Problem.error("evaluation.firings", Place.NOWHERE, Steps.MOST_FIRINGS);
    }

    /** From what a rule, a condition or a calculation threw. */
    public static Problem of(RuntimeException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Recorder.Contradiction contradiction) {
                return contradiction.problem();
            }
            if (cause instanceof Steps.BudgetPassed) {
                return Problem.error("evaluation.steps", Place.NOWHERE, Steps.MOST);
            }
            if (cause instanceof ArithmeticException) {
                return Problem.error("evaluation.arithmetic", Place.NOWHERE, String.valueOf(cause.getMessage()));
            }
        }
        return Problem.error("evaluation.failed", Place.NOWHERE, String.valueOf(e.getMessage()));
    }
}
