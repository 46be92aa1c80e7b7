package org.kaohe.appealing;

/** How far an appeal is. */
public enum AppealState {
    OPEN,
    WITHDRAWN,
    UPHELD,
    PARTLY_ACCEPTED,
    REJECTED;

    public boolean judged() {
        return this == UPHELD || this == PARTLY_ACCEPTED || this == REJECTED;
    }

    /** Whether something comes of it. */
    public boolean accepted() {
        return this == UPHELD || this == PARTLY_ACCEPTED;
    }
}
