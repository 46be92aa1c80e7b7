package org.kaohe.proposing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Proposals and cases that wait for the caller, by name or by role. */
public final class ProposingTodos implements TodoSource {

    private final Proposals proposals;
    private final Cases cases;

    public ProposingTodos(Proposals proposals, Cases cases) {
        this.proposals = proposals;
        this.cases = cases;
    }

    @Override
    public List<Todo> waiting(Access access, LocalDate today, int most) {
        var caller = new Caller(access.account(), access.roles(), access.staffNo(), Scope.EVERYBODY);
        return Stream.concat(
                        Stream.of(caller.account()), caller.roles().stream().map(Role::code))
                .flatMap(owner -> Stream.concat(decisions(owner, caller, most), steps(owner, caller, most)))
                .sorted(Comparator.comparing(Todo::until))
                .limit(most)
                .toList();
    }

    private Stream<Todo> decisions(String owner, Caller caller, int most) {
        var query = new ProposalQuery(null, Proposal.State.OPEN, null, owner, null, null, 0, most);
        return proposals.search(query, caller).items().stream()
                .filter(it -> !it.staffNo().equals(caller.staffNo().orElse(null)))
                .map(it ->
                        todo("decide-proposal", "proposals/" + it.id(), it.policy() + " " + it.period(), it.dueOn()));
    }

    private Stream<Todo> steps(String owner, Caller caller, int most) {
        var query = new CaseQuery(null, null, owner, null, null, 0, most);
        return cases.search(query, caller).items().stream()
                .filter(it -> !it.state().isOver())
                .map(it -> todo("advance-case", "cases/" + it.id(), String.valueOf(it.id()), it.dueOn()));
    }

    private static Todo todo(String kind, String subject, String said, LocalDate until) {
        return new Todo(kind, subject, List.of(said), until);
    }
}
