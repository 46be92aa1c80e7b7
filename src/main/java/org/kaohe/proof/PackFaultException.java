package org.kaohe.proof;

import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** The first thing that is wrong with a pack; ends its verification. */
final class PackFaultException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    PackFaultException(String code, Object... values) {
        super(code, null, false, false);
        this.problem = Problem.error(code, Place.NOWHERE, values);
    }

    Problem problem() {
        return problem;
    }
}
