package org.kaohe.notifying;

import java.time.Instant;
import java.util.List;
import org.kaohe.core.people.Access;

/** Port: what the caller was told. */
public interface Inbox {

    record Page(List<Told> items, long total) {}

    /** Newest first. */
    Page of(Access caller, boolean unreadOnly, int page, int size);

    /** Marks one as read; false when there is no such notice for the caller. */
    boolean read(Access caller, long id, Instant at);
}
