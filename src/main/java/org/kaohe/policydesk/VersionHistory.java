package org.kaohe.policydesk;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.time.Period;

/**
 * The published versions of one policy, and which is in force when: the one that begins last among those that begin with
 * the period or before; of two that begin together, the one published last. The wall clock decides nothing.
 *
 * @param versions in order of their numbers
 */
public record VersionHistory(List<PolicyVersion> versions) {

    private static final Comparator<PolicyVersion> IN_TIME = Comparator.comparing(
                    (PolicyVersion each) -> each.effectiveFrom().first())
            .thenComparing(PolicyVersion::version);

    public VersionHistory {
        versions = List.copyOf(versions);
    }

    public Optional<PolicyVersion> find(int version) {
        return versions.stream().filter(each -> each.version() == version).findFirst();
    }

    public Optional<PolicyVersion> inForce(Period period) {
        return versions.stream()
                .filter(each -> !each.effectiveFrom().first().isAfter(period.first()))
                .max(IN_TIME);
    }

    /** The version that takes over from the given one, or has done so from its very beginning. */
    public Optional<PolicyVersion> successor(PolicyVersion version) {
        return versions.stream()
                .filter(each -> IN_TIME.compare(each, version) > 0)
                .min(IN_TIME);
    }

    /** The one that begins last. */
    public Optional<PolicyVersion> newest() {
        return versions.stream().max(IN_TIME);
    }
}
