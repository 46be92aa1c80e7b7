package org.kaohe.journal;

import java.util.List;
import java.util.function.Consumer;

/** Port: the journal as it is stored. */
public interface Entries {

    /** Newest first. */
    Page page(JournalQuery query);

    Head head();

    /** Hands over every entry up to the head, oldest first, without holding them all. */
    void forEach(Head head, Consumer<Entry> reader);

    /**
     * Forgets the personal fields about somebody, and records that it was done.
     *
     * @return how many entries it concerned
     */
    long erase(String person, String by, String reason);

    /** A part of the list. */
    record Page(List<Entry> entries, long total) {
        public Page {
            entries = List.copyOf(entries);
        }
    }
}
