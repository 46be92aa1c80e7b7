package org.kaohe.notifying;

import java.time.Instant;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Access;

/** Port: what the caller was told. */
public interface Inbox {

    /** Newest first. */
    Page<Told> of(Access caller, boolean unreadOnly, int page, int size);

    /** Marks one as read; false when there is no such notice for the caller. */
    boolean read(Access caller, long id, Instant at);
}
