package org.kaohe.appraising;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kaohe.appraising.Prospects.Change;
import org.kaohe.appraising.Prospects.Outcome;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;

/**
 * Looks for the smallest change of one observed fact that lifts or drops a result. Every result told is one that the
 * rules gave. Between two limits of the rules a fact goes into the score with a constant weight, so that the result
 * changes once or not at all and can be found by halving; at each limit, and beside it, the rules are asked.
 */
final class Prospecting {

    private final Appraiser appraiser;
    private final Dossier dossier;
    private final Outcome now;

    Prospecting(Appraiser appraiser, Dossier dossier) {
        this.appraiser = appraiser;
        this.dossier = dossier;
        this.now = Outcome.of(appraiser.appraise(dossier));
    }

    Prospects prospects() {
        List<Change> lifts = new ArrayList<>();
        List<Change> drops = new ArrayList<>();
        if (now.status() == Verdict.Status.FINAL) {
            for (int at = 0; at < dossier.evidence().size(); at++) {
                var fact = dossier.evidence().get(at).fact();
                SortedSet<BigDecimal> limits = appraiser.explainer().limits(fact);
                int place = at;
                Lever.of(fact, appraiser.policy(), limits).ifPresent(lever -> {
                    var trying = new Trying(place, lever, limits);
                    trying.nearest(each -> compared(each) > 0).ifPresent(lifts::add);
                    trying.nearest(each -> compared(each) < 0).ifPresent(drops::add);
                });
            }
        }
        Comparator<Change> smallest = Comparator.comparing(Change::share);
        lifts.sort(smallest);
        drops.sort(smallest);
        return new Prospects(now, lifts, drops);
    }

    /** Above 0 when better than now: by the grade, and with the same grade by the money. */
    private int compared(Outcome other) {
        if (other.status() != Verdict.Status.FINAL) {
            return 0;
        }
        int ranks = Integer.compare(
                appraiser.policy().rank(now.grade()), appraiser.policy().rank(other.grade()));
        return ranks != 0 ? ranks : other.money().compareTo(now.money());
    }

    /** One lever, tried at positions; each is evaluated once. */
    private final class Trying {
        private final int place;
        private final Lever lever;
        private final SortedSet<Long> stops;
        private final Map<Long, Outcome> tried = new HashMap<>();

        Trying(int place, Lever lever, SortedSet<BigDecimal> limits) {
            this.place = place;
            this.lever = lever;
            this.stops = lever.beside(limits);
        }

        Optional<Change> nearest(Predicate<Outcome> wanted) {
            var up = new TreeSet<>(Comparator.<Long>naturalOrder());
            var down = new TreeSet<>(Comparator.<Long>reverseOrder());
            return Stream.of(
                            away(up, lever.above(), lever.most(), wanted),
                            away(down, lever.least(), lever.below(), wanted))
                    .flatMap(Optional::stream)
                    .min(Comparator.comparing(Change::share));
        }

        /**
         * Goes from stop to stop, away from the value as it was; from the first that will do, back by halves.
         *
         * @param way takes the stops, the nearest first
         */
        private Optional<Change> away(SortedSet<Long> way, long low, long high, Predicate<Outcome> wanted) {
            if (low > high) {
                return Optional.empty();
            }
            way.addAll(stops.subSet(low, high + 1));
            way.add(low);
            way.add(high);
            long before = way.first();
            for (long stop : way) {
                if (wanted.test(outcome(stop))) {
                    return Optional.of(change(halving(before, stop, wanted)));
                }
                before = stop;
            }
            return Optional.empty();
        }

        /** Between a position that will not do, or the first of all, and one that will. */
        private long halving(long before, long stop, Predicate<Outcome> wanted) {
            long near = before;
            long far = stop;
            while (Math.abs(far - near) > 1) {
                long middle = near + (far - near) / 2;
                if (wanted.test(outcome(middle))) {
                    far = middle;
                } else {
                    near = middle;
                }
            }
            return far;
        }

        private Outcome outcome(long position) {
            return tried.computeIfAbsent(position, each -> {
                List<Evidence> changed = new ArrayList<>(dossier.evidence());
                changed.set(
                        place,
                        new Evidence(lever.at().apply(each), changed.get(place).origins()));
                return Outcome.of(appraiser.appraise(new Dossier(dossier.staffNo(), dossier.period(), changed)));
            });
        }

        private Change change(long position) {
            return new Change(
                    lever.fact(),
                    lever.at().apply(position),
                    lever.seen(),
                    lever.value(position),
                    lever.share(position),
                    outcome(position));
        }
    }
}
