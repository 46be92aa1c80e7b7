package org.kaohe.appraising.publishing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;

/** Use case: HR publishes results of a period, team by team or all at once, and reminds those who have not received them. */
public final class PublishResults {

    private final Publications publications;
    private final Deadlines deadlines;
    private final Clock clock;

    public PublishResults(Publications publications, Deadlines deadlines, Clock clock) {
        this.publications = publications;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** @param teams empty for all */
    public Answer<Publication> publish(
            PolicyCode policy, Period period, Set<String> teams, boolean provisional, String by) {
        return publications
                .publish(wave(policy, period, teams, null, provisional, by))
                .map(Answer::done)
                .orElseGet(() -> Answer.refuse(
                        Reason.CONFLICT,
                        Problem.error("publication.nothing", Place.field("period"), policy, period)));
    }

    /** What stands of one person, after it was decided again; empty when that is published already. */
    public Optional<Publication> publishAgain(PolicyCode policy, Period period, StaffNo staffNo, String by) {
        return publications.publish(wave(policy, period, Set.of(), staffNo, true, by));
    }

    /** @return how many people were reminded */
    public Answer<Integer> remind(long publication, String by) {
        if (publications.find(publication).isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_FOUND, Problem.error("publication.unknown", Place.NOWHERE, publication));
        }
        return Answer.done(publications.remind(publication, LocalDate.MAX, today(), by, clock.instant()));
    }

    /** The daily reminder of whoever has a deadline soon. */
    public int remindSoon(String by) {
        LocalDate soon = today().plusDays(deadlines.remind());
        return publications.remind(null, soon, today(), by, clock.instant());
    }

    private Wave wave(
            PolicyCode policy, Period period, Set<String> teams, StaffNo only, boolean provisional, String by) {
        LocalDate acknowledge = deadlines.acknowledgeUntil(today());
        LocalDate appeal = deadlines.appealUntil(today());
        return new Wave(policy, period, teams, only, provisional, acknowledge, appeal, by, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
