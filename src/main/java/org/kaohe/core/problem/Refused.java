package org.kaohe.core.problem;

import java.util.List;

/**
 * A request that is answered with a refusal. Use cases return their refusals as values; the edge of the program throws
 * this one exception, and one place turns it into an answer with the right status and language.
 */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why, in the terms of the caller. */
    public enum Reason {
        /** What was sent cannot be accepted as it is. */
        INVALID,
        /** There is no such thing, or the caller may not know of it. */
        NOT_FOUND,
        /** The caller may see it but not do this. */
        FORBIDDEN,
        /** It contradicts what is stored by now. */
        CONFLICT,
        /** The caller has changed an older state than the stored one. */
        OUTDATED,
        /** The caller has to say which state the change is based on. */
        UNBASED,
        /** Nothing is wrong with it, but there is too much to do now: the caller may try again in some seconds. */
        OVERLOADED
    }

    private final transient Reason reason;
    private final transient List<Problem> problems;

    public Refused(Reason reason, List<Problem> problems) {
        super(reason + " " + problems);
        this.reason = reason;
        this.problems = List.copyOf(problems);
    }

    /** What was sent is wrong in these ways. */
    public static Refused invalid(List<Problem> problems) {
        return new Refused(Reason.INVALID, problems);
    }

    public static Refused notFound(Problem problem) {
        return new Refused(Reason.NOT_FOUND, List.of(problem));
    }

    public static Refused forbidden(Problem problem) {
        return new Refused(Reason.FORBIDDEN, List.of(problem));
    }

    public static Refused conflict(Problem problem) {
        return new Refused(Reason.CONFLICT, List.of(problem));
    }

    public static Refused overloaded(Problem problem) {
        return new Refused(Reason.OVERLOADED, List.of(problem));
    }

    public Reason reason() {
        return reason;
    }

    public List<Problem> problems() {
        return problems;
    }
}
