package org.kaohe.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.Engine;
import org.kaohe.policydesk.store.PublishedContents;

/** A policy content on its way to the executors, where it passes the guard and is compiled once per process. */
record PackedContent(String policy, String hash, TreeMap<String, byte[]> files) implements Serializable {

    private static final Map<String, Appraiser> COMPILED = new ConcurrentHashMap<>();

    /** Fetched by whoever drives, and handed to the executors. */
    static PackedContent known(Database database, String policy, String hash) {
        return new PublishedContents(database.source())
                .find(new PolicyCode(policy), hash)
                .map(PackedContent::of)
                .orElseThrow(() ->
                        new IllegalArgumentException("There is no content " + hash + " of policy " + policy + "."));
    }

    static PackedContent of(PolicyContent content) {
        return new PackedContent(content.code().value(), content.hash(), new TreeMap<>(content.files()));
    }

    Appraiser appraiser() {
        return COMPILED.computeIfAbsent(hash, first -> compile());
    }

    private Appraiser compile() {
        var content = new PolicyContent(new PolicyCode(policy), files);
        if (!content.hash().equals(hash)) {
            throw new IllegalStateException("The content of " + policy + " is not " + hash + " but " + content.hash());
        }
        Built built = new Engine().build(content);
        return built.appraiser()
                .orElseThrow(() -> new IllegalStateException("The content " + hash + " of " + policy + " is not sound: "
                        + built.problems().stream().limit(3).toList()));
    }
}
