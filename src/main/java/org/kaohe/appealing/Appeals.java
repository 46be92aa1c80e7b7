package org.kaohe.appealing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Port: appeals as they are stored, each change with its journal entry and its notices. */
public interface Appeals {

    /** Runs the work in one transaction, and no other work on appeals of the person meanwhile. */
    <T> T alone(StaffNo person, Supplier<T> work);

    /** Files it with its arbiter. */
    Appeal file(NewAppeal appeal, Choice choice);

    Optional<Appeal> find(long id);

    /** Newest first. */
    Page<Appeal> list(AppealQuery query);

    /** All of a person, a policy and a period. */
    List<Appeal> of(StaffNo staffNo, PolicyCode policy, Period period);

    /** Choices made for an appeal, the latest last. */
    List<Assignment> assignments(long appeal);

    /** Open appeals of each arbiter. */
    Map<String, Integer> open();

    /** Open ones without an arbiter. */
    List<Appeal> unassigned();

    /** Accepted ones that wait to be decided again. */
    List<Appeal> toDecideAgain();

    void withdraw(Appeal appeal, String by, Instant at);

    void assign(Appeal appeal, Choice choice, String reason, String by, Instant at);

    void judge(Appeal appeal, Judgement judgement, Instant at);

    void decidedAgain(Appeal appeal, Results.Decided decided);

    Statistics statistics();

    /**
     * Which appeals; a null part does not restrict.
     *
     * @param readable whose: of the person or of the arbiter; null for all
     */
    record AppealQuery(Reader readable, AppealState state, PolicyCode policy, Period period, int page, int size) {}

    /** @param staffNo null when the account belongs to nobody on the staff */
    record Reader(String account, StaffNo staffNo) {}

    /** @param by account; the service's own name for a choice nobody asked for */
    record Assignment(Choice choice, String reason, String by, Instant at) {}

    /** @param accepted upheld or partly accepted */
    record Count(String name, long appeals, long judged, long accepted) {}

    /** Of observations by who recorded them, of rules by their names; the most appealed first, at most 200 each. */
    record Statistics(List<Count> byRule, List<Count> byScorer, long humanReviews) {}
}
