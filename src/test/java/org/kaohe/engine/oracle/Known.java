package org.kaohe.engine.oracle;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;

/** What is known about one person, asked for the way a scheme asks. */
record Known(List<Fact.Given> facts) {

    static Known of(Dossier dossier) {
        return new Known(dossier.evidence().stream().map(Evidence::fact).toList());
    }

    Person person() {
        return all(Person.class).findFirst().orElseThrow();
    }

    Optional<Exact> meanMark(String indicator, String source) {
        return all(Mark.class)
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.source().equals(source))
                .map(each -> Exact.of(each.sum()).dividedBy(Exact.of(each.count())))
                .findFirst();
    }

    Optional<Exact> ratio(String indicator, String source) {
        return all(Kpi.class)
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.source().equals(source))
                .map(each -> Exact.of(each.numerator()).dividedBy(Exact.of(each.denominator())))
                .findFirst();
    }

    Optional<Exact> teamMean(String indicator, String source) {
        return all(TeamMean.class)
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.source().equals(source))
                .map(each -> Exact.of(each.mean()))
                .findFirst();
    }

    int raters(String indicator, String source) {
        return all(Raters.class)
                .filter(each -> each.indicator().equals(indicator))
                .filter(each -> each.source().equals(source))
                .mapToInt(Raters::people)
                .sum();
    }

    List<Inspection> inspections() {
        return all(Inspection.class).toList();
    }

    int failedChecks(String item) {
        return all(Inspection.class)
                .filter(each -> each.item().equals(item))
                .mapToInt(Inspection::fails)
                .sum();
    }

    boolean ranksFirst(String among, int leastMembers) {
        return all(Standing.class)
                .filter(each -> each.among().equals(among))
                .anyMatch(each -> each.rank() == 1 && each.members() >= leastMembers);
    }

    List<Trainee> trainees() {
        return all(Trainee.class).toList();
    }

    boolean holdsCertificate() {
        return all(Certificate.class).findAny().isPresent();
    }

    boolean passedWithin(String training, int months) {
        return all(Training.class)
                .filter(each -> each.code().equals(training))
                .anyMatch(each -> each.passed() && each.months() < months);
    }

    /** The period counts, and the last one that counted was failed: another failure is the second in a row. */
    boolean oneFailureBehind() {
        boolean counts = !person().probation() && !person().longLeave();
        return counts && all(Earlier.class).anyMatch(each -> each.nth() == 1 && each.failing());
    }

    private <T> Stream<T> all(Class<T> type) {
        return facts.stream().filter(type::isInstance).map(type::cast);
    }
}
