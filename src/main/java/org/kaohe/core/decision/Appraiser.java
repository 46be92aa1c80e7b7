package org.kaohe.core.decision;

import java.util.List;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;

/**
 * Port: one policy content, compiled and ready. Immutable and safe for many threads; the same dossier always gives the
 * same verdict.
 */
public interface Appraiser {

    PolicyContent content();

    Policy policy();

    /** All rules; {@link RuleInfo#index()} is the position. */
    List<RuleInfo> rules();

    /**
     * Whether some rule looks at facts of this type; where none does, they need not be gathered. One that cannot tell
     * says yes.
     */
    default boolean looksAt(Class<? extends Fact.Given> type) {
        return true;
    }

    Explainer explainer();

    /** Never throws for what a policy or a dossier holds: such a verdict is FAILED and says why. */
    Verdict appraise(Dossier dossier);
}
