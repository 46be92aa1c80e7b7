package org.kaohe.journal;

import java.util.function.Consumer;
import org.kaohe.core.page.Page;

/** Port: the journal as it is stored. */
public interface Entries {

    /** Newest first. */
    Page<Entry> page(JournalQuery query);

    Head head();

    /** Hands over every entry up to the head, oldest first, without holding them all. */
    void forEach(Head head, Consumer<Entry> reader);

    /**
     * Forgets the personal fields about somebody, and records that it was done.
     *
     * @return how many entries it concerned
     */
    long erase(String person, String by, String reason);
}
