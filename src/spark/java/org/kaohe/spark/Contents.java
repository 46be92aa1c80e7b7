package org.kaohe.spark;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.policydesk.store.PublishedContents;

/** Contents fetched by the driver and handed to the executors. */
final class Contents {

    private Contents() {}

    static PackedContent of(Database database, String policy, String hash) {
        return new PublishedContents(database.source())
                .find(new PolicyCode(policy), hash)
                .map(PackedContent::of)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no content " + hash + " of policy " + policy + "."));
    }

    /** By hash. */
    static TreeMap<String, PackedContent> of(Database database, String policy, List<String> hashes) {
        Map<String, PackedContent> contents =
                hashes.stream().collect(Collectors.toMap(each -> each, each -> of(database, policy, each)));
        return new TreeMap<>(contents);
    }
}
