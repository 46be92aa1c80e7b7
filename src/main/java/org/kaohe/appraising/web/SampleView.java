package org.kaohe.appraising.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;
import org.kaohe.appraising.sampling.Sample;

/** A sample as clients see it; its members are a list of their own. */
record SampleView(
        long id,
        String policy,
        String period,
        String strata,
        Integer perStratum,
        BigDecimal share,
        String seed,
        int population,
        int members,
        String drawnBy,
        Instant drawnAt) {

    static SampleView of(Sample it) {
        return new SampleView(
                it.id(),
                it.order().policy().value(),
                it.order().period().toString(),
                it.order().strata().name().toLowerCase(Locale.ROOT),
                it.order().perStratum(),
                it.order().share(),
                it.order().seed(),
                it.population(),
                it.members(),
                it.drawnBy(),
                it.drawnAt());
    }
}
