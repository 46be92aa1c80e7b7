package org.kaohe.observing;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.kaohe.core.observation.Observation;

/** An observation and, when it no longer holds, what ended it. */
public record Version(Observation observation, Optional<Ended> ended) {

    /**
     * @param successor the corrected version; empty when it was withdrawn
     * @param reason never empty
     */
    public record Ended(OptionalLong successor, String reason, String account, Instant at) {}

    /** Whether it still counts. */
    public boolean holds() {
        return ended.isEmpty();
    }

    public boolean withdrawn() {
        return ended.isPresent() && ended.get().successor().isEmpty();
    }
}
