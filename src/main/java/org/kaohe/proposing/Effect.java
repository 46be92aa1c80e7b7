package org.kaohe.proposing;

import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** What became of a change that the database looks at again. */
public enum Effect {
    DONE,
    /** It is not at that step any more. */
    MOVED_ON,
    /** The database knows that the account belongs to somebody who must not do this. */
    SAME_EYES;

    /** The refusal of a change that was not DONE. */
    <T> Answer<T> refusal(String what, Object id, String by) {
        return this == SAME_EYES
                ? Answer.refuse(Reason.FORBIDDEN, Problem.error("proposing.same-eyes", Place.NOWHERE, by, what, id))
                : Answer.refuse(Reason.CONFLICT, Problem.error("proposing.moved-on", Place.NOWHERE, what, id));
    }
}
