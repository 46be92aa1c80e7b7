package org.kaohe.appealing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kaohe.core.people.Access;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/** Use case: somebody appeals one of the own published decisions; the system chooses who judges. */
public final class FileAppeal {

    /** Longest reason in characters. */
    public static final int LONGEST_REASON = 2000;

    private final Appeals appeals;
    private final Results results;
    private final ChooseArbiter choosing;
    private final Terms terms;
    private final Clock clock;

    public FileAppeal(Appeals appeals, Results results, ChooseArbiter choosing, Terms terms, Clock clock) {
        this.appeals = appeals;
        this.results = results;
        this.choosing = choosing;
        this.terms = terms;
        this.clock = clock;
    }

    public Answer<Appeal> file(Access caller, long decision, Target target, String reason) {
        Optional<Appealable> own = results.find(decision)
                .filter(it -> caller.staffNo().filter(it.staffNo()::equals).isPresent());
        if (own.isEmpty()) {
            return Answer.refuse(Reason.NOT_FOUND, Problem.error("decision.unknown", Place.NOWHERE, decision));
        }
        if (reason == null || reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            return refuse("appeal.reason", "reason", LONGEST_REASON);
        }
        return appeals.alone(own.get().staffNo(), () -> admit(caller, own.get(), target, reason.strip()));
    }

    private Answer<Appeal> admit(Access caller, Appealable about, Target target, String reason) {
        List<Appeal> earlier = appeals.of(about.staffNo(), about.policy(), about.period());
        return foreign(about, target)
                .or(() -> late(about, target))
                .or(() -> again(earlier, about, target))
                .or(() -> tooMany(earlier, about, target))
                .orElseGet(() -> filed(caller, about, target, reason, earlier));
    }

    private static Optional<Answer<Appeal>> foreign(Appealable about, Target target) {
        if (target.kind() == AppealKind.OBSERVATION && !about.observations().containsKey(target.observation())) {
            return Optional.of(refuse("appeal.observation", "observation", target.observation(), about.decision()));
        }
        if (target.kind() == AppealKind.RULE && !about.fired().contains(target.rule())) {
            return Optional.of(refuse("appeal.rule", "rule", target.rule(), about.decision()));
        }
        return Optional.empty();
    }

    private Optional<Answer<Appeal>> late(Appealable about, Target target) {
        if (target.limited() && today().isAfter(about.appealUntil())) {
            return Optional.of(conflict("appeal.late", about.appealUntil()));
        }
        return results.isNewest(about) ? Optional.empty() : Optional.of(conflict("appeal.replaced", about.decision()));
    }

    /** An open one first; then a final judgement. A human review may be asked for again. */
    private static Optional<Answer<Appeal>> again(List<Appeal> earlier, Appealable about, Target target) {
        List<Appeal> same = earlier.stream()
                .filter(each -> about.isSame(each.target(), target))
                .toList();
        return same.stream()
                .filter(Appeal::isOpen)
                .findFirst()
                .map(each -> FileAppeal.<Appeal>conflict("appeal.open", each.id()))
                .or(() -> same.stream()
                        .filter(each -> each.isFinal() && target.limited())
                        .findFirst()
                        .map(each -> conflict("appeal.final", each.id())));
    }

    private Optional<Answer<Appeal>> tooMany(List<Appeal> earlier, Appealable about, Target target) {
        long counted = earlier.stream()
                .filter(each -> each.target().limited() && each.state() != AppealState.WITHDRAWN)
                .count();
        return target.limited() && counted >= terms.most()
                ? Optional.of(conflict("appeal.too-many", terms.most(), about.policy(), about.period()))
                : Optional.empty();
    }

    private Answer<Appeal> filed(Access caller, Appealable about, Target target, String reason, List<Appeal> earlier) {
        Set<String> before = judgedBefore(earlier, about, target);
        Choice choice = choosing.choose(about, target, before, appeals.open(), today());
        String scorer = target.observation() == null
                ? null
                : about.observations().get(target.observation()).observers().get(0);
        LocalDate due = today().plusDays(terms.days());
        return Answer.done(appeals.file(
                new NewAppeal(about, target, scorer, reason, caller.account(), clock.instant(), due), choice));
    }

    static Set<String> judgedBefore(List<Appeal> earlier, Appealable about, Target target) {
        return earlier.stream()
                .filter(each ->
                        about.isSame(each.target(), target) && each.state().judged())
                .flatMap(each -> each.arbiterName().stream())
                .collect(Collectors.toSet());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Answer<Appeal> refuse(String code, String field, Object... values) {
        return Answer.refuse(Reason.INVALID, Problem.error(code, Place.field(field), values));
    }

    private static <T> Answer<T> conflict(String code, Object... values) {
        return Answer.refuse(Reason.CONFLICT, Problem.error(code, Place.NOWHERE, values));
    }
}
