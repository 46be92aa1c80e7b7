package org.kaohe.appraising.sampling;

import java.time.Instant;

/**
 * What an auditor found on one decision of a sample.
 *
 * @param note why; never empty for a doubtful one
 */
public record Review(long sample, long decision, Finding finding, String note, String by, Instant at) {

    /** How a decision was found. */
    public enum Finding {
        /** It follows from the policy and what was observed. */
        SOUND,
        /** Something has to be looked into. */
        DOUBTFUL
    }
}
