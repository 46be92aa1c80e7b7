package org.kaohe.core.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.policy.Unit;

/** Port: what may be observed at present, over all policies being served. */
public interface Catalogue {
    Optional<Indicator> indicator(String code);

    /** Checklist item by code; says to whom it applies. */
    Optional<Item> item(String code);

    /** All of them by code, for templates and choices. */
    List<Indicator> indicators();

    /** All of them by code. */
    List<Item> items();

    /**
     * An indicator some policy declares.
     *
     * @param units what its readings count, one unless policies differ
     * @param minimum of a mark, the lowest any policy allows
     * @param maximum of a mark, the highest any policy allows
     */
    record Indicator(String code, Set<Unit> units, BigDecimal minimum, BigDecimal maximum, Set<String> sources) {

        /** Whether it takes marks. */
        public boolean isMarked() {
            return units.stream().anyMatch(Unit::isMarked);
        }

        /** Whether it takes ratios. */
        public boolean isMeasured() {
            return measures().findAny().isPresent();
        }

        /** The most a numerator over its denominator can be; empty where some policy sets no limit. */
        public Optional<BigDecimal> mostRatio() {
            return measures()
                    .map(Unit::mostRatio)
                    .reduce((one, other) -> one.flatMap(most -> other.map(most::max)))
                    .orElseThrow();
        }

        private Stream<Unit> measures() {
            return units.stream().filter(unit -> !unit.isMarked());
        }
    }

    /** @param appliesTo {@code all}, {@code female}, a post or a track */
    record Item(String code, String appliesTo, Set<String> sources) {}
}
