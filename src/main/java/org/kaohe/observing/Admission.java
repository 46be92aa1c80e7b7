package org.kaohe.observing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.observation.Reading;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Unit;

/** Holds observations of a batch against the policies, the roster, the caller's right and the calendar. */
final class Admission {

    private static final String FEMALE = "female";

    private final Catalogue catalogue;
    private final Map<StaffNo, Workforce.Worker> workers;
    private final Access access;
    private final LocalDate today;
    private final Problems problems;

    private final Map<String, Optional<Catalogue.Indicator>> indicators = new HashMap<>();
    private final Map<String, Optional<Catalogue.Item>> items = new HashMap<>();
    private final Map<LocalDate, Scope> scopes = new HashMap<>();

    Admission(
            Catalogue catalogue,
            Map<StaffNo, Workforce.Worker> workers,
            Access access,
            LocalDate today,
            Problems problems) {
        this.catalogue = catalogue;
        this.workers = workers;
        this.access = access;
        this.today = today;
        this.problems = problems;
    }

    /** Whether the observation may be stored; if not, the problems say why. */
    boolean admits(Draft draft, NewObservation observation) {
        if (observation.observedOn().isAfter(today)) {
            problems.add("observation.day.future", draft, Field.OBSERVED_ON, observation.observedOn(), today);
        }
        if (observation.isOwnOf(access)) {
            problems.add("observation.own", draft, Field.STAFF_NO, observation.staffNo());
        }
        Optional<Workforce.Stint> stint = stint(draft, observation);
        if (observation.subject().isItem()) {
            checkItem(draft, observation, stint);
        } else {
            checkIndicator(draft, observation);
        }
        return !problems.inRow(draft.row());
    }

    private Optional<Workforce.Stint> stint(Draft draft, NewObservation observation) {
        StaffNo staffNo = observation.staffNo();
        LocalDate day = observation.observedOn();
        Optional<Workforce.Worker> worker = Optional.ofNullable(workers.get(staffNo));
        Optional<Workforce.Stint> stint = worker.flatMap(each -> each.on(day));
        Scope scope = scopes.computeIfAbsent(day, access::writable);
        if (!covers(scope, staffNo, stint)) {
            // The same answer for somebody else's person and for nobody: a manager cannot probe for staff numbers.
            problems.add("observation.staff.out-of-scope", draft, Field.STAFF_NO, staffNo, day);
        } else if (worker.isEmpty()) {
            problems.add("observation.staff.unknown", draft, Field.STAFF_NO, staffNo);
        } else if (stint.isEmpty()) {
            problems.add("observation.staff.not-employed", draft, Field.STAFF_NO, staffNo, day);
        }
        return stint;
    }

    static boolean covers(Scope scope, StaffNo staffNo, Optional<Workforce.Stint> stint) {
        return scope.holds(staffNo, stint.map(Workforce.Stint::team).orElse(""));
    }

    private void checkIndicator(Draft draft, NewObservation observation) {
        String code = observation.subject().code();
        Optional<Catalogue.Indicator> known = indicators.computeIfAbsent(code, catalogue::indicator);
        if (known.isEmpty()) {
            problems.add("observation.indicator.unknown", draft, Field.INDICATOR, code);
            return;
        }
        checkSource(draft, observation, known.get().sources());
        if (observation.reading() instanceof Reading.Marked marked) {
            checkMark(draft, marked.value(), known.get());
        } else if (observation.reading() instanceof Reading.Ratio ratio) {
            checkRatio(draft, ratio, known.get());
        }
    }

    private void checkMark(Draft draft, BigDecimal mark, Catalogue.Indicator known) {
        if (!known.isMarked()) {
            problems.add(
                    "observation.reading.needs-ratio",
                    draft,
                    Field.VALUE,
                    known.code(),
                    units(known),
                    mark.toPlainString());
        } else if (mark.compareTo(known.minimum()) < 0 || mark.compareTo(known.maximum()) > 0) {
            problems.add(
                    "observation.value.out-of-range",
                    draft,
                    Field.VALUE,
                    mark.toPlainString(),
                    known.code(),
                    known.minimum().toPlainString(),
                    known.maximum().toPlainString());
        }
    }

    private void checkRatio(Draft draft, Reading.Ratio ratio, Catalogue.Indicator known) {
        String shown =
                ratio.numerator().toPlainString() + "/" + ratio.denominator().toPlainString();
        if (!known.isMeasured()) {
            problems.add(
                    "observation.reading.needs-mark",
                    draft,
                    Field.NUMERATOR,
                    known.code(),
                    known.minimum().toPlainString(),
                    known.maximum().toPlainString(),
                    shown);
            return;
        }
        known.mostRatio()
                .filter(most -> ratio.numerator().compareTo(ratio.denominator().multiply(most)) > 0)
                .ifPresent(most -> problems.add(
                        "observation.ratio.out-of-range",
                        draft,
                        Field.NUMERATOR,
                        shown,
                        known.code(),
                        units(known),
                        most.toPlainString()));
    }

    private static String units(Catalogue.Indicator known) {
        return known.units().stream().map(Unit::code).sorted().collect(Collectors.joining(", "));
    }

    private void checkItem(Draft draft, NewObservation observation, Optional<Workforce.Stint> stint) {
        String code = observation.subject().code();
        Optional<Catalogue.Item> known = items.computeIfAbsent(code, catalogue::item);
        if (known.isEmpty()) {
            problems.add("observation.item.unknown", draft, Field.ITEM, code);
            return;
        }
        checkSource(draft, observation, known.get().sources());
        if (stint.isPresent() && !applies(known.get().appliesTo(), observation.staffNo(), stint.get())) {
            problems.add(
                    "observation.item.not-for-person",
                    draft,
                    Field.ITEM,
                    code,
                    known.get().appliesTo(),
                    observation.staffNo());
        }
    }

    private boolean applies(String appliesTo, StaffNo staffNo, Workforce.Stint stint) {
        return applies(appliesTo, workers.get(staffNo).sex(), stint.post(), stint.track());
    }

    /** @param appliesTo {@code all}, {@code female}, a post or a track */
    static boolean applies(String appliesTo, Sex sex, String post, String track) {
        return switch (appliesTo) {
            case "all" -> true;
            case FEMALE -> sex == Sex.FEMALE;
            default -> appliesTo.equals(post) || appliesTo.equals(track);
        };
    }

    private void checkSource(Draft draft, NewObservation observation, Set<String> allowed) {
        if (!allowed.contains(observation.source())) {
            problems.add(
                    "observation.source.unknown",
                    draft,
                    Field.SOURCE,
                    observation.source(),
                    observation.subject().code(),
                    allowed.stream().sorted().collect(Collectors.joining(", ")));
        }
    }
}
