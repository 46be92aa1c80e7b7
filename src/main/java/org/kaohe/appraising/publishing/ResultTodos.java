package org.kaohe.appraising.publishing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Results that wait: for their person to receive them, for HR to publish them. */
public final class ResultTodos implements TodoSource {

    private static final Set<Role> PUBLISHING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private final Publications publications;

    public ResultTodos(Publications publications) {
        this.publications = publications;
    }

    @Override
    public List<Todo> waiting(Access caller, LocalDate today, int most) {
        Stream<Todo> own = caller.staffNo().stream()
                .flatMap(self -> publications.of(self).stream())
                .filter(each -> !each.acknowledged())
                .map(ResultTodos::receive);
        boolean publishes = caller.roles().stream().anyMatch(PUBLISHING::contains);
        Stream<Todo> ours = publishes
                ? publications.unpublished(most).stream()
                        .map(each -> new Todo(
                                "publish-results",
                                "decisions?policy=" + each.policy() + "&period=" + each.period(),
                                List.of(each.policy().value(), each.period().toString()),
                                null))
                : Stream.empty();
        return Stream.concat(own, ours).limit(most).toList();
    }

    private static Todo receive(PublishedResult it) {
        return new Todo(
                "acknowledge-result",
                "decisions/" + it.decision(),
                List.of(it.policy().value(), it.period().toString()),
                it.acknowledgeUntil());
    }
}
