package org.kaohe.notifying.web;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.people.Access;
import org.kaohe.core.todo.Todo;
import org.kaohe.notifying.NoticeText;
import org.kaohe.notifying.TodoList;
import org.kaohe.notifying.web.NoticesResource.TextView;

/** What waits for the caller, and until when. */
@Path("/api/v1/todos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({"hr-editor", "hr-approver", "manager", "auditor", "employee", "operator"})
class TodosResource {

    private final TodoList todos;
    private final NoticeText text;
    private final Access access;

    TodosResource(TodoList todos, NoticeText text, Access access) {
        this.todos = todos;
        this.text = text;
        this.access = access;
    }

    /** @param late its day has passed */
    record TodoView(String kind, String subject, TextView text, LocalDate until, boolean late) {}

    @GET
    public List<TodoView> list() {
        return todos.of(access).stream().map(this::view).toList();
    }

    private TodoView view(Todo it) {
        var told = new TextView(text.of(it, Locale.CHINESE), text.of(it, Locale.ENGLISH));
        return new TodoView(it.kind(), it.subject(), told, it.until(), todos.isLate(it));
    }
}
