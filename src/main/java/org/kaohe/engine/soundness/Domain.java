package org.kaohe.engine.soundness;

/** A set of values a property may have. Two domains of one property are of one type. */
sealed interface Domain permits Numbers, Words {

    boolean isEmpty();

    /** The common values; a domain of the other type, which no rule can compare with this one, counts as all. */
    Domain and(Domain other);

    Domain or(Domain other);

    Domain not();

    /** The smallest or simplest value, as people write it. */
    String witness();

    default boolean within(Domain other) {
        return and(other.not()).isEmpty();
    }

    default boolean meets(Domain other) {
        return !and(other).isEmpty();
    }
}
