package org.kaohe.observing.web;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.observing.Problems;

/** The problems of a batch as one refusal. */
final class Refusals {

    private static final String CONFLICT = "observation.ref.conflict";

    private Refusals() {}

    static void throwAny(Problems problems) {
        if (!problems.none()) {
            throw new Refused(problems.only(CONFLICT) ? Reason.CONFLICT : Reason.INVALID, listed(problems));
        }
    }

    /** When not all are listed, the last one says how many there are. */
    static List<Problem> listed(Problems problems) {
        List<Problem> listed = new ArrayList<>(problems.listed());
        if (problems.total() > listed.size()) {
            listed.add(Problem.info(
                    "observation.batch.more", Place.NOWHERE, problems.total() - listed.size(), problems.total()));
        }
        return listed;
    }
}
