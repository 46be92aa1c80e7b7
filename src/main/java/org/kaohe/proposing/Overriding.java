package org.kaohe.proposing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.DecidedResults.Result;

/**
 * Use cases: one person of HR asks for a result beside the rule's, a second confirms or refuses it, anybody of HR revokes
 * it. The rule's result stays what it is.
 */
public final class Overriding {

    private static final String WHAT = "override";

    private final Overrides overrides;
    private final DecidedResults results;
    private final HouseRules house;
    private final Clock clock;

    public Overriding(Overrides overrides, DecidedResults results, HouseRules house, Clock clock) {
        this.overrides = overrides;
        this.results = results;
        this.house = house;
        this.clock = clock;
    }

    public Page<ResultOverride> search(ResultOverride.State state, Caller caller, int page, int size) {
        return overrides.search(state, caller.reach(), page, size);
    }

    /** What may not be read does not exist. */
    public Optional<ResultOverride> find(long id, Caller caller) {
        return overrides.find(id).filter(it -> caller.reaches(it.staffNo(), it.team()));
    }

    /** The rule's result that one would stand beside. */
    public Optional<Result> subject(long decision, Caller caller) {
        return results.find(decision).filter(it -> caller.reaches(it.staffNo(), it.team()));
    }

    /** Those of a person's period the caller may read. */
    public List<ResultOverride> of(StaffNo staffNo, PolicyCode policy, Period period, Caller caller) {
        return overrides.of(staffNo, policy, period).stream()
                .filter(it -> caller.reaches(it.staffNo(), it.team()))
                .toList();
    }

    public HouseRules house() {
        return house;
    }

    public Answer<ResultOverride> ask(long decision, Caller caller, ResultOverride.Wanted wanted, LocalDate expiresOn) {
        Optional<Result> found = subject(decision, caller);
        if (found.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("decision.unknown", Place.NOWHERE, decision));
        }
        Result result = found.get();
        LocalDate today = LocalDate.now(clock);
        List<Problem> problems = OverrideLimits.problems(result, wanted, expiresOn, today, house);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        if (caller.staffNo().filter(result.staffNo()::equals).isPresent()) {
            return Effect.SAME_EYES.refusal("decision", decision, caller.account());
        }
        Optional<Long> stands = results.standing(result.staffNo(), result.policy(), result.period())
                .map(Result::decision)
                .filter(it -> it != decision);
        if (stands.isPresent()) {
            return Answer.refuse(
                    Reason.CONFLICT, Problem.error("override.not-standing", Place.NOWHERE, decision, stands.get()));
        }
        if (overrides.of(result.staffNo(), result.policy(), result.period()).stream()
                .anyMatch(it -> it.state() == ResultOverride.State.ASKED || it.isInEffect(today))) {
            return busy(decision);
        }
        var asked = new ResultOverride(
                0,
                decision,
                result.staffNo(),
                result.team(),
                result.policy(),
                result.period(),
                wanted,
                expiresOn,
                ResultOverride.State.ASKED,
                new ResultOverride.Step(caller.account(), clock.instant(), null),
                null,
                null,
                false);
        return overrides.ask(asked).map(Answer::done).orElseGet(() -> busy(decision));
    }

    public Answer<ResultOverride> confirm(long id, Caller caller) {
        Optional<ResultOverride> asked = find(id, caller);
        if (asked.filter(ResultOverride::replaced).isPresent()) {
            return Answer.refuse(Reason.CONFLICT, Problem.error("override.replaced", Place.NOWHERE, id));
        }
        LocalDate today = LocalDate.now(clock);
        if (asked.stream()
                .flatMap(it -> overrides.of(it.staffNo(), it.policy(), it.period()).stream())
                .anyMatch(it -> it.id() != id && it.isInEffect(today))) {
            return busy(asked.get().decision());
        }
        return step(id, caller, it -> overrides.confirm(it, now(caller, null)));
    }

    public Answer<ResultOverride> refuse(long id, Caller caller, String reason) {
        return ended(id, caller, ResultOverride.State.REFUSED, reason);
    }

    public Answer<ResultOverride> revoke(long id, Caller caller, String reason) {
        return ended(id, caller, ResultOverride.State.REVOKED, reason);
    }

    private Answer<ResultOverride> ended(long id, Caller caller, ResultOverride.State state, String reason) {
        List<Problem> problems = Texts.reason(reason);
        return problems.isEmpty()
                ? step(id, caller, it -> overrides.end(it, state, now(caller, reason.strip())))
                : Answer.invalid(problems);
    }

    @FunctionalInterface
    private interface Taking {
        Effect take(ResultOverride override);
    }

    private Answer<ResultOverride> step(long id, Caller caller, Taking taking) {
        Optional<ResultOverride> found = find(id, caller);
        if (found.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("proposing.unknown", Place.NOWHERE, WHAT, id));
        }
        Effect effect = taking.take(found.get());
        return effect == Effect.DONE
                ? Answer.done(overrides.find(id).orElseThrow())
                : effect.refusal(WHAT, id, caller.account());
    }

    private ResultOverride.Step now(Caller caller, String reason) {
        return new ResultOverride.Step(caller.account(), clock.instant(), reason);
    }

    private static Answer<ResultOverride> busy(long decision) {
        return Answer.refuse(Reason.CONFLICT, Problem.error("override.busy", Place.NOWHERE, decision));
    }
}
