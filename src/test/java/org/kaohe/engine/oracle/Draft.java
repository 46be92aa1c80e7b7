package org.kaohe.engine.oracle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** A person being made up: what was read can still be changed or withheld. */
final class Draft {

    static final String STAFF_NO = "P001";

    private final Map<Reading, Fact.Given> read = new LinkedHashMap<>();
    private final List<Fact.Given> more = new ArrayList<>();

    void read(Reading reading, Fact.Given fact) {
        read.put(reading, fact);
    }

    void add(Fact.Given fact) {
        more.add(fact);
    }

    void withhold(Reading reading) {
        read.remove(reading);
    }

    Set<Reading> readings() {
        return read.keySet();
    }

    Known known() {
        return known(read);
    }

    /** What would be known with another reading. */
    Known knownWith(Reading reading, Fact.Given fact) {
        Map<Reading, Fact.Given> other = new LinkedHashMap<>(read);
        other.put(reading, fact);
        return known(other);
    }

    private Known known(Map<Reading, Fact.Given> some) {
        List<Fact.Given> facts = new ArrayList<>(some.values());
        facts.addAll(more);
        facts.addAll(raters(facts));
        return new Known(facts);
    }

    /** Some mark more than once. */
    private static List<Raters> raters(List<Fact.Given> facts) {
        return facts.stream()
                .filter(Mark.class::isInstance)
                .map(Mark.class::cast)
                .map(mark -> new Raters(mark.indicator(), mark.source(), mark.count() - mark.count() / 4))
                .toList();
    }

    Dossier in(Period period) {
        return new Dossier(
                new StaffNo(STAFF_NO),
                period,
                known().facts().stream()
                        .map(fact -> new Evidence(fact, List.of()))
                        .toList());
    }
}
