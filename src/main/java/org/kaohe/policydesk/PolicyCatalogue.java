package org.kaohe.policydesk;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.SourceSpec;

/** What a set of policies lets be observed. Where two policies share a code, whatever either allows is allowed. */
final class PolicyCatalogue implements Catalogue {

    private static final String EVERYBODY = "all";

    private final Map<String, Indicator> indicators = new TreeMap<>();
    private final Map<String, Item> items = new TreeMap<>();

    PolicyCatalogue(Collection<Policy> policies) {
        for (Policy policy : policies) {
            Set<String> sources =
                    policy.sources().stream().map(SourceSpec::code).collect(Collectors.toCollection(TreeSet::new));
            policy.indicators()
                    .forEach(each -> indicators.merge(each.code(), indicator(each, sources), PolicyCatalogue::either));
            policy.items().forEach(each -> items.merge(each.code(), item(each, sources), PolicyCatalogue::either));
        }
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    @Override
    public Optional<Item> item(String code) {
        return Optional.ofNullable(items.get(code));
    }

    @Override
    public List<Indicator> indicators() {
        return List.copyOf(indicators.values());
    }

    @Override
    public List<Item> items() {
        return List.copyOf(items.values());
    }

    private static Indicator indicator(IndicatorSpec spec, Set<String> sources) {
        return new Indicator(
                spec.code(), spec.minimum(), spec.maximum(), spec.unit().mostRatio(), sources);
    }

    private static Item item(ItemSpec spec, Set<String> sources) {
        return new Item(spec.code(), spec.appliesTo(), sources);
    }

    private static Indicator either(Indicator one, Indicator other) {
        return new Indicator(
                one.code(),
                one.minimum().min(other.minimum()),
                one.maximum().max(other.maximum()),
                one.mostRatio().flatMap(most -> other.mostRatio().map(most::max)),
                both(one.sources(), other.sources()));
    }

    private static Item either(Item one, Item other) {
        String appliesTo = one.appliesTo().equals(other.appliesTo()) ? one.appliesTo() : EVERYBODY;
        return new Item(one.code(), appliesTo, both(one.sources(), other.sources()));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        Set<String> both = new LinkedHashSet<>(one);
        both.addAll(other);
        return both;
    }
}
