package org.kaohe.core.observation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.observation.Reading.Checked;
import org.kaohe.core.people.StaffNo;

/** Port: of which observations there are photos, for whoever shows what stands behind a fact. They are numbered from 1. */
public interface Photographed {

    /** How many photos there are, by the first version of the observation; those without are absent. */
    Map<Long, Integer> count(Set<StaffNo> people, Set<Long> firsts);

    /** The same of observations at hand; only inspections have photos. */
    default Map<Long, Integer> count(Collection<Observation> some) {
        List<Observation> checked =
                some.stream().filter(each -> each.reading() instanceof Checked).toList();
        return checked.isEmpty()
                ? Map.of()
                : count(
                        checked.stream().map(Observation::staffNo).collect(Collectors.toSet()),
                        checked.stream().map(Observation::versionOf).collect(Collectors.toSet()));
    }
}
