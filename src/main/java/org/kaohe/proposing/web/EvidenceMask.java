package org.kaohe.proposing.web;

import java.util.List;
import java.util.Set;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.people.StaffNo;
import org.kaohe.proposing.Caller;
import org.kaohe.proposing.Evidence;

/** Leaves out of evidence whom its reader need not know: as for decisions, so for what is frozen of them. */
final class EvidenceMask {

    private static final Set<String> NAMING = Set.of("Trainee");

    private EvidenceMask() {}

    /** HR and auditors see everything, a manager no peers, the person concerned nobody else. */
    static Evidence of(Evidence it, Caller caller, StaffNo concerned) {
        if (caller.seesNames()) {
            return it;
        }
        boolean own = caller.staffNo().filter(concerned::equals).isPresent();
        List<Evidence.Named> facts = it.facts().stream()
                .filter(each -> !own || !NAMING.contains(each.type()))
                .toList();
        List<Evidence.Seen> seen = it.observations().stream()
                .map(each -> own || each.source().equals(Observation.PEER) ? nameless(each) : each)
                .toList();
        return new Evidence(
                it.decision(),
                it.policy(),
                it.version(),
                it.contentHash(),
                it.engineVersion(),
                it.period(),
                it.source(),
                it.factsHash(),
                it.traceHash(),
                it.score(),
                it.grade(),
                it.bonus(),
                it.dueDays(),
                it.grounds(),
                facts,
                seen);
    }

    private static Evidence.Seen nameless(Evidence.Seen it) {
        return new Evidence.Seen(
                it.id(),
                it.observedOn(),
                it.subject(),
                it.source(),
                it.reading(),
                it.note(),
                it.evidence(),
                Observation.NAMELESS,
                it.recordedAt());
    }
}
