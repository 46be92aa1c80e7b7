package org.kaohe.notifying.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.kaohe.core.people.Access;
import org.kaohe.core.todo.Todo;
import org.kaohe.notifying.NoticeText;
import org.kaohe.notifying.TodoList;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;

/** What the list of to-dos holds, on the home page. */
@Singleton
class ListedToDos implements ToDoSource {

    private static final int SHOWN = 20;
    private static final String DECISIONS = "decisions";

    private final TodoList todos;
    private final Access access;

    ListedToDos(TodoList todos, Access access) {
        this.todos = todos;
        this.access = access;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        return todos.of(access).stream()
                .limit(SHOWN)
                .map(each -> shown(each, reader))
                .toList();
    }

    private ToDo shown(Todo it, Frame reader) {
        String text = NoticeText.todo(it.kind(), it.said(), it.until(), reader.locale());
        ToDo.Tone tone = todos.isLate(it) ? ToDo.Tone.URGENT : ToDo.Tone.WAITING;
        return new ToDo(tone, text, "", address(it));
    }

    /** Where it is done; home, as long as a kind has no page of its own. */
    private static String address(Todo it) {
        return it.subject().startsWith(DECISIONS) ? "/results" + it.subject().substring(DECISIONS.length()) : "/";
    }
}
