package org.kaohe.observing;

import java.util.List;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** What a use case answers: a result, or a refusal with its reasons. */
public sealed interface Answer<T> {

    /** It was done. */
    record Done<T>(T result) implements Answer<T> {}

    /** It was not done, and nothing changed. */
    record Refusal<T>(Refused.Reason reason, List<Problem> problems) implements Answer<T> {
        public Refusal {
            problems = List.copyOf(problems);
        }
    }

    static <T> Answer<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Answer<T> refuse(Refused.Reason reason, Problem problem) {
        return new Refusal<>(reason, List.of(problem));
    }

    static <T> Answer<T> invalid(Problems problems) {
        return new Refusal<>(Refused.Reason.INVALID, problems.listed());
    }

    /** The result; a refusal is thrown, for the edge of the program to answer. */
    default T orThrow() {
        if (this instanceof Done<T> done) {
            return done.result();
        }
        var refusal = (Refusal<T>) this;
        throw new Refused(refusal.reason(), refusal.problems());
    }
}
