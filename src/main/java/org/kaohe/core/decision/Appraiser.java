package org.kaohe.core.decision;

import java.util.List;
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

    /** Never throws for what a policy or a dossier holds: such a verdict is FAILED and says why. */
    Verdict appraise(Dossier dossier);
}
