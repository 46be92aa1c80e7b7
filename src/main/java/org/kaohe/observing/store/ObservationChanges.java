package org.kaohe.observing.store;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kaohe.core.journal.Change;
import org.kaohe.core.observation.Observation;
import org.kaohe.observing.NewObservation;
import org.kaohe.observing.ObservationStore.Stamp;

/** What the journal is told: one entry for each intake, however many observations it has, and for each revision. */
final class ObservationChanges {

    private ObservationChanges() {}

    static Change recorded(List<NewObservation> observations, List<Long> ids, Stamp stamp) {
        List<LocalDate> days =
                observations.stream().map(NewObservation::observedOn).sorted().toList();
        return Change.of(stamp.account(), "observations-recorded", "observations", ids.get(0))
                .with("count", ids.size())
                .with("lastId", ids.stream().max(Comparator.naturalOrder()).orElseThrow())
                .with("firstDay", days.get(0))
                .with("lastDay", days.get(days.size() - 1));
    }

    /** A reason may name people. */
    static Change revised(String how, Observation version, String reason, Stamp stamp) {
        return Change.of(stamp.account(), "observation-" + how, "observation", version.id())
                .about(version.staffNo())
                .withPersonal("reason", reason);
    }
}
