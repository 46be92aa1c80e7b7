package org.kaohe.observing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.observing.ObservationStore.Kept;
import org.kaohe.observing.ObservationStore.RefTakenException;
import org.kaohe.observing.ObservationStore.Stamp;

/** Takes observations in: checks a batch as a whole, names every problem, and stores it in one transaction. */
public final class Intake {

    /** Most observations of one request. */
    public static final int LARGEST_BATCH = 10_000;

    private static final int ATTEMPTS = 3;

    private final ObservationStore store;
    private final Catalogue catalogue;
    private final Workforce workforce;
    private final Clock clock;

    public Intake(ObservationStore store, Catalogue catalogue, Workforce workforce, Clock clock) {
        this.store = store;
        this.catalogue = catalogue;
        this.workforce = workforce;
        this.clock = clock;
    }

    /** What to do with a batch. */
    public enum Mode {
        /** Stores everything, or nothing when there is any problem. */
        ALL_OR_NOTHING,
        /** Stores the rows without a problem. */
        GOOD_ROWS,
        /** Stores nothing, and tells what would happen. */
        DRY_RUN
    }

    /** A batch of {@value #LARGEST_BATCH} at most. */
    public Taken take(Access access, List<Draft> drafts) {
        return take(access, drafts, Mode.ALL_OR_NOTHING, LARGEST_BATCH, new Problems());
    }

    /** @param along what is to be stored with what is new, or not at all; gets the new ids by their references */
    public Taken take(Access access, List<Draft> drafts, Consumer<Map<String, Long>> along) {
        return take(access, drafts, Mode.ALL_OR_NOTHING, LARGEST_BATCH, new Problems(), along);
    }

    /**
     * @param limit most observations accepted; a larger batch is refused as a whole
     * @param found problems that were found in rows of the batch before; those rows are not stored
     */
    public Taken take(Access access, List<Draft> drafts, Mode mode, int limit, Problems found) {
        return take(access, drafts, mode, limit, found, ids -> {});
    }

    private Taken take(
            Access access,
            List<Draft> drafts,
            Mode mode,
            int limit,
            Problems found,
            Consumer<Map<String, Long>> along) {
        if (drafts.isEmpty() || drafts.size() > limit) {
            return refused(drafts.size(), limit);
        }
        for (int attempt = 1; ; attempt++) {
            Checked checked = check(access, drafts, new Problems(found));
            boolean refused = mode == Mode.ALL_OR_NOTHING && !checked.problems.none();
            if (mode == Mode.DRY_RUN || refused) {
                return new Taken(List.of(), checked.good.size(), checked.problems);
            }
            try {
                return new Taken(store(access, checked.good, along), checked.good.size(), checked.problems);
            } catch (RefTakenException e) {
                if (attempt == ATTEMPTS) {
                    throw new IllegalStateException("References keep changing under " + attempt + " attempts", e);
                }
            }
        }
    }

    private static Taken refused(int size, int limit) {
        var problems = new Problems();
        problems.add(
                size == 0
                        ? Problem.error("observation.batch.empty", Place.NOWHERE)
                        : Problem.error("observation.batch.too-large", Place.NOWHERE, size, limit));
        return new Taken(List.of(), 0, problems);
    }

    private Checked check(Access access, List<Draft> drafts, Problems problems) {
        var reader = new DraftReader(problems);
        List<Line> lines = new ArrayList<>(drafts.size());
        drafts.forEach(draft -> {
            NewObservation observation = reader.read(draft);
            if (observation != null) {
                lines.add(new Line(draft, observation));
            }
        });
        Set<StaffNo> staff =
                lines.stream().map(line -> line.observation.staffNo()).collect(Collectors.toSet());
        var admission = new Admission(catalogue, workforce.workers(staff), access, LocalDate.now(clock), problems);
        lines.removeIf(line -> !admission.admits(line.draft, line.observation));
        return new Checked(new References(store, problems).resolve(lines), problems);
    }

    private List<Receipt> store(Access access, List<Line> lines, Consumer<Map<String, Long>> along)
            throws RefTakenException {
        List<NewObservation> fresh = new ArrayList<>();
        Map<Object, Integer> places = new HashMap<>();
        int[] place = new int[lines.size()];
        for (int i = 0; i < place.length; i++) {
            NewObservation observation = lines.get(i).observation;
            if (lines.get(i).kept == null) {
                // Under one reference only the first is new; without references each stands for itself.
                Object name = observation.hasRef() ? observation.ref() : Integer.valueOf(i);
                place[i] = places.computeIfAbsent(name, unseen -> {
                    fresh.add(observation);
                    return fresh.size() - 1;
                });
            }
        }
        List<Long> ids = fresh.isEmpty()
                ? List.of()
                : store.append(
                        fresh,
                        new Stamp(access.account(), clock.instant()),
                        stored -> along.accept(byRef(fresh, stored)));
        return receipts(lines, place, ids);
    }

    private static Map<String, Long> byRef(List<NewObservation> fresh, List<Long> ids) {
        Map<String, Long> byRef = new HashMap<>();
        for (int each = 0; each < ids.size(); each++) {
            byRef.put(fresh.get(each).ref(), ids.get(each));
        }
        return byRef;
    }

    private static List<Receipt> receipts(List<Line> lines, int[] place, List<Long> ids) {
        List<Receipt> receipts = new ArrayList<>(place.length);
        int stored = 0;
        for (int i = 0; i < place.length; i++) {
            Kept kept = lines.get(i).kept;
            if (kept != null) {
                receipts.add(new Receipt(kept.id(), false));
            } else {
                receipts.add(new Receipt(ids.get(place[i]), place[i] == stored));
                stored = Math.max(stored, place[i] + 1);
            }
        }
        return receipts;
    }

    /** @param kept what is already stored under the line's reference, with equal content; null when there is nothing */
    record Line(Draft draft, NewObservation observation, Kept kept) {
        Line(Draft draft, NewObservation observation) {
            this(draft, observation, null);
        }
    }

    private record Checked(List<Line> good, Problems problems) {}

    /** @param stored false when equal content was stored before under the same reference */
    public record Receipt(long id, boolean stored) {}

    /**
     * What became of a batch.
     *
     * @param receipts of the accepted rows in order; empty when nothing was stored
     * @param accepted rows without a problem, stored or not
     */
    public record Taken(List<Receipt> receipts, int accepted, Problems problems) {
        public Taken {
            receipts = List.copyOf(receipts);
        }

        /** How many observations are new. */
        public long stored() {
            return receipts.stream().filter(Receipt::stored).count();
        }
    }
}
