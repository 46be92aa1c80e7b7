package org.kaohe.appraising.web;

import java.util.List;
import org.kaohe.appraising.Replay;

/**
 * A decision evaluated again.
 *
 * @param engineVersion that evaluated it first
 * @param differences empty when identical
 */
record ReplayView(
        long decision,
        boolean identical,
        String policy,
        String contentHash,
        String factsHash,
        String engineVersion,
        List<Replay.Difference> differences) {

    static ReplayView of(Replay it) {
        var decision = it.decision();
        return new ReplayView(
                decision.id(),
                it.identical(),
                decision.policy().value(),
                decision.contentHash(),
                decision.factsHash(),
                decision.engineVersion(),
                it.differences());
    }
}
