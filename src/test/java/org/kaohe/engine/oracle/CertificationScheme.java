package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Criterion.percent;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.fact.Trainee;
import org.kaohe.engine.oracle.Reading.Kind;

/**
 * 24: three areas alike; where an exam followed training it is 40 % of the area; the trainees' first grades are 10 % of
 * a mentor's record. Three grades; re-training each year, and after a failed check of a certificate.
 */
final class CertificationScheme implements Scheme {

    private static final List<String> AREAS = List.of("basic-skill", "quality", "satisfaction");
    private static final Map<String, Integer> TRAINEE_POINTS =
            Map.of(Grades.EXCELLENT, 100, Grades.PASS, 80, Grades.FAIL, 0);
    private static final int MONTHS_BETWEEN_TRAININGS = 12;

    @Override
    public List<Reading> readings() {
        return AREAS.stream()
                .flatMap(area ->
                        Stream.of("QUARTERLY", "EXAM").map(source -> new Reading(Kind.MARK, area, source, List.of())))
                .toList();
    }

    @Override
    public Optional<Exact> score(Known known) {
        Exact sum = Exact.ZERO;
        for (String area : AREAS) {
            Optional<Exact> quarterly = known.meanMark(area, "QUARTERLY");
            if (quarterly.isEmpty()) {
                return quarterly;
            }
            sum = sum.plus(known.meanMark(area, "EXAM")
                    .map(exam -> percent(60, quarterly.get()).plus(percent(40, exam)))
                    .orElse(quarterly.get()));
        }
        return Optional.of(asMentor(sum.dividedBy(Exact.of(AREAS.size())), known.trainees()));
    }

    @Override
    public String grade(Known known, BigDecimal score) {
        return Grades.byCertification(score);
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of(
                Consequence.on(Grades.EXCELLENT, "commendation", "bonus"),
                Consequence.TRAINED,
                Consequence.onSecondFailure("transfer"),
                Consequence.when(known -> !known.passedWithin("annual", MONTHS_BETWEEN_TRAININGS), "training-plan"),
                Consequence.when(known -> known.holdsCertificate() && known.failedChecks("CERT") > 0, "training-plan"));
    }

    private static Exact asMentor(Exact own, List<Trainee> trainees) {
        if (trainees.isEmpty()) {
            return own;
        }
        int points = trainees.stream()
                .mapToInt(each -> TRAINEE_POINTS.get(each.grade()))
                .sum();
        Exact mean = Exact.of(points).dividedBy(Exact.of(trainees.size()));
        return percent(90, own).plus(percent(10, mean));
    }
}
