package org.kaohe.appraising.reevaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.ReadDecisions.Opened;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunOrder;
import org.kaohe.appraising.reevaluation.Successions.Obstacle;
import org.kaohe.appraising.reevaluation.Successions.Stored;
import org.kaohe.appraising.reevaluation.Successions.Successor;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/**
 * Use case: decide again, on the evidence of today and under the content a decision pins, for exactly the people named.
 * The new decision stands; the one before stays as it was.
 */
public final class AcceptReevaluation {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 1000;

    /**
     * Who accepts.
     *
     * @param staffNo the own number, when on the staff
     */
    public record By(String account, Optional<StaffNo> staffNo) {}

    private final Reevaluation reevaluation;
    private final StandingEvidence standing;
    private final Successions successions;
    private final Clock clock;
    private final String engineVersion;

    public AcceptReevaluation(
            Reevaluation reevaluation,
            StandingEvidence standing,
            Successions successions,
            Clock clock,
            String engineVersion) {
        this.reevaluation = reevaluation;
        this.standing = standing;
        this.successions = successions;
        this.clock = clock;
        this.engineVersion = engineVersion;
    }

    /**
     * Decides the earlier periods first, so that later decisions count the new results. Callers who need all or none wrap
     * it in a transaction of their own.
     *
     * @return the ids of the new decisions, in the order of the periods
     */
    public Answer<List<Long>> accept(Set<Long> ids, String reason, By by) {
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return invalid(Problem.error("reevaluation.reason.required", Place.field("reason"), LONGEST_REASON));
        }
        List<Opened> found = reevaluation.opened(standing.standing(ids));
        Set<Long> known = found.stream().map(each -> each.decision().id()).collect(Collectors.toSet());
        for (long id : ids) {
            if (!known.contains(id)) {
                return conflict("reevaluation.superseded", id);
            }
        }
        List<Long> decided = new ArrayList<>();
        for (Opened each : found.stream()
                .sorted(Comparator.comparing(it -> it.decision().period()))
                .toList()) {
            Answer<Long> one = accept(each, reason.strip(), by);
            if (!(one instanceof Answer.Done<Long> done)) {
                var refusal = (Answer.Refusal<Long>) one;
                return new Answer.Refusal<>(refusal.reason(), refusal.problems());
            }
            decided.add(done.result());
        }
        return Answer.done(decided);
    }

    private Answer<Long> accept(Opened stored, String reason, By by) {
        Decision before = stored.decision();
        if (by.staffNo().filter(before.staffNo()::equals).isPresent()) {
            return Answer.refuse(Reason.FORBIDDEN, Problem.error("reevaluation.own", Place.NOWHERE, before.id()));
        }
        Instant begun = clock.instant();
        Evaluated now = reevaluation
                .evaluated(List.of(stored), reevaluation.supposing(List.of()))
                .get(0);
        if (now.effect().changes().isEmpty()) {
            return conflict("reevaluation.unchanged", before.id());
        }
        if (now.effect().after().status() == Verdict.Status.FAILED) {
            return conflict("reevaluation.failed", before.id());
        }
        Stored answer = successions.store(order(now, by, begun), List.of(successor(now)), reason);
        if (answer.obstacle() == Obstacle.BUSY) {
            return Answer.refuse(
                    Reason.CONFLICT,
                    Problem.error("run.busy", Place.field("period"), before.policy(), before.period()));
        }
        return answer.obstacle() == Obstacle.OVERTAKEN
                ? conflict("reevaluation.superseded", before.id())
                : Answer.done(answer.ids().get(0));
    }

    private Successor successor(Evaluated now) {
        Decision after = now.effect().after();
        Decision dated = after.numbered(after.id(), engineVersion, clock.instant());
        return new Successor(now.effect().before(), dated, PackedTrace.of(now.trace()));
    }

    private RunOrder order(Evaluated now, By by, Instant at) {
        Decision before = now.effect().before();
        return new RunOrder(
                now.appraiser().content(),
                before.version(),
                engineVersion,
                before.period(),
                new Scope.People(Set.of(before.staffNo())),
                RunMode.FINAL,
                by.account(),
                at);
    }

    private static <T> Answer<T> conflict(String code, long id) {
        return Answer.refuse(Reason.CONFLICT, Problem.error(code, Place.NOWHERE, id));
    }

    private static <T> Answer<T> invalid(Problem problem) {
        return Answer.refuse(Reason.INVALID, problem);
    }
}
