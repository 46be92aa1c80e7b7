package org.kaohe.appraising.impact;

import java.time.Clock;
import java.util.Optional;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.core.time.PeriodKind;

/** Use cases: an approved content runs beside the live one for a period, and stops. */
public final class Shadowing {

    private final Shadows shadows;
    private final ApprovedContents approved;
    private final PolicyShelf shelf;
    private final Clock clock;

    public Shadowing(Shadows shadows, ApprovedContents approved, PolicyShelf shelf, Clock clock) {
        this.shadows = shadows;
        this.approved = approved;
        this.shelf = shelf;
        this.clock = clock;
    }

    /** From the next run of the period on. */
    public Answer<Shadow> set(PolicyCode policy, Period period, String by) {
        Optional<String> hash = approved.approved(policy);
        if (hash.isEmpty()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("shadow.not-approved", Place.NOWHERE, policy));
        }
        Appraiser content = shelf.known(policy, hash.get()).orElseThrow();
        PeriodKind kind = content.policy().periodKind();
        if (period.kind() != kind) {
            Period fitting = Period.of(kind, period.first());
            return Answer.refuse(
                    Reason.INVALID, Problem.error("shadow.period-kind", Place.field("period"), period, fitting));
        }
        return shadows.set(policy, hash.get(), period, by, clock.instant())
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(
                        Reason.CONFLICT, Problem.error("shadow.already", Place.field("period"), policy, period)));
    }

    public Answer<Shadow> end(Shadow shadow, String by) {
        return shadows.end(shadow.id(), by, clock.instant())
                ? Answer.done(shadows.find(shadow.id()).orElseThrow())
                : Answer.refuse(Reason.CONFLICT, Problem.error("shadow.ended", Place.NOWHERE, shadow.id()));
    }
}
