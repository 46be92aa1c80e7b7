package org.kaohe.proposing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Scope;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Proposals, cases and overrides that wait for the caller, by name or by role. */
public final class ProposingTodos implements TodoSource {

    private final Proposals proposals;
    private final Cases cases;
    private final Overrides overrides;

    public ProposingTodos(Proposals proposals, Cases cases, Overrides overrides) {
        this.proposals = proposals;
        this.cases = cases;
        this.overrides = overrides;
    }

    @Override
    public List<Todo> waiting(Access access, LocalDate today, int most) {
        var caller = new Caller(access.account(), access.roles(), access.staffNo(), Scope.EVERYBODY);
        return Stream.of(decisions(caller, most), steps(caller, most), confirmations(caller, most))
                .flatMap(each -> each)
                .sorted(Comparator.comparing(Todo::until))
                .limit(most)
                .toList();
    }

    private Stream<Todo> decisions(Caller caller, int most) {
        var query = new ProposalQuery(null, Proposal.State.OPEN, null, caller.owners(), null, null, 0, most);
        return proposals.list(query, caller).stream()
                .filter(it -> !it.staffNo().equals(caller.staffNo().orElse(null)))
                .map(it ->
                        todo("decide-proposal", "proposals/" + it.id(), result(it.policy(), it.period()), it.dueOn()));
    }

    private Stream<Todo> steps(Caller caller, int most) {
        var query = new CaseQuery(null, null, caller.owners(), null, null, 0, most);
        return cases.search(query, caller).items().stream()
                .filter(it -> !it.state().isOver())
                .map(it -> todo("advance-case", "cases/" + it.id(), List.of(String.valueOf(it.id())), it.dueOn()));
    }

    /** Whoever asked for one waits for somebody else. */
    private Stream<Todo> confirmations(Caller caller, int most) {
        if (!caller.isHr()) {
            return Stream.empty();
        }
        return overrides.search(ResultOverride.State.ASKED, caller.reach(), 0, most).items().stream()
                .filter(it -> !it.asked().by().equals(caller.account()))
                .filter(it -> !it.staffNo().equals(caller.staffNo().orElse(null)))
                .map(it -> todo(
                        "confirm-override", "overrides/" + it.id(), result(it.policy(), it.period()), it.expiresOn()));
    }

    private static List<String> result(PolicyCode policy, Period period) {
        return List.of(policy.value(), period.toString());
    }

    private static Todo todo(String kind, String subject, List<String> said, LocalDate until) {
        return new Todo(kind, subject, said, until);
    }
}
