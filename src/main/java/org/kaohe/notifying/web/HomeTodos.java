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

/** The to-dos on the first page: those for which there is a page to do them on. */
@Singleton
class HomeTodos implements ToDoSource {

    private static final int FEW = 20;

    private final TodoList todos;
    private final NoticeText text;
    private final Access access;

    HomeTodos(TodoList todos, NoticeText text, Access access) {
        this.todos = todos;
        this.text = text;
        this.access = access;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        return todos.of(access).stream()
                .flatMap(each ->
                        Subjects.page(each.kind(), each.subject()).map(address -> told(each, address, reader)).stream())
                .limit(FEW)
                .toList();
    }

    private ToDo told(Todo it, String address, Frame reader) {
        String title = text.of(it, reader.locale());
        return new ToDo(todos.isLate(it) ? ToDo.Tone.URGENT : ToDo.Tone.WAITING, title, "", address);
    }
}
