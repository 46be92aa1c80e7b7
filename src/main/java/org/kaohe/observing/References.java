package org.kaohe.observing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.observing.Intake.Line;
import org.kaohe.observing.ObservationStore.Kept;

/** Holds the references of a batch against each other and against those stored: equal content is no news, other content a conflict. */
final class References {

    static final String CONFLICT = "observation.ref.conflict";

    private final ObservationStore store;
    private final Problems problems;

    References(ObservationStore store, Problems problems) {
        this.store = store;
        this.problems = problems;
    }

    /** The lines without conflict, each with what is kept under its reference. */
    List<Line> resolve(List<Line> lines) {
        Set<String> refs = lines.stream()
                .filter(line -> line.observation().hasRef())
                .map(line -> line.observation().ref())
                .collect(Collectors.toSet());
        Map<String, Kept> kept = refs.isEmpty() ? Map.of() : store.kept(refs);
        Map<String, NewObservation> first = new HashMap<>();
        List<Line> resolved = new ArrayList<>(lines.size());
        for (Line line : lines) {
            String ref = line.observation().ref();
            if (ref.isEmpty()) {
                resolved.add(line);
                continue;
            }
            Kept before = kept.get(ref);
            NewObservation earlier = first.putIfAbsent(ref, line.observation());
            boolean agreesWithBatch = earlier == null || earlier.equals(line.observation());
            if (agreesWithBatch && (before == null || before.hash().equals(ContentHash.of(line.observation())))) {
                resolved.add(new Line(line.draft(), line.observation(), before));
            } else {
                problems.add(CONFLICT, line.draft(), Field.REF, ref);
            }
        }
        return resolved;
    }
}
