package org.kaohe.observing;

import java.util.List;

/**
 * An observation with its history.
 *
 * @param latest holds, or is withdrawn
 * @param earlier corrected versions, oldest first
 */
public record Chain(Version latest, List<Version> earlier) {
    public Chain {
        earlier = List.copyOf(earlier);
    }
}
