package org.kaohe.policybook;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Collects problems while a folder is read, so that all of them are told at once and not only the first. */
final class Findings {

    /** Past this many nobody reads on; the rest of a hostile file is not worth the memory. */
    private static final int MOST = 500;

    private final List<Problem> problems = new ArrayList<>();

    void error(String code, Place place, Object... values) {
        add(Problem.error(code, place, values));
    }

    void warning(String code, Place place, Object... values) {
        add(Problem.warning(code, place, values));
    }

    void add(Problem problem) {
        if (problems.size() < MOST && !problems.contains(problem)) {
            problems.add(problem);
        }
    }

    boolean hasErrors() {
        return problems.stream().anyMatch(Problem::isError);
    }

    int size() {
        return problems.size();
    }

    List<Problem> all() {
        return List.copyOf(problems);
    }
}
