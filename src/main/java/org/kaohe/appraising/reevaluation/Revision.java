package org.kaohe.appraising.reevaluation;

import java.util.Optional;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Reading;

/**
 * An observation as it would be after a correction or withdrawal that nobody made yet.
 *
 * @param observation the version that holds
 * @param found what it would say; empty when it would be withdrawn
 */
public record Revision(Observation observation, Optional<Reading> found) {

    public static Revision withdrawn(Observation observation) {
        return new Revision(observation, Optional.empty());
    }

    public static Revision corrected(Observation observation, Reading found) {
        return new Revision(observation, Optional.of(found));
    }
}
