package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.kaohe.core.decision.Verdict.Status;

/** One appraisal scheme in plain Java: its figures are written here once more, on purpose. */
interface Scheme {

    int SCORE_DECIMALS = 2;

    /** Whatever the scheme. */
    Consequence DISMISSAL_REVIEWED = Consequence.onSecondFailure("dismissal-review");

    List<Reading> readings();

    /** Empty when required evidence is missing. */
    Optional<Exact> score(Known known);

    default String grade(Known known, BigDecimal score) {
        return Grades.byRegulation(score);
    }

    /** CNY; only the regulation pays. */
    default int bonus(String grade) {
        return 0;
    }

    Collection<Consequence> consequences();

    default Result appraise(Known known) {
        Optional<Exact> exact = score(known);
        if (exact.isEmpty()) {
            return Result.PROVISIONAL;
        }
        BigDecimal score = exact.get().rounded(SCORE_DECIMALS);
        String grade = grade(known, score);
        NavigableSet<String> proposals = new TreeSet<>();
        Stream.concat(consequences().stream(), Stream.of(DISMISSAL_REVIEWED))
                .flatMap(each -> each.proposals(known, grade))
                .forEach(proposals::add);
        return new Result(Status.FINAL, score, grade, BigDecimal.valueOf(bonus(grade)), proposals);
    }
}
