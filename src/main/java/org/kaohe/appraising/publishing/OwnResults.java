package org.kaohe.appraising.publishing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** Use case: somebody reads what was published of them and says that it was received. */
public final class OwnResults {

    private final Publications publications;
    private final Clock clock;

    public OwnResults(Publications publications, Clock clock) {
        this.publications = publications;
        this.clock = clock;
    }

    public List<PublishedResult> of(Access caller) {
        return caller.staffNo().map(publications::of).orElse(List.of());
    }

    /** Saying it again changes nothing: the first day counts. */
    public Answer<PublishedResult> acknowledge(Access caller, long decision) {
        Optional<PublishedResult> own = own(caller, decision);
        if (own.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("decision.unknown", Place.NOWHERE, decision));
        }
        if (!own.get().acknowledged()) {
            publications.acknowledge(own.get(), caller.account(), clock.instant());
        }
        return Answer.done(own(caller, decision).orElseThrow());
    }

    /** One of the own results; empty when it is not the caller's, or not published. */
    public Optional<PublishedResult> find(Access caller, long decision) {
        return own(caller, decision);
    }

    private Optional<PublishedResult> own(Access caller, long decision) {
        return publications
                .result(decision)
                .filter(it -> caller.staffNo().filter(it.staffNo()::equals).isPresent());
    }
}
