package org.kaohe.notifying;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.kaohe.core.people.Access;
import org.kaohe.core.todo.Todo;
import org.kaohe.core.todo.TodoSource;

/** Use case: what waits for the caller, over all features; what ends first comes first. */
public final class TodoList {

    /** A list that is longer is not read. */
    public static final int MOST = 100;

    private final List<TodoSource> sources;
    private final Clock clock;

    public TodoList(List<TodoSource> sources, Clock clock) {
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    public List<Todo> of(Access caller) {
        LocalDate today = LocalDate.now(clock);
        return sources.stream()
                .flatMap(each -> each.waiting(caller, today, MOST).stream())
                .sorted(Comparator.comparing(
                                Todo::until, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                        .thenComparing(Todo::kind))
                .limit(MOST)
                .toList();
    }

    /** Whether its day has passed. */
    public boolean isLate(Todo todo) {
        return todo.until() != null && todo.until().isBefore(LocalDate.now(clock));
    }
}
