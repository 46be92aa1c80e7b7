package org.kaohe.engine.oracle;

import java.util.List;
import java.util.Optional;

/**
 * One number a scheme reads.
 *
 * @param lines where the scheme draws a line, for the generator to aim at; empty where points follow the number
 */
record Reading(Kind kind, String indicator, String source, List<String> lines) {

    enum Kind {
        /** The mean of the marks. */
        MARK,
        /** Numerator over denominator, in hundredths. */
        RATE,
        /** Numerator over denominator: hours for each case, seconds for each call, a rating out of five. */
        MEAN,
        /** The team's mean ratio, in hundredths. */
        TEAM_RATE
    }

    /** Peers are heard from three people on. */
    private static final int FEWEST_PEERS = 3;

    Optional<Exact> of(Known known) {
        return switch (kind) {
            case MARK -> isOfFewPeers(known) ? Optional.empty() : known.meanMark(indicator, source);
            case RATE -> known.ratio(indicator, source).map(Exact.HUNDRED::times);
            case MEAN -> known.ratio(indicator, source);
            case TEAM_RATE -> known.teamMean(indicator, source).map(Exact.HUNDRED::times);
        };
    }

    boolean isOfFewPeers(Known known) {
        return source.equals("PEER") && known.raters(indicator, source) < FEWEST_PEERS;
    }
}
