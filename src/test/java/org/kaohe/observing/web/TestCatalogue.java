package org.kaohe.observing.web;

import io.quarkus.test.Mock;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.observation.Catalogue;

/** What may be observed in tests, whatever the rules folder says. */
@Mock
@Singleton
class TestCatalogue implements Catalogue {

    private static final Set<String> MARKS = Set.of("DAILY", "QUARTERLY", "SYSTEM");
    private static final List<Indicator> INDICATORS = Stream.of(
                    "attitude", "competence", "efficiency", "satisfaction", "teamwork")
            .map(code -> new Indicator(code, BigDecimal.ZERO, BigDecimal.valueOf(100), MARKS))
            .toList();
    private static final List<Item> ITEMS =
            List.of(new Item("A01", "all", Set.of("INSPECTION")), new Item("A07", "female", Set.of("INSPECTION")));

    @Override
    public Optional<Indicator> indicator(String code) {
        return INDICATORS.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public Optional<Item> item(String code) {
        return ITEMS.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<Indicator> indicators() {
        return INDICATORS;
    }

    @Override
    public List<Item> items() {
        return ITEMS;
    }
}
