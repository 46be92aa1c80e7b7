package org.kaohe.observing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.observation.Restating;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** Says what an observation would be once corrected, by the rules of {@link Revising}. */
public final class Supposing implements Restating {

    /** Whoever supposes changes nothing; whether they may know of the person is asked before. */
    private static final Access ANYBODY = new Access() {
        @Override
        public String account() {
            return "";
        }

        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Scope readable(LocalDate day) {
            return Scope.EVERYBODY;
        }

        @Override
        public Scope writable(LocalDate day) {
            return Scope.EVERYBODY;
        }
    };

    private final ObservationStore store;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final Clock clock;

    public Supposing(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.clock = clock;
    }

    @Override
    public Answer<Observation> holds(long id) {
        Optional<Version> version = store.find(id);
        if (version.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("observation.unknown", Place.NOWHERE, id));
        }
        return version.get().holds()
                ? Answer.done(version.get().observation())
                : Answer.refuse(Reason.CONFLICT, Problem.error("observation.already-revised", Place.NOWHERE, id));
    }

    @Override
    public Answer<Observation> restated(long id, Map<String, String> found) {
        Answer<Observation> holds = holds(id);
        if (!(holds instanceof Answer.Done<Observation> version)) {
            return holds;
        }
        Observation old = version.result();
        var draft = new Draft(1, texts(found));
        var problems = new Problems();
        NewObservation corrected = new DraftReader(problems).restate(Revising.says(old), draft);
        if (corrected != null) {
            var workers = workforce.workers(Set.of(old.staffNo()));
            new Admission(catalogue, workers, ANYBODY, LocalDate.now(clock), problems).admits(draft, corrected);
        }
        return problems.none() ? Answer.done(with(old, corrected)) : Answer.invalid(problems.listed());
    }

    private static Map<Field, String> texts(Map<String, String> found) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        found.forEach((name, text) -> Field.of(name).ifPresent(field -> texts.put(field, text)));
        return texts;
    }

    private static Observation with(Observation old, NewObservation corrected) {
        return new Observation(
                old.id(),
                old.versionOf(),
                old.staffNo(),
                old.subject(),
                old.source(),
                corrected.reading(),
                old.observedOn(),
                corrected.note(),
                corrected.evidence(),
                old.observer(),
                old.recordedAt(),
                old.ref());
    }
}
