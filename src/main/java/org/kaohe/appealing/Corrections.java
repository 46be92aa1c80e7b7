package org.kaohe.appealing;

import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;

/** Port: corrects an observation; the original stays. */
public interface Corrections {

    /** @return the id of the version that holds from now on; of the withdrawn one after a withdrawal */
    Answer<Long> make(Access by, long observation, Finding finding, String reason);
}
