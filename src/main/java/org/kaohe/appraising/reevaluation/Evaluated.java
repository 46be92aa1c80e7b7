package org.kaohe.appraising.reevaluation;

import java.util.HexFormat;
import java.util.List;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.PresentEvidence;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Person;

/** A decision evaluated on other facts. */
record Evaluated(Effect effect, Appraiser appraiser, Trace trace) {

    static Evaluated of(Opened stored, Dossier now) {
        Decision before = stored.decision();
        Appraiser appraiser = stored.appraiser();
        Verdict verdict = appraiser.appraise(now);
        List<FactChange> changes = FactChange.between(PresentEvidence.asDecided(stored), now);
        Decision after = before.again(verdict, appraiser, counts(verdict, now), hash(now));
        return new Evaluated(
                new Effect(before, after, Cause.of(changes), changes, appraiser.policy()), appraiser, verdict.trace());
    }

    private static boolean counts(Verdict verdict, Dossier now) {
        return verdict.status() == Verdict.Status.FINAL
                && now.evidence().stream()
                        .map(Evidence::fact)
                        .noneMatch(each -> each instanceof Person it && !it.counts());
    }

    private static String hash(Dossier now) {
        List<Fact> facts = now.evidence().stream().<Fact>map(Evidence::fact).toList();
        return HexFormat.of().formatHex(FactsHash.of(facts));
    }
}
