package org.kaohe.policydesk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policydesk.Versions.Published;

/**
 * What the published versions declare, of every version: an observation that comes late is of an old period. Contents never
 * change, so each is read once.
 */
public final class PublishedPolicies implements Spare {

    private final Versions versions;
    private final PolicyContents contents;
    private final Map<Published, Optional<Policy>> read = new LinkedHashMap<>();
    private volatile List<Policy> all = List.of();

    public PublishedPolicies(Versions versions, PolicyContents contents) {
        this.versions = versions;
        this.contents = contents;
    }

    /** As of the last time somebody asked for {@link #policies}. */
    List<Policy> all() {
        return all;
    }

    @Override
    public synchronized Set<PolicyCode> policies() {
        List<Published> published = versions.published();
        if (!read.keySet().containsAll(published)) {
            published.forEach(each -> read.computeIfAbsent(each, this::policy));
            all = read.values().stream().flatMap(Optional::stream).toList();
        }
        return published.stream().map(Published::policy).collect(Collectors.toSet());
    }

    @Override
    public Optional<PolicyContent> content(PolicyCode code) {
        return versions.of(code).newest().flatMap(version -> contents.find(code, version.contentHash()));
    }

    /** What a published content declares. */
    public synchronized Optional<Policy> policy(PolicyCode code, String contentHash) {
        Published asked = new Published(code, contentHash);
        return read.containsKey(asked) ? read.get(asked) : policy(asked);
    }

    private Optional<Policy> policy(Published version) {
        return contents.find(version.policy(), version.contentHash())
                .flatMap(content -> PolicyReader.read(content).book())
                .map(PolicyBook::policy);
    }
}
