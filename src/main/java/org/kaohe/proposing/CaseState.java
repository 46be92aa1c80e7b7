package org.kaohe.proposing;

/** Where a case stands. */
public enum CaseState {
    /** Opened; nobody has been warned yet. */
    OPEN,
    WARNED,
    IMPROVING,
    REASSESSED,
    PROPOSED,
    DECIDED,
    CLOSED;

    public boolean isOver() {
        return this == DECIDED || this == CLOSED;
    }
}
