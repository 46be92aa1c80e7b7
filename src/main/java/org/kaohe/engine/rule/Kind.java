package org.kaohe.engine.rule;

/** The kind of value an expression has. */
public enum Kind {
    NUMBER,
    TEXT,
    TRUTH,
    /** A list of texts. */
    TEXTS,
    /** A matched fact. */
    FACT,
    /** Facts gathered by an accumulate. */
    FACTS
}
