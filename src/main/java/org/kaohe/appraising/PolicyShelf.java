package org.kaohe.appraising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;

/**
 * Policies ready to evaluate: the one in service, or exactly the one a stored decision names, compiled again from its
 * stored content when it is not at hand. The few last used are kept, because each holds its compiled classes.
 */
public final class PolicyShelf {

    private static final int KEPT = 16;

    private final ServedPolicies served;
    private final PolicyVault vault;
    private final AppraiserBuilder builder;
    private final Map<String, Appraiser> byContent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Appraiser> eldest) {
            return size() > KEPT;
        }
    };

    public PolicyShelf(ServedPolicies served, PolicyVault vault, AppraiserBuilder builder) {
        this.served = served;
        this.vault = vault;
        this.builder = builder;
    }

    public List<PolicyCode> codes() {
        return served.codes();
    }

    /** The policy as it is in service now. */
    public Optional<Appraiser> current(PolicyCode code) {
        Optional<Appraiser> current = served.current(code);
        current.ifPresent(this::keep);
        return current;
    }

    /** The policy exactly as it was. */
    public Appraiser pinned(PolicyCode code, String contentHash) {
        Appraiser kept = kept(code, contentHash);
        return kept != null ? kept : compiled(code, contentHash);
    }

    private Appraiser compiled(PolicyCode code, String contentHash) {
        PolicyContent content = vault.content(code, contentHash)
                .orElseThrow(() -> new IllegalStateException("No stored content " + contentHash + " of " + code));
        var built = builder.build(content);
        Appraiser appraiser = built.appraiser()
                .orElseThrow(() -> new IllegalStateException(
                        "Content " + contentHash + " of " + code + " does not build any more: " + built.problems()));
        keep(appraiser);
        return appraiser;
    }

    private synchronized Appraiser kept(PolicyCode code, String contentHash) {
        return byContent.get(key(code, contentHash));
    }

    private synchronized void keep(Appraiser appraiser) {
        PolicyContent content = appraiser.content();
        byContent.put(key(content.code(), content.hash()), appraiser);
    }

    private static String key(PolicyCode code, String contentHash) {
        return code + "@" + contentHash;
    }
}
