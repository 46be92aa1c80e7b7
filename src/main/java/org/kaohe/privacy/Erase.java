package org.kaohe.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/**
 * Use case: forget somebody who has left. Names and words go; decisions stay under the staff number, so that every total is
 * what it was, and the journal's chain stays whole. What the law has kept is not erased earlier.
 */
public final class Erase {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 1000;

    private final PersonalData data;
    private final DataKinds kinds;
    private final Clock clock;

    public Erase(PersonalData data, DataKinds kinds, Clock clock) {
        this.data = data;
        this.kinds = kinds;
        this.clock = clock;
    }

    /** @param dryRun only tells what it would concern */
    public Answer<SortedMap<String, Long>> erase(StaffNo staffNo, String reason, boolean dryRun, String by) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Answer.refuse(
                    Reason.INVALID, Problem.error("privacy.reason", Place.field("reason"), LONGEST_REASON));
        }
        Optional<PersonalData.Known> known = data.find(staffNo);
        if (known.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("employee.unknown", Place.field("staffNo"), staffNo));
        }
        return obstacle(staffNo, known.get())
                .map(problem -> Answer.<SortedMap<String, Long>>refuse(Reason.CONFLICT, problem))
                .orElseGet(() ->
                        Answer.done(dryRun ? data.counts(staffNo) : data.erase(staffNo, reason.strip(), by)));
    }

    private Optional<Problem> obstacle(StaffNo staffNo, PersonalData.Known known) {
        LocalDate today = LocalDate.now(clock);
        if (known.leftOn() == null || !known.leftOn().isBefore(today)) {
            return Optional.of(Problem.error("privacy.employed", Place.field("staffNo"), staffNo));
        }
        if (known.erased()) {
            return Optional.of(Problem.error("privacy.erased", Place.field("staffNo"), staffNo));
        }
        LocalDate day = kinds.kind("decisions").goesOn(lastDay(known));
        return today.isBefore(day)
                ? Optional.of(Problem.error(
                        "privacy.retained",
                        Place.field("staffNo"),
                        staffNo,
                        kinds.kind("decisions").months(),
                        day))
                : Optional.empty();
    }

    /** The months count from the last record, where that is later than the last day: pay is settled afterwards. */
    private static LocalDate lastDay(PersonalData.Known known) {
        boolean later = known.lastRecord() != null && known.lastRecord().isAfter(known.leftOn());
        return later ? known.lastRecord() : known.leftOn();
    }
}
