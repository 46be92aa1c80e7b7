package org.kaohe.engine;

import org.kaohe.core.fact.Outcome;

/** What a compiled rule really calls: the outcome, told first which rule is firing and on which facts. */
public interface Recording extends Outcome {

    /**
     * Opens a firing; the actions that follow belong to it.
     *
     * @param rule position of the rule in its policy
     * @param matched the facts it matched; a list holds the members of an accumulate
     */
    void fire(int rule, Object... matched);
}
