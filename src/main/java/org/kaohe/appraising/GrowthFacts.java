package org.kaohe.appraising;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decisions.PastResult;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.people.GrowthFile;
import org.kaohe.core.people.GrowthFile.Attended;
import org.kaohe.core.people.GrowthFile.Held;
import org.kaohe.core.people.GrowthFile.Mentored;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** A growth file as the rules see it on the last day of a period. */
final class GrowthFacts {

    private GrowthFacts() {}

    /** @param past what trainees got in the period before */
    static List<Evidence> of(GrowthFile file, Period period, Map<StaffNo, List<PastResult>> past) {
        LocalDate day = period.last();
        List<Evidence> evidence = new ArrayList<>();
        latest(file.certificates(), Held::code, Held::issuedOn, day).forEach(each -> {
            boolean suspended =
                    each.suspendedOn() != null && !each.suspendedOn().isAfter(day);
            var fact = new Certificate(each.code(), each.level(), months(each.issuedOn(), day), suspended);
            evidence.add(new Evidence(fact, List.of()));
        });
        latest(file.trainings(), Attended::code, Attended::takenOn, day)
                .forEach(each -> evidence.add(new Evidence(
                        new Training(each.code(), each.passed(), months(each.takenOn(), day)), List.of())));
        for (Mentored each : graduates(file, period)) {
            for (PastResult result : past.getOrDefault(each.trainee(), List.of())) {
                if (result.grade() != null) {
                    var fact = new Trainee(each.trainee().value(), result.grade(), result.failing());
                    evidence.add(new Evidence(fact, List.of(result.decision())));
                }
            }
        }
        return evidence;
    }

    /** Those whose first whole period was the one before this. */
    static List<Mentored> graduates(GrowthFile file, Period period) {
        Period first = period.previous(1);
        return file.trainees().stream()
                .filter(each -> !each.from().isAfter(first.first())
                        && each.from().isAfter(first.previous(1).first()))
                .toList();
    }

    private static <T> Collection<T> latest(
            List<T> entries, Function<T, String> code, Function<T, LocalDate> on, LocalDate day) {
        return entries.stream()
                .filter(each -> !on.apply(each).isAfter(day))
                .collect(Collectors.toMap(code, Function.identity(), BinaryOperator.maxBy(Comparator.comparing(on))))
                .values();
    }

    private static int months(LocalDate from, LocalDate day) {
        return (int) ChronoUnit.MONTHS.between(from, day);
    }
}
