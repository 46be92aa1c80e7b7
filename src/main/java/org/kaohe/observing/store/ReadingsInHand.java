package org.kaohe.observing.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
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

    private final Map<String, Person> people = new HashMap<>();

    /** One person's sums, and who marked, by subject and source. */
    private record Person(PersonSums sums, Map<PersonSums.Key, Set<String>> raters) {
        Person() {
            this(new PersonSums(), new TreeMap<>());
        }
    }

    /**
     * One observation.
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
            String rater) {}

    public void add(Reading it) {
        Person person = people.computeIfAbsent(it.staffNo(), first -> new Person());
        Sums sums = person.sums.of(it.subject(), it.source());
        List<Long> id = List.of(it.id());
        if (it.value() != null) {
            sums.addMarks(it.value(), id);
            person.raters
                    .computeIfAbsent(new PersonSums.Key(it.subject(), it.source()), first -> new HashSet<>())
                    .add(it.rater());
        } else if (it.denominator() != null) {
            sums.addRatios(it.numerator(), it.denominator(), id);
        } else {
            sums.addOutcomes(it.outcome().equals("FAIL") ? 1 : 0, it.outcome().equals("NA") ? 1 : 0, id);
        }
    }

    @Override
    public Map<StaffNo, List<Evidence>> of(Period period, Set<StaffNo> staff, Set<String> codes) {
        var facts = new FactsByPerson();
        each(staff, (staffNo, person) -> person.sums.tell(facts.of(staffNo.value()), codes));
        return facts.evidence();
    }

    /** The other port, whose method has the same name: how many raters marked each indicator. */
    public ObservedRaters raters() {
        return (period, staff, codes) -> {
            Map<StaffNo, List<Evidence>> counted = new HashMap<>();
            each(
                    staff,
                    (staffNo, person) -> person.raters.forEach((key, raters) -> {
                        if (codes.contains(key.subject())) {
                            List<Long> marks =
                                    person.sums.of(key.subject(), key.source()).marks();
                            counted.computeIfAbsent(staffNo, first -> new ArrayList<>())
                                    .add(new Evidence(new Raters(key.subject(), key.source(), raters.size()), marks));
                        }
                    }));
            return counted;
        };
    }

    private void each(Set<StaffNo> staff, BiConsumer<StaffNo, Person> visit) {
        for (StaffNo each : staff) {
            Person person = people.get(each.value());
            if (person != null) {
                visit.accept(each, person);
            }
        }
    }
}
