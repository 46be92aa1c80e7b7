package org.kaohe.engine.oracle;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a scheme proposes, and when. */
interface Consequence {

    Stream<String> proposals(Known known, String grade);

    static Consequence on(String wanted, String... kinds) {
        return (known, grade) -> grade.equals(wanted) ? Stream.of(kinds) : Stream.empty();
    }

    static Consequence when(Predicate<Known> holds, String... kinds) {
        return (known, grade) -> holds.test(known) ? Stream.of(kinds) : Stream.empty();
    }

    static Consequence onSecondFailure(String... kinds) {
        return (known, grade) ->
                grade.equals(Grades.FAIL) && known.oneFailureBehind() ? Stream.of(kinds) : Stream.empty();
    }

    Consequence COMMENDED = on(Grades.EXCELLENT, "commendation");
    Consequence TRAINED = on(Grades.FAIL, "training-plan");
}
