package org.kaohe.observing;

import java.util.function.BiConsumer;

/** Port: reads files of observations without ever holding all their rows. */
public interface ImportFiles {

    /** Counts the rows under the header; what makes the file unusable as a whole goes to the problems. */
    int count(String file, byte[] content, Problems problems);

    /** Hands the rows over, some at a time, each time with the problems of their cells. The file was counted before. */
    void inParts(String file, byte[] content, BiConsumer<ImportTable, Problems> taker);
}
