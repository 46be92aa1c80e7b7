package org.kaohe.observing;

import java.util.Optional;
import java.util.function.BiConsumer;

/** Port: reads files of observations without ever holding all their rows. */
public interface ImportFiles {

    /** Looks a file over; empty when it cannot be used as a whole, and the problems say why. */
    Optional<Counted> count(String file, byte[] content, Problems problems);

    /** A file that can be imported. */
    interface Counted {

        /** Under the header. */
        int rows();

        /** Hands the rows over, some at a time, each time with the problems of their cells. */
        void inParts(BiConsumer<ImportTable, Problems> taker);
    }
}
