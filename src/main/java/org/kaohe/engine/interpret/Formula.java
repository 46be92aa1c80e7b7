package org.kaohe.engine.interpret;

import org.kaohe.core.fact.Fact;

/** An expression ready to be computed. */
interface Formula {

    /**
     * The value: a number, a text, a truth, or a list of texts.
     *
     * @param bound the variables of the rule, by slot
     * @param self the fact in whose pattern the expression stands; null outside patterns
     */
    Object of(Object[] bound, Fact self);

    default boolean holds(Object[] bound, Fact self) {
        return Boolean.TRUE.equals(of(bound, self));
    }
}
