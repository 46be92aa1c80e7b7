package org.kaohe.appraising;

import java.util.Optional;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;

/**
 * Somebody who reads decisions.
 *
 * @param reach whose decisions
 * @param audience as whom; one that sees less than the reader may see is allowed
 * @param self the reader, when on the staff
 */
public record Reader(Scope reach, Audience audience, Optional<StaffNo> self) {

    /** Whoever runs or audits appraisals. */
    public static final Reader OF_EVERYTHING = new Reader(Scope.EVERYBODY, Audience.AUDITOR, Optional.empty());

    /**
     * Also previews, and decisions of a FINAL run that is not done: for who runs and who audits appraisals, not for the
     * people appraised or their managers.
     */
    boolean drafts() {
        return audience == Audience.AUDITOR;
    }

    /** A manager reads the own result as an employee. */
    Audience audienceOf(Decision decision) {
        boolean own = self.filter(decision.staffNo()::equals).isPresent();
        return own && audience == Audience.MANAGER ? Audience.EMPLOYEE : audience;
    }

    /** Nobody reads the own result before it is published, but for who works on everybody's. */
    public Optional<StaffNo> waiting() {
        return self.filter(it -> audience != Audience.AUDITOR);
    }

    boolean waitsFor(Decision decision) {
        return waiting().filter(decision.staffNo()::equals).isPresent();
    }

    /** What waits for its publication is not told to its person in any other way either. */
    public boolean mayKnow(Decision decision) {
        return reaches(decision) && !waitsFor(decision);
    }

    public boolean reaches(Decision decision) {
        return reach.holds(decision.staffNo(), decision.team());
    }
}
