package org.kaohe.core.decision;

import java.util.List;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/**
 * What is known about one person for one period, ready to be evaluated.
 *
 * @param evidence in any order: the order never changes a result
 */
public record Dossier(StaffNo staffNo, Period period, List<Evidence> evidence) {

    /**
     * A given fact and where it comes from.
     *
     * @param origins the observations summed in the fact, or the earlier decision; ascending ids, empty for a roster
     *     fact
     */
    public record Evidence(Fact.Given fact, List<Long> origins) {
        public Evidence {
            origins = isAscending(origins)
                    ? List.copyOf(origins)
                    : origins.stream().sorted().toList();
        }

        /** Mostly they are: what was taken in first was observed first. */
        private static boolean isAscending(List<Long> ids) {
            long last = Long.MIN_VALUE;
            for (long id : ids) {
                if (id < last) {
                    return false;
                }
                last = id;
            }
            return true;
        }
    }

    public Dossier {
        evidence = List.copyOf(evidence);
    }
}
