package org.kaohe.policydesk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.policy.Policy;

/** What may be observed: what drafts and published versions declare, taken together. */
public final class ServedCatalogue implements Catalogue {

    private final RulesDesk desk;
    private final PublishedPolicies published;
    private volatile Taken taken = new Taken(List.of(), new PolicyCatalogue(List.of()));

    public ServedCatalogue(RulesDesk desk, PublishedPolicies published) {
        this.desk = desk;
        this.published = published;
    }

    /** The catalogue of the policies served at one moment. */
    private record Taken(List<Policy> policies, Catalogue catalogue) {}

    @Override
    public Optional<Indicator> indicator(String code) {
        return now().indicator(code);
    }

    @Override
    public Optional<Item> item(String code) {
        return now().item(code);
    }

    @Override
    public List<Indicator> indicators() {
        return now().indicators();
    }

    @Override
    public List<Item> items() {
        return now().items();
    }

    private Catalogue now() {
        List<Policy> policies = Stream.concat(
                        published.all().stream(),
                        desk.all().stream()
                                .flatMap(each -> each.serving().stream())
                                .map(Appraiser::policy))
                .toList();
        Taken before = taken;
        if (isSame(before.policies(), policies)) {
            return before.catalogue();
        }
        Taken fresh = new Taken(policies, new PolicyCatalogue(policies));
        taken = fresh;
        return fresh.catalogue();
    }

    /** The very same objects: two contents never share one. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(List<Policy> some, List<Policy> others) {
        if (some.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < some.size(); i++) {
            if (some.get(i) != others.get(i)) {
                return false;
            }
        }
        return true;
    }
}
