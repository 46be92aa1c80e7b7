package org.kaohe.appraising.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: what was published to whom. Publishing, its notices and its journal entry are one transaction. */
public interface Publications {

    /** Publishes what stands of the wave and was not published yet; empty when that is nothing. */
    Optional<Publication> publish(Wave wave);

    Optional<Publication> find(long id);

    /** Newest first. */
    Page<Publication> list(int page, int size);

    Optional<PublishedResult> result(long decision);

    /** The newest of each policy and period, the latest period first; at most 200. */
    List<PublishedResult> of(StaffNo staffNo);

    /** Says that the person received it; false when that was said before. */
    boolean acknowledge(PublishedResult result, String by, Instant at);

    /**
     * Reminds whoever has not acknowledged, and was not reminded on the same day.
     *
     * @param publication of this one only; null for all that end by the day
     * @return how many people were reminded
     */
    int remind(Long publication, LocalDate endingBy, LocalDate today, String by, Instant at);

    /** What was decided after it was last published, the latest period first; at most so many. */
    List<PolicyPeriod> unpublished(int most);

    /** How far each team is, in order of their codes. */
    List<TeamReadiness> readiness(PolicyCode policy, Period period);

    /** Whom a reminder would reach: results that were replaced by newer ones are left out. By staff number. */
    Page<Unreceived> unreceived(long publication, int page, int size);
}
