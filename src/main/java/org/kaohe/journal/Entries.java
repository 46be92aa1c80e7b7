package org.kaohe.journal;

import java.util.List;
import java.util.function.Consumer;
import org.kaohe.core.page.Page;

/** Port: the journal as it is stored. */
public interface Entries {

    int AT_ONCE = 1_000;

    /** Newest first. */
    Page<Entry> page(JournalQuery query);

    Head head();

    /** Those that follow an entry, up to the head, oldest first, at most so many. */
    List<Entry> after(long seq, Head head, int most);

    /**
     * Hands over every entry up to the head, oldest first. It stands outside of what is stored so that each part is read in
     * a transaction of its own, and none waits for a reader who takes long.
     */
    static void forEach(Entries entries, Head head, Consumer<Entry> reader) {
        List<Entry> some = entries.after(Long.MIN_VALUE, head, AT_ONCE);
        while (!some.isEmpty()) {
            some.forEach(reader);
            some = entries.after(some.get(some.size() - 1).seq(), head, AT_ONCE);
        }
    }

    /**
     * Forgets the personal fields about somebody, and records that it was done.
     *
     * @return how many entries it concerned
     */
    long erase(String person, String by, String reason);
}
