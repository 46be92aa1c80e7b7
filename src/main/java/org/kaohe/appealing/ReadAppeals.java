package org.kaohe.appealing;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.appealing.Appeals.AppealQuery;
import org.kaohe.appealing.Appeals.Assignment;
import org.kaohe.appealing.Results.Outcome;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Use case: read appeals. The person sees the own ones, the arbiter those to judge, HR and the auditor all. */
public final class ReadAppeals {

    private static final Set<Role> SEE_ALL = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.AUDITOR);

    private final Appeals appeals;
    private final Results results;

    public ReadAppeals(Appeals appeals, Results results) {
        this.appeals = appeals;
        this.results = results;
    }

    /**
     * An appeal with everything that led to its end.
     *
     * @param after empty until it was decided again
     */
    public record Whole(
            Appeal appeal, List<Assignment> assignments, Optional<Outcome> before, Optional<Outcome> after) {
        public Whole {
            assignments = List.copyOf(assignments);
        }
    }

    public Optional<Whole> find(Access caller, long id) {
        return appeals.find(id).filter(it -> mayRead(caller, it)).map(this::whole);
    }

    public Whole whole(Appeal it) {
        return new Whole(
                it,
                appeals.assignments(it.id()),
                results.outcome(it.decision()),
                Optional.ofNullable(it.decisionAfter()).flatMap(results::outcome));
    }

    public Page<Appeal> list(Access caller, AppealState state, PolicyCode policy, Period period, int page, int size) {
        var own = new Appeals.Reader(caller.account(), caller.staffNo().orElse(null));
        return appeals.list(new AppealQuery(seesAll(caller) ? null : own, state, policy, period, page, size));
    }

    /** Those the caller judges. */
    public Page<Appeal> judgedBy(
            Access caller, AppealState state, PolicyCode policy, Period period, int page, int size) {
        var arbiter = new Appeals.Reader(caller.account(), null);
        return appeals.list(new AppealQuery(arbiter, state, policy, period, page, size));
    }

    /** Those the caller raised, whatever else the caller may read. */
    public Page<Appeal> own(Access caller, int page, int size) {
        return caller.staffNo()
                .map(self -> appeals.list(new AppealQuery(new Appeals.Reader("", self), null, null, null, page, size)))
                .orElseGet(() -> new Page<>(List.of(), 0));
    }

    /** One of those. */
    public Optional<Whole> findOwn(Access caller, long id) {
        return appeals.find(id)
                .filter(it -> caller.staffNo().filter(it.staffNo()::equals).isPresent())
                .map(this::whole);
    }

    /** Who judges and why is for HR and the auditor; the person learns how many were weighed. */
    public static boolean seesAll(Access caller) {
        return caller.roles().stream().anyMatch(SEE_ALL::contains);
    }

    static boolean mayRead(Access caller, Appeal it) {
        return seesAll(caller)
                || it.isJudgedBy(caller.account())
                || caller.staffNo().filter(it.staffNo()::equals).isPresent();
    }
}
