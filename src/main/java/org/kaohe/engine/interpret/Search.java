package org.kaohe.engine.interpret;

import org.kaohe.core.fact.Fact;

/**
 * The state of looking for the matches of one rule.
 *
 * @param bound the variables, by slot
 * @param matched what the conditions stand on now: a fact, or the members of an accumulate, by number of the pattern
 */
record Search(Memory memory, Object[] bound, Object[] matched) {

    /** What to do where a condition holds; true ends the search. */
    interface Then {
        boolean go();
    }

    Fact fact(int number) {
        return (Fact) matched[number];
    }
}
