package org.kaohe.proposing;

import java.time.LocalDate;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/** Port: everything that is kept about a person in one order of days, the newest first. */
public interface Timeline {

    /**
     * One thing that happened.
     *
     * @param ref of it, where it has an address of its own; else empty
     * @param what for example policy and period, or the code of a certificate
     * @param detail for example the grade; empty when there is none
     */
    record Happening(LocalDate on, Kind kind, String ref, String what, String detail) {}

    /** What kind of thing. */
    enum Kind {
        HIRED,
        LEFT,
        MOVE,
        CONDITION,
        DECISION,
        OVERRIDE,
        PROPOSAL,
        CASE,
        TRAINING,
        CERTIFICATE,
        SUSPENSION,
        MENTOR,
        TRAINEE
    }

    /** What the person is called; the number for somebody unknown. */
    String name(StaffNo staffNo);

    /** Whether the person is in the reach on the day. */
    boolean covers(Scope reach, StaffNo staffNo, LocalDate day);

    /**
     * @param reach a team sees results, proposals and cases of the periods in which the person was in it
     * @param own the person reads it, who learns of a result when it is published, and of a case when warned
     */
    Page<Happening> of(StaffNo staffNo, Scope reach, boolean own, int page, int size);
}
