package org.kaohe.proposing.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.kaohe.core.people.Access;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.todo.Todo;
import org.kaohe.pages.Frame;
import org.kaohe.pages.ToDo;
import org.kaohe.pages.ToDoSource;
import org.kaohe.proposing.ProposingTodos;

/** What waits here for the reader: a few one by one, many as one entry that leads to the list. */
@Singleton
class MatterToDos implements ToDoSource {

    private static final int FEW = 3;
    /** Whoever has more is told so; to count them all would cost more than the number is worth. */
    private static final int MOST = 200;

    private final ProposingTodos todos;
    private final Access access;
    private final Callers callers;
    private final PolicyTitles titles;

    MatterToDos(ProposingTodos todos, Access access, Callers callers, PolicyTitles titles) {
        this.todos = todos;
        this.access = access;
        this.callers = callers;
        this.titles = titles;
    }

    @Override
    public List<ToDo> waiting(Frame reader) {
        List<Todo> all = todos.waiting(access, callers.today(), MOST);
        var texts = reader.texts(ProposalTexts.class);
        List<ToDo> waiting = new ArrayList<>();
        waiting.addAll(
                of(all, "proposals/", "/proposals?mine=true", reader, texts::todoProposal, texts::todoProposals));
        waiting.addAll(of(all, "cases/", "/cases?mine=true", reader, texts::todoCase, texts::todoCases));
        waiting.addAll(
                of(all, "overrides/", "/overrides?state=ASKED", reader, texts::todoOverride, texts::todoOverrides));
        return waiting;
    }

    private interface Counting {
        String say(String count);
    }

    private List<ToDo> of(
            List<Todo> all, String subject, String list, Frame reader, Function<String, String> one, Counting many) {
        var texts = reader.texts(ProposalTexts.class);
        List<Todo> some =
                all.stream().filter(each -> each.subject().startsWith(subject)).toList();
        LocalDate today = callers.today();
        if (some.size() <= FEW) {
            return some.stream()
                    .map(each -> new ToDo(
                            tone(each, today),
                            one.apply(String.join(" ", titles.named(each.said(), reader.locale()))),
                            texts.todoUntil(each.until().toString()),
                            "/" + each.subject()))
                    .toList();
        }
        Todo first = some.get(0);
        long late = some.stream().filter(each -> each.until().isBefore(today)).count();
        boolean more = all.size() == MOST;
        String detail = late > 0
                ? texts.todoLate(count(late, more))
                : texts.todoFirst(first.until().toString());
        return List.of(new ToDo(tone(first, today), many.say(count(some.size(), more)), detail, list));
    }

    private static String count(long those, boolean more) {
        return more ? those + "+" : String.valueOf(those);
    }

    private static ToDo.Tone tone(Todo it, LocalDate today) {
        return it.until().isBefore(today) ? ToDo.Tone.URGENT : ToDo.Tone.WAITING;
    }
}
