package org.kaohe.observing;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.kaohe.core.problem.Problem;

/** Port: reads files of observations without ever holding all their rows. */
public interface ImportFiles {

    /** Looks a file over; empty when it cannot be used as a whole, and the problems say why. */
    Optional<Opened> open(String file, byte[] content, Problems problems);

    /** A file that can be imported, as far as its first rows tell. */
    interface Opened {

        /** About how many there are under the header: what has to be read to know it is read only once. */
        int rows();

        /**
         * Hands the rows over, some at a time, each time with the problems of their cells.
         *
         * @return why the file cannot be used after all
         */
        Optional<Problem> inParts(BiConsumer<ImportTable, Problems> taker);
    }
}
