package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kaohe.engine.oracle.Reading.Kind;

/**
 * 5: six KPIs that are met or missed. None missed and no conduct mark is excellent, one missed a pass, two or more a
 * failure; the score tells the part met and grades nobody.
 */
final class ThresholdScheme implements Scheme {

    private static final List<String> CONDUCT = List.of("KT-attitude", "KT-knowledge", "KT-teamwork");

    private final List<Criterion> thresholds = List.of(
            atMost("answer-seconds", "30"),
            atMost("reply-hours", "1"),
            atLeast(Kind.RATE, "first-contact-rate", "SYSTEM", "80"),
            atLeast(Kind.RATE, "solved-within-24h", "SYSTEM", "95"),
            atLeast(Kind.MEAN, "phone-satisfaction", "CUSTOMER", "4.5"),
            atLeast(Kind.MEAN, "message-satisfaction", "CUSTOMER", "4.0"));

    private final List<Group> groups = List.of(Group.group(100, thresholds.toArray(Criterion[]::new)));

    @Override
    public List<Reading> readings() {
        return Group.readings(groups);
    }

    @Override
    public Optional<Exact> score(Known known) {
        return Group.mean(groups, known);
    }

    @Override
    public String grade(Known known, BigDecimal score) {
        long missed = thresholds.stream()
                .map(each -> each.points(known).orElseThrow())
                .filter(Exact.ZERO::equals)
                .count();
        if (missed >= 2) {
            return Grades.FAIL;
        }
        if (missed == 1) {
            return Grades.PASS;
        }
        int conductMarks = CONDUCT.stream().mapToInt(known::failedChecks).sum();
        return conductMarks == 0 ? Grades.EXCELLENT : Grades.GOOD;
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of(
                Consequence.on(Grades.EXCELLENT, "bonus", "promotion"),
                Consequence.TRAINED,
                Consequence.onSecondFailure("transfer"));
    }

    private static Criterion atMost(String indicator, String limit) {
        return Criterion.reading(
                Kind.MEAN, indicator, "SYSTEM", value -> met(value.compareTo(Exact.of(limit)) <= 0), limit);
    }

    private static Criterion atLeast(Kind kind, String indicator, String source, String line) {
        return Criterion.reading(kind, indicator, source, value -> met(value.compareTo(Exact.of(line)) >= 0), line);
    }

    private static Exact met(boolean met) {
        return met ? Exact.HUNDRED : Exact.ZERO;
    }
}
