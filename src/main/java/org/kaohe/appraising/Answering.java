package org.kaohe.appraising;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.kaohe.core.decision.Silence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.policy.RuleInfo;

/** Use case: answer for a stored decision - why not, what if, and whether it would come out the same again. */
public final class Answering {

    private final ReadDecisions decisions;

    public Answering(ReadDecisions decisions) {
        this.decisions = decisions;
    }

    /** The rules that did not fire and why; {@code explanation} has no observations. */
    public record WhyNot(Explanation explanation, List<Silence> silent) {
        public WhyNot {
            silent = List.copyOf(silent);
        }
    }

    /** What would change the result; {@code explanation} has no observations. */
    public record WhatIf(Explanation explanation, Prospects prospects) {}

    /** @param rule the name of a rule, or null for all of them */
    public Optional<WhyNot> whyNot(long id, String rule, Reader reader) {
        return decisions.open(id, reader).map(it -> {
            List<RuleInfo> rules = it.appraiser().rules();
            IntPredicate asked =
                    index -> rule == null || rules.get(index).name().equals(rule);
            Explanation explanation = decisions.unobserved(it, reader);
            Trace trace = explanation.trace();
            return new WhyNot(explanation, it.appraiser().explainer().whyNot(trace, asked));
        });
    }

    public Optional<WhatIf> whatWouldChange(long id, Reader reader) {
        return decisions.open(id, reader).map(it -> {
            Explanation explanation = decisions.unobserved(it, reader);
            var dossier = Replay.dossier(it.decision(), it.trace());
            return new WhatIf(explanation, new Prospecting(it.appraiser(), dossier).prospects());
        });
    }

    public Optional<Replay> replay(long id, Reader reader) {
        return decisions.open(id, reader).map(Replay::of);
    }
}
