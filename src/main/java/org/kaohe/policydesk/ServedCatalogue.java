package org.kaohe.policydesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.SourceSpec;

/** What may be observed: what the policies in service declare, taken together. */
public final class ServedCatalogue implements Catalogue {

    private final RulesDesk desk;

    public ServedCatalogue(RulesDesk desk) {
        this.desk = desk;
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        List<Policy> policies = policies().stream()
                .filter(policy -> policy.indicator(code).isPresent())
                .toList();
        List<IndicatorSpec> specs = policies.stream()
                .flatMap(policy -> policy.indicator(code).stream())
                .toList();
        if (specs.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal minimum = specs.stream()
                .map(IndicatorSpec::minimum)
                .reduce(BigDecimal::min)
                .orElseThrow();
        BigDecimal maximum = specs.stream()
                .map(IndicatorSpec::maximum)
                .reduce(BigDecimal::max)
                .orElseThrow();
        return Optional.of(new Indicator(code, minimum, maximum, sources(policies)));
    }

    @Override
    public Optional<Item> item(String code) {
        List<Policy> policies = policies().stream()
                .filter(policy -> policy.item(code).isPresent())
                .toList();
        return policies.stream()
                .flatMap(policy -> policy.item(code).stream())
                .map(ItemSpec::appliesTo)
                .findFirst()
                .map(appliesTo -> new Item(code, appliesTo, sources(policies)));
    }

    private List<Policy> policies() {
        return desk.all().stream()
                .flatMap(each -> each.serving().stream())
                .map(Appraiser::policy)
                .toList();
    }

    private static Set<String> sources(List<Policy> policies) {
        return policies.stream()
                .flatMap(policy -> policy.sources().stream())
                .map(SourceSpec::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
