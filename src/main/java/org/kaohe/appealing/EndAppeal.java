package org.kaohe.appealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.core.problem.Refused.Reason;

/** Use case: what happens to an open appeal. It is withdrawn, given to somebody else, or judged. */
public final class EndAppeal {

    private static final Set<Role> HR = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final Appeals appeals;
    private final Results results;
    private final Corrections corrections;
    private final ChooseArbiter choosing;
    private final Clock clock;

    public EndAppeal(Appeals appeals, Results results, Corrections corrections, ChooseArbiter choosing, Clock clock) {
        this.appeals = appeals;
        this.results = results;
        this.corrections = corrections;
        this.choosing = choosing;
        this.clock = clock;
    }

    /**
     * What an arbiter says.
     *
     * @param finding null when nothing is to be corrected
     */
    public record Verdict(AppealState state, String reason, boolean isFinal, Finding finding) {}

    public Answer<Appeal> withdraw(Access caller, long id) {
        return open(caller, id, appeal -> {
            if (caller.staffNo().filter(appeal.staffNo()::equals).isEmpty()) {
                return forbidden("appeal.not-yours", id);
            }
            appeals.withdraw(appeal, caller.account(), clock.instant());
            return again(id);
        });
    }

    /** HR says why; who judges instead is chosen in the same way, and never the one it was. */
    public Answer<Appeal> reassign(Access caller, long id, String reason) {
        return open(caller, id, appeal -> {
            if (caller.roles().stream().noneMatch(HR::contains)) {
                return forbidden("appeal.reassign", id);
            }
            if (missing(reason)) {
                return reasonNeeded();
            }
            assign(appeal, reason.strip(), caller.account());
            return again(id);
        });
    }

    /** Looks again for appeals that nobody was eligible for. */
    public int assignWaiting(String by) {
        List<Appeal> waiting = appeals.unassigned();
        waiting.forEach(each -> appeals.alone(each.staffNo(), () -> {
            appeals.find(each.id())
                    .filter(it -> it.isOpen() && it.arbiter() == null)
                    .ifPresent(it -> assign(it, "", by));
            return each;
        }));
        return waiting.size();
    }

    public Answer<Appeal> judge(Access caller, long id, Verdict verdict) {
        return open(
                caller,
                id,
                appeal -> against(caller, appeal, verdict).orElseGet(() -> judged(caller, appeal, verdict)));
    }

    /** Whether the caller could judge it so; nothing is stored, and the correction itself is not looked at. */
    public Answer<Appeal> mayJudge(Access caller, long id, Verdict verdict) {
        return open(caller, id, appeal -> against(caller, appeal, verdict).orElseGet(() -> Answer.done(appeal)));
    }

    private Optional<Answer<Appeal>> against(Access caller, Appeal appeal, Verdict verdict) {
        if (!appeal.isJudgedBy(caller.account())) {
            return Optional.of(forbidden("appeal.not-arbiter", appeal.id()));
        }
        if (verdict.state() == null || !verdict.state().judged()) {
            return Optional.of(invalid("appeal.outcome", "outcome"));
        }
        return missing(verdict.reason()) ? Optional.of(reasonNeeded()) : wrongFinding(appeal, verdict);
    }

    private Optional<Answer<Appeal>> wrongFinding(Appeal appeal, Verdict verdict) {
        boolean found = verdict.finding() != null;
        boolean observation = appeal.target().kind() == AppealKind.OBSERVATION;
        if (observation && found != verdict.state().accepted()
                || found && !verdict.state().accepted()) {
            return Optional.of(invalid("appeal.correction", "correction"));
        }
        return found && isForeign(appeal, verdict.finding().observation())
                ? Optional.of(invalid("appeal.correction.other", "correction"))
                : Optional.empty();
    }

    /** Any version may be named, so that the arbiter says which one was seen. */
    private boolean isForeign(Appeal appeal, Long named) {
        Long own = appeal.target().observation();
        if (own != null) {
            return named != null && !about(appeal).isSame(Target.observation(own), Target.observation(named));
        }
        return about(appeal).observations().values().stream()
                .map(Appealable.Observed::versions)
                .noneMatch(versions -> named != null && versions.contains(named));
    }

    /** The correction, the judgement and the order to decide again are one transaction: all of it, or nothing. */
    private Answer<Appeal> judged(Access caller, Appeal appeal, Verdict verdict) {
        Long corrected = null;
        if (verdict.finding() != null) {
            long observation = verdict.finding().about(appeal.target());
            Answer<Long> made = corrections.make(
                    caller, observation, verdict.finding(), verdict.reason().strip());
            if (made instanceof Answer.Refusal<Long> refusal) {
                return new Answer.Refusal<>(refusal.reason(), refusal.problems());
            }
            corrected = made.orThrow();
        }
        boolean second = !judgedBefore(appeal, about(appeal)).isEmpty();
        appeals.judge(
                appeal,
                new Judgement(
                        verdict.state(),
                        verdict.reason().strip(),
                        verdict.isFinal() || second,
                        corrected,
                        caller.account()),
                clock.instant());
        if (corrected != null) {
            decideAgain(appeals.find(appeal.id()).orElseThrow());
        }
        return again(appeal.id());
    }

    /** What waited, because a run was under way, is tried again; called by a timer. */
    public void decideWaiting() {
        appeals.toDecideAgain()
                .forEach(each -> appeals.alone(each.staffNo(), () -> {
                    appeals.find(each.id())
                            .filter(it -> it.again() == Appeal.Again.WAITING)
                            .ifPresent(this::decideAgain);
                    return each;
                }));
    }

    private void decideAgain(Appeal appeal) {
        Results.Decided decided = results.decideAgain(appeal);
        if (decided.how() != Appeal.Again.WAITING) {
            appeals.decidedAgain(appeal, decided);
        }
    }

    private void assign(Appeal appeal, String reason, String by) {
        Appealable about = about(appeal);
        Set<String> before = new HashSet<>(judgedBefore(appeal, about));
        appeals.assignments(appeal.id()).forEach(each -> each.choice().arbiter().ifPresent(before::add));
        Choice choice = choosing.choose(about, appeal.target(), before, appeals.open(), LocalDate.now(clock));
        appeals.assign(appeal, choice, reason, by, clock.instant());
    }

    private Set<String> judgedBefore(Appeal appeal, Appealable about) {
        List<Appeal> earlier = appeals.of(appeal.staffNo(), appeal.policy(), appeal.period());
        return FileAppeal.judgedBefore(earlier, about, appeal.target());
    }

    private Appealable about(Appeal appeal) {
        return results.find(appeal.decision()).orElseThrow();
    }

    private Answer<Appeal> open(Access caller, long id, Function<Appeal, Answer<Appeal>> step) {
        Optional<Appeal> seen = appeals.find(id).filter(it -> ReadAppeals.mayRead(caller, it));
        if (seen.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("appeal.unknown", Place.NOWHERE, id));
        }
        return appeals.alone(seen.get().staffNo(), () -> {
            Appeal now = appeals.find(id).orElseThrow();
            return now.isOpen()
                    ? step.apply(now)
                    : Answer.refuse(Reason.CONFLICT, Problem.error("appeal.ended", Place.NOWHERE, id, now.state()));
        });
    }

    private Answer<Appeal> again(long id) {
        return Answer.done(appeals.find(id).orElseThrow());
    }

    private static boolean missing(String reason) {
        return reason == null || reason.isBlank() || reason.strip().length() > Refusing.LONGEST_REASON;
    }

    private static Answer<Appeal> reasonNeeded() {
        return Answer.refuse(
                Reason.INVALID, Problem.error("appeal.reason", Place.field("reason"), Refusing.LONGEST_REASON));
    }

    private static Answer<Appeal> invalid(String code, String field) {
        return Answer.refuse(Reason.INVALID, Problem.error(code, Place.field(field)));
    }

    private static Answer<Appeal> forbidden(String code, long id) {
        return Answer.refuse(Refused.Reason.FORBIDDEN, Problem.error(code, Place.NOWHERE, id));
    }

    /** An observation's own limit is the shorter one: the reason of a judgement becomes that of the correction. */
    private static final class Refusing {
        static final int LONGEST_REASON = 1000;
    }
}
