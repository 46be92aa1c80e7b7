package org.kaohe.engine.soundness;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Collects what the checks find, each finding once. */
final class Findings {

    /** Past this many nobody reads on. */
    private static final int MOST = 500;

    private final Set<Problem> problems = new LinkedHashSet<>();

    void error(String code, Place place, Object... values) {
        add(Problem.error(code, place, values));
    }

    void warning(String code, Place place, Object... values) {
        add(Problem.warning(code, place, values));
    }

    private void add(Problem problem) {
        if (problems.size() < MOST) {
            problems.add(problem);
        }
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
