package org.kaohe.core.observation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * An indicator some policy declares; the range is the widest any policy allows.
     *
     * @param mostRatio the most a numerator over its denominator can be; empty where some policy sets no limit
     */
    record Indicator(
            String code, BigDecimal minimum, BigDecimal maximum, Optional<BigDecimal> mostRatio, Set<String> sources) {}

    /** @param appliesTo {@code all}, {@code female} or a post */
    record Item(String code, String appliesTo, Set<String> sources) {}
}
