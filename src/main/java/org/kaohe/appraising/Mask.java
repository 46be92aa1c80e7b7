package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.observation.Observation;

/** Leaves out of a decision whom its reader need not know, and remembers what was left out. */
public final class Mask {

    /** What stands in the place of a name. */
    public static final String NAMELESS = Observation.NAMELESS;

    /** What was left out. */
    public enum What {
        /** Accounts that recorded observations. */
        OBSERVER,
        /** Staff numbers of people trained. */
        TRAINEE
    }

    /** @param times how often */
    public record Left(What what, int times) {}

    private final Audience audience;
    private final Map<What, Integer> left = new HashMap<>();

    Mask(Audience audience) {
        this.audience = audience;
    }

    List<Left> left() {
        return left.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> new Left(each.getKey(), each.getValue()))
                .toList();
    }

    /** The same facts in the same places; trainees stay different from each other. */
    Trace of(Trace trace) {
        if (audience != Audience.EMPLOYEE) {
            return trace;
        }
        List<Fact> facts = new ArrayList<>();
        for (Fact each : trace.facts()) {
            facts.add(
                    each instanceof Trainee it
                            ? new Trainee(NAMELESS + count(What.TRAINEE), it.grade(), it.failing())
                            : each);
        }
        return new Trace(trace.policyFacts(), facts, trace.origins(), trace.firings());
    }

    Map<Long, Observation> of(Map<Long, Observation> seen) {
        Map<Long, Observation> masked = new HashMap<>();
        seen.forEach((id, it) -> masked.put(id, hides(it) ? nameless(it) : it));
        return masked;
    }

    private boolean hides(Observation it) {
        return audience == Audience.EMPLOYEE
                || audience == Audience.MANAGER && it.source().equals(Observation.PEER);
    }

    private Observation nameless(Observation it) {
        count(What.OBSERVER);
        return it.nameless();
    }

    private int count(What what) {
        return left.merge(what, 1, Integer::sum);
    }
}
