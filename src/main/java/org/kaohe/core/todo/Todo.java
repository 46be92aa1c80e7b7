package org.kaohe.core.todo;

import java.time.LocalDate;
import java.util.List;

/**
 * Something that waits for the caller.
 *
 * @param kind lower-case words joined by hyphens; its sentence stands in {@code org/kaohe/todos_{zh,en}.properties}
 * @param subject path below {@code /api/v1/} of what waits
 * @param said what the sentence names; a policy by its code, which its reader is shown as the title
 * @param until the day by which the caller should act; null when there is none
 */
public record Todo(String kind, String subject, List<String> said, LocalDate until) {
    public Todo {
        said = List.copyOf(said);
    }
}
