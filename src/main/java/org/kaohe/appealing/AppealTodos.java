package org.kaohe.appealing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.appealing.Appeals.AppealQuery;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Appeals that wait: for their arbiter, or for HR where nobody is eligible or deciding again does not come about. */
public final class AppealTodos implements TodoSource {

    private static final Set<Role> HR = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final Appeals appeals;

    public AppealTodos(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public List<Todo> waiting(Access caller, LocalDate today, int most) {
        var query = new AppealQuery(
                new Appeals.Reader(caller.account(), null), AppealState.OPEN, null, null, 0, most);
        Stream<Todo> mine = appeals.list(query).items().stream().map(each -> todo("judge-appeal", each, each.dueOn()));
        return Stream.concat(mine, caller.roles().stream().anyMatch(HR::contains) ? ours() : Stream.empty())
                .limit(most)
                .toList();
    }

    private Stream<Todo> ours() {
        return Stream.concat(
                appeals.unassigned().stream().map(each -> todo("find-arbiter", each, each.dueOn())),
                appeals.toDecideAgain().stream().map(each -> todo("decide-again", each, null)));
    }

    private static Todo todo(String kind, Appeal it, LocalDate until) {
        var said = List.of(String.valueOf(it.id()), it.policy().value(), it.period().toString());
        return new Todo(kind, "appeals/" + it.id(), said, until);
    }
}
