package org.kaohe.observing.sheet;

import java.util.Optional;
import org.kaohe.observing.ImportFiles;
import org.kaohe.observing.Problems;

/** Reads workbooks and csv files some rows at a time; the next ones are read while some are taken. */
public final class LargeObservationFiles implements ImportFiles {

    /** Few enough to show progress and to keep with all their problems, many enough for COPY. */
    private static final int PART = 5_000;

    @Override
    public Optional<Opened> open(String file, byte[] content, Problems problems) {
        return new ObservationFile(file, problems).open(content, PART);
    }
}
