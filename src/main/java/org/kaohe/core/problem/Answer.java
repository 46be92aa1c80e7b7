package org.kaohe.core.problem;

import java.util.List;
import java.util.function.Function;

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

    static <T> Answer<T> invalid(List<Problem> problems) {
        return new Refusal<>(Refused.Reason.INVALID, problems);
    }

    /** What comes of the result; a refusal stays what it is. */
    default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
        if (this instanceof Done<T> done) {
            return next.apply(done.result());
        }
        var refusal = (Refusal<T>) this;
        return new Refusal<>(refusal.reason(), refusal.problems());
    }

    /** The same, when what is made of the result cannot be refused. */
    default <R> Answer<R> map(Function<? super T, R> made) {
        return then(result -> done(made.apply(result)));
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
