package org.kaohe.observing.sheet;

import java.util.function.BiConsumer;
import org.kaohe.observing.ImportFiles;
import org.kaohe.observing.ImportTable;
import org.kaohe.observing.Problems;

/** Reads workbooks and csv files some rows at a time. */
public final class LargeObservationFiles implements ImportFiles {

    /** Few enough to show progress and to keep with all their problems, many enough for COPY. */
    private static final int PART = 2_000;

    @Override
    public int count(String file, byte[] content, Problems problems) {
        return new ObservationFile(file, problems).count(content);
    }

    @Override
    public void inParts(String file, byte[] content, BiConsumer<ImportTable, Problems> taker) {
        new ObservationFile(file, new Problems()).inParts(content, PART, taker);
    }
}
