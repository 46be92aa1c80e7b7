package org.kaohe.policydesk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.DeclaredPolicies;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** The published version in force on a day; of a policy without one, the draft that is served. */
public final class PoliciesOnDay implements DeclaredPolicies {

    private final RulesDesk desk;
    private final Versions versions;
    private final PublishedPolicies published;

    public PoliciesOnDay(RulesDesk desk, Versions versions, PublishedPolicies published) {
        this.desk = desk;
        this.versions = versions;
        this.published = published;
    }

    @Override
    public List<Declared> on(LocalDate day) {
        var codes = new TreeSet<>(published.policies());
        desk.all().forEach(each -> codes.add(each.code()));
        List<Declared> all = new ArrayList<>();
        codes.forEach(each -> one(each, day).ifPresent(all::add));
        return all;
    }

    private Optional<Declared> one(PolicyCode code, LocalDate day) {
        VersionHistory history = versions.of(code);
        Optional<Policy> draft = desk.all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .flatMap(OnDesk::serving)
                .map(Appraiser::policy);
        Optional<PolicyVersion> inForce = history.newest()
                .flatMap(newest ->
                        history.inForce(Period.of(newest.effectiveFrom().kind(), day)));
        Optional<Declared> live = inForce.flatMap(version -> published
                .policy(code, version.contentHash())
                .map(policy -> declared(policy, day, Optional.of(version.version()))));
        return live.or(() -> draft.map(policy -> declared(policy, day, Optional.empty())));
    }

    private static Declared declared(Policy policy, LocalDate day, Optional<Integer> version) {
        return new Declared(policy, Period.of(policy.periodKind(), day), version);
    }
}
