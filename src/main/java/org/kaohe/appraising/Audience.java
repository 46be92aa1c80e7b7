package org.kaohe.appraising;

/** For whom a decision is told; the same record, with other people's identities left out as far as they need not know. */
public enum Audience {
    /** The person appraised: no other person is named, neither who observed nor whom the person trained. */
    EMPLOYEE,
    /** Who leads the team: peers who marked are not named. */
    MANAGER,
    /** HR and auditors: everything. */
    AUDITOR;

    /** Whether somebody may read as that audience: as themselves, or as one that sees less. */
    public boolean mayReadAs(Audience other) {
        return other.compareTo(this) <= 0;
    }
}
