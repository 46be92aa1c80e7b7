package org.kaohe.core.todo;

import java.time.LocalDate;
import java.util.List;
import org.kaohe.core.people.Access;

/** Port: what of one feature waits for a caller. A feature that has such things implements it, and they are listed. */
public interface TodoSource {

    /** The most urgent ones. */
    List<Todo> waiting(Access caller, LocalDate today, int most);
}
