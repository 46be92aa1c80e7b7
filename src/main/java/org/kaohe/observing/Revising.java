package org.kaohe.observing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.observing.ObservationStore.Stamp;

/**
 * Corrects and withdraws observations. A correction restates what was found; person, subject, source and day stay: an
 * observation of the wrong person or day is withdrawn and recorded anew. Only the latest version can be revised.
 */
public final class Revising {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 1000;

    private final ObservationStore store;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final Clock clock;

    public Revising(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.clock = clock;
    }

    /**
     * @param found reading, note and evidence as they should be; a note or evidence left out stays as it was
     * @return the id of the new version
     */
    public Answer<Long> correct(Access access, long id, Draft found, String reason) {
        return revisable(access, id, reason).then(old -> correct(access, old, found, reason));
    }

    private Answer<Long> correct(Access access, Observation old, Draft found, String reason) {
        var problems = new Problems();
        NewObservation corrected = new DraftReader(problems).restate(says(old), found);
        if (corrected != null) {
            admission(access, old.staffNo(), problems).admits(found, corrected);
        }
        if (!problems.none()) {
            return Answer.invalid(problems.listed());
        }
        if (says(old).equals(corrected)) {
            return Answer.refuse(Reason.INVALID, Problem.error("observation.correction.same", Place.NOWHERE, old.id()));
        }
        return store.correct(old, corrected, reason.strip(), stamp(access))
                .map(Answer::done)
                .orElseGet(() -> ended(old.id()));
    }

    /** @return the id of the withdrawn version */
    public Answer<Long> withdraw(Access access, long id, String reason) {
        return revisable(access, id, reason)
                .then(it -> store.withdraw(it, reason.strip(), stamp(access)) ? Answer.done(id) : ended(id));
    }

    /** The observation while it counts, for whoever may revise it. */
    Answer<Observation> standing(Access access, long id) {
        Optional<Version> version = reached(access, id);
        return version.isEmpty() ? unknown(id) : counting(version.get(), id);
    }

    private Answer<Observation> revisable(Access access, long id, String reason) {
        Optional<Version> version = reached(access, id);
        if (version.isEmpty()) {
            return unknown(id);
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return Answer.refuse(
                    Reason.INVALID,
                    Problem.error("observation.reason.required", Place.field("reason"), LONGEST_REASON));
        }
        if (says(version.get().observation()).isOwnOf(access)) {
            return Answer.refuse(
                    Reason.FORBIDDEN,
                    Problem.error(
                            "observation.own",
                            Place.field("id"),
                            version.get().observation().staffNo()));
        }
        return counting(version.get(), id);
    }

    private Optional<Version> reached(Access access, long id) {
        return store.find(id).filter(each -> writable(access, each.observation()));
    }

    private static Answer<Observation> counting(Version version, long id) {
        return version.holds() ? Answer.done(version.observation()) : ended(id);
    }

    private static <T> Answer<T> unknown(long id) {
        return Answer.refuse(Reason.NOT_FOUND, Problem.error("observation.unknown", Place.NOWHERE, id));
    }

    private boolean writable(Access access, Observation observation) {
        Set<StaffNo> staff = Set.of(observation.staffNo());
        return Admission.covers(
                access.writable(observation.observedOn()),
                observation.staffNo(),
                Optional.ofNullable(workforce.workers(staff).get(observation.staffNo()))
                        .flatMap(worker -> worker.on(observation.observedOn())));
    }

    private Admission admission(Access access, StaffNo staffNo, Problems problems) {
        Map<StaffNo, Workforce.Worker> workers = workforce.workers(Set.of(staffNo));
        return new Admission(catalogue, workers, access, LocalDate.now(clock), problems);
    }

    /** What an observation says, without its reference: that names what was first submitted. */
    static NewObservation says(Observation old) {
        return new NewObservation(
                old.staffNo(),
                old.subject(),
                old.source(),
                old.reading(),
                old.observedOn(),
                old.note(),
                old.evidence(),
                "");
    }

    private Stamp stamp(Access access) {
        return new Stamp(access.account(), clock.instant());
    }

    private static <T> Answer<T> ended(long id) {
        return Answer.refuse(Reason.CONFLICT, Problem.error("observation.already-revised", Place.NOWHERE, id));
    }
}
