package org.kaohe.engine.mutate;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.MutantMaker.Mutant;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.interpret.RuleProgram;

/** A number one step up or down: the smallest step of how it is written or, for scores, of how the policy rounds. */
final class Numbers {

    private final Original original;
    private final int scoreDecimals;

    Numbers(Original original) {
        this.original = original;
        boolean whole = WholeScores.of(
                original.policy(),
                original.programs().stream().map(RuleProgram::rule).toList());
        this.scoreDecimals = whole ? 0 : original.policy().rounding().scoreDecimals();
    }

    /**
     * The number at one place.
     *
     * @param sightings where rules say it, may be empty
     * @param declared where the policy declares it; null when it does not
     */
    Optional<Mutant> moved(List<Sighting> sightings, DeclaredFigures.Cell declared, boolean up) {
        BigDecimal was = declared != null ? declared.number() : sightings.get(0).number();
        BigDecimal step = step(was, sightings);
        BigDecimal is = up ? was.add(step) : was.subtract(step);
        var edit = new Edit(original);
        Sighting.byText(sightings)
                .forEach((text, found) -> edit.rewrite(
                        text,
                        found.stream()
                                .map(each -> each.patch(is.toPlainString()))
                                .toList()));
        if (declared != null) {
            edit.policy(declared.with().apply(edit.policy(), is));
        }
        Place place = declared != null ? declared.place() : sightings.get(0).place();
        return edit.mutant(unnoticed(place, was, is, sightings));
    }

    /** True when nothing that could ever be measured tells the moved number from the number. */
    boolean isEquivalent(List<Sighting> sightings, DeclaredFigures.Cell declared, boolean up) {
        if (declared != null) {
            return false;
        }
        BigDecimal was = sightings.get(0).number();
        BigDecimal step = step(was, sightings);
        BigDecimal is = up ? was.add(step) : was.subtract(step);
        return sightings.stream()
                .allMatch(each -> each.measured()
                        .filter(measured -> measured.cannotTell(was, measured.operator(), is))
                        .isPresent());
    }

    private BigDecimal step(BigDecimal was, List<Sighting> sightings) {
        int decimals = Math.max(0, was.scale());
        boolean score =
                sightings.stream().flatMap(each -> each.measured().stream()).anyMatch(Measured::isScore);
        if (score) {
            decimals = Math.max(decimals, scoreDecimals);
        }
        return BigDecimal.ONE.movePointLeft(decimals);
    }

    private static Problem unnoticed(Place place, BigDecimal was, BigDecimal is, List<Sighting> sightings) {
        Optional<Measured> measured =
                sightings.stream().flatMap(each -> each.measured().stream()).findFirst();
        Optional<String> advice = measured.flatMap(Measured::advice);
        return advice.isEmpty()
                ? Problem.warning("mutation.threshold", place, was.toPlainString(), is.toPlainString())
                : Problem.warning(
                        advice.get(),
                        place,
                        was.toPlainString(),
                        is.toPlainString(),
                        measured.get().edge(was, is).toPlainString());
    }
}
