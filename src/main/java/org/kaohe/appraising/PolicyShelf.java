package org.kaohe.appraising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.PolicyContents;
import org.kaohe.core.time.Period;

/**
 * Policies ready to evaluate: the draft on the desk, the version in force for a period, or exactly the content a stored
 * decision names, compiled again from its stored files when it is not at hand. The few last used are kept, because each
 * holds its compiled classes.
 */
public final class PolicyShelf {

    private static final int KEPT = 48;

    private final ServedPolicies served;
    private final PolicyContents contents;
    private final AppraiserBuilder builder;
    private final Map<String, Appraiser> byContent = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Appraiser> eldest) {
            return size() > KEPT;
        }
    };

    public PolicyShelf(ServedPolicies served, PolicyContents contents, AppraiserBuilder builder) {
        this.served = served;
        this.contents = contents;
        this.builder = builder;
    }

    public List<PolicyCode> codes() {
        return served.codes();
    }

    /** The policy as it is on the desk now. */
    public Optional<Appraiser> current(PolicyCode code) {
        Optional<Appraiser> current = served.current(code);
        current.ifPresent(this::keep);
        return current;
    }

    /** The published version in force for the period. */
    public Optional<Published> inForce(PolicyCode code, Period period) {
        return served.inForce(code, period)
                .map(found -> new Published(pinned(code, found.contentHash()), found.version()));
    }

    /** The published version that begins last: what a new one would replace. */
    public Optional<Published> newest(PolicyCode code) {
        return served.newest(code).map(found -> new Published(pinned(code, found.contentHash()), found.version()));
    }

    /** A content that was submitted or used once; empty when there is none with that hash. */
    public Optional<Appraiser> known(PolicyCode code, String contentHash) {
        return contents.find(code, contentHash).map(found -> pinned(code, contentHash));
    }

    /** A published version, ready to evaluate. */
    public record Published(Appraiser appraiser, int version) {}

    /** The policy exactly as it was. */
    public Appraiser pinned(PolicyCode code, String contentHash) {
        Appraiser kept = kept(code, contentHash);
        return kept != null ? kept : onDesk(code, contentHash).orElseGet(() -> compiled(code, contentHash));
    }

    /** What is on the desk is compiled already, and mostly it is what was published last. */
    private Optional<Appraiser> onDesk(PolicyCode code, String contentHash) {
        return current(code).filter(found -> found.content().hash().equals(contentHash));
    }

    private Appraiser compiled(PolicyCode code, String contentHash) {
        PolicyContent content = contents.find(code, contentHash)
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
