package org.kaohe.observing.store;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.observation.ObservedFacts;
import org.kaohe.core.observation.ObservedRaters;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * Sums observations that were read elsewhere, from files say, as {@link SummedObservations} and {@link CountedRaters} do
 * in the database. It holds those of one period that count: no withdrawn ones, of corrected ones the last version.
 */
public final class ReadingsInHand implements ObservedFacts {

    private final Map<String, Map<Subject, Sums>> people = new HashMap<>();

    /** Where sums are kept apart. */
    private record Subject(String code, String source) implements Comparable<Subject> {
        @Override
        public int compareTo(Subject other) {
            int byCode = code.compareTo(other.code);
            return byCode != 0 ? byCode : source.compareTo(other.source);
        }
    }

    /**
     * One observation, as it may travel to where it is summed.
     *
     * @param value null unless it is a mark
     * @param outcome PASS, FAIL or NA; null unless it is of an item
     * @param numerator and {@code denominator}: null unless it is a ratio
     * @param rater who, or the sheet
     */
    public record Reading(
            long id,
            String staffNo,
            String subject,
            String source,
            BigDecimal value,
            String outcome,
            BigDecimal numerator,
            BigDecimal denominator,
            String rater)
            implements Serializable {}

    private static final class Sums {
        private BigDecimal value = BigDecimal.ZERO;
        private BigDecimal numerator = BigDecimal.ZERO;
        private BigDecimal denominator = BigDecimal.ZERO;
        private int checks;
        private int fails;
        private int notApplicable;
        private final List<Long> marks = new ArrayList<>();
        private final List<Long> ratios = new ArrayList<>();
        private final List<Long> outcomes = new ArrayList<>();
        private final Set<String> raters = new HashSet<>();
    }

    public void add(Reading it) {
        Sums sums = people.computeIfAbsent(it.staffNo(), first -> new TreeMap<>())
                .computeIfAbsent(new Subject(it.subject(), it.source()), first -> new Sums());
        if (it.value() != null) {
            sums.value = sums.value.add(it.value());
            sums.marks.add(it.id());
            sums.raters.add(it.rater());
        } else if (it.denominator() != null) {
            sums.numerator = sums.numerator.add(it.numerator());
            sums.denominator = sums.denominator.add(it.denominator());
            sums.ratios.add(it.id());
        } else {
            sums.outcomes.add(it.id());
            sums.notApplicable += it.outcome().equals("NA") ? 1 : 0;
            sums.checks += it.outcome().equals("NA") ? 0 : 1;
            sums.fails += it.outcome().equals("FAIL") ? 1 : 0;
        }
    }

    @Override
    public Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes) {
        var facts = new FactsByPerson();
        each(staff, codes, (staffNo, subject, sums) -> add(facts.of(staffNo), subject, sums));
        return facts.evidence();
    }

    /** The other port, whose method has the same name: how many raters marked each indicator. */
    public ObservedRaters raters() {
        return (period, staff, codes) -> {
            Map<StaffNo, List<Evidence>> counted = new HashMap<>();
            each(staff, codes, (staffNo, subject, sums) -> {
                if (!sums.marks.isEmpty()) {
                    counted.computeIfAbsent(new StaffNo(staffNo), first -> new ArrayList<>())
                            .add(new Evidence(
                                    new Raters(subject.code, subject.source, sums.raters.size()), sums.marks));
                }
            });
            return counted;
        };
    }

    private interface Visit {
        void of(String staffNo, Subject subject, Sums sums);
    }

    private void each(Set<StaffNo> staff, Set<String> codes, Visit visit) {
        for (StaffNo each : staff) {
            people.getOrDefault(each.value(), Map.of()).forEach((subject, sums) -> {
                if (codes.contains(subject.code)) {
                    visit.of(each.value(), subject, sums);
                }
            });
        }
    }

    private static void add(PersonFacts person, Subject subject, Sums sums) {
        if (!sums.marks.isEmpty()) {
            person.mark(subject.code, subject.source, sums.value, sums.marks.size(), sums.marks);
        }
        if (sums.denominator.signum() > 0) {
            person.kpi(subject.code, subject.source, sums.numerator, sums.denominator, sums.ratios);
        }
        if (sums.checks + sums.notApplicable > 0) {
            person.inspections(subject.code, sums.checks, sums.fails, sums.notApplicable, sums.outcomes);
        }
    }
}
