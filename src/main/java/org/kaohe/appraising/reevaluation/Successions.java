package org.kaohe.appraising.reevaluation;

import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.RunOrder;
import org.kaohe.appraising.trace.PackedTrace;

/** Port: decisions that take the place of others. */
public interface Successions {

    /**
     * What is decided anew.
     *
     * @param before the decision that stands
     * @param after the one to take its place; its id is given on storing
     */
    record Successor(Decision before, Decision after, PackedTrace trace) {}

    /** How storing ended. */
    enum Obstacle {
        /** A FINAL run of the policy and period is under way. */
        BUSY,
        /** Another decision stands by now. */
        OVERTAKEN
    }

    /** @param ids of the decisions that stand now, in the order of the successors; empty with an obstacle */
    record Stored(List<Long> ids, Obstacle obstacle) {
        public Stored {
            ids = List.copyOf(ids);
        }
    }

    /** Stores a run over exactly these people, its decisions and the journal's entries in one transaction, or nothing. */
    Stored store(RunOrder order, List<Successor> successors, String reason);
}
