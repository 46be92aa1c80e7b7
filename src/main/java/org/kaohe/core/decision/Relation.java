package org.kaohe.core.decision;

/** How a value has to stand to another one for a condition to hold. */
public enum Relation {
    EQUAL,
    OTHER,
    BELOW,
    AT_MOST,
    ABOVE,
    AT_LEAST,
    /** A list that holds a text. */
    HAS,
    HAS_NOT,
    ONE_OF,
    NONE_OF,
    /** A text of a pattern. */
    LIKE,
    UNLIKE;

    /** What holds exactly where this does not. */
    public Relation opposite() {
        return switch (this) {
            case EQUAL -> OTHER;
            case OTHER -> EQUAL;
            case BELOW -> AT_LEAST;
            case AT_MOST -> ABOVE;
            case ABOVE -> AT_MOST;
            case AT_LEAST -> BELOW;
            case HAS -> HAS_NOT;
            case HAS_NOT -> HAS;
            case ONE_OF -> NONE_OF;
            case NONE_OF -> ONE_OF;
            case LIKE -> UNLIKE;
            case UNLIKE -> LIKE;
        };
    }

    /** The same said from the other side: a below b is b above a. */
    public Relation mirrored() {
        return switch (this) {
            case BELOW -> ABOVE;
            case AT_MOST -> AT_LEAST;
            case ABOVE -> BELOW;
            case AT_LEAST -> AT_MOST;
            case HAS -> ONE_OF;
            case HAS_NOT -> NONE_OF;
            case ONE_OF -> HAS;
            case NONE_OF -> HAS_NOT;
            case EQUAL, OTHER, LIKE, UNLIKE -> this;
        };
    }
}
