package org.kaohe.observing.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.people.StaffNo;

/** Collects facts under the person they are about. */
final class FactsByPerson {

    private final Map<String, PersonFacts> people = new HashMap<>();

    PersonFacts of(String staffNo) {
        return people.computeIfAbsent(staffNo, first -> new PersonFacts());
    }

    Map<StaffNo, List<Evidence>> evidence() {
        Map<StaffNo, List<Evidence>> evidence = new HashMap<>(people.size() * 2);
        people.forEach((staffNo, facts) -> {
            // Ratios of nothing are observations, but no fact.
            if (!facts.evidence().isEmpty()) {
                evidence.put(new StaffNo(staffNo), facts.evidence());
            }
        });
        return evidence;
    }
}
