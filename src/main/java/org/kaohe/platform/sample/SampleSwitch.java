package org.kaohe.platform.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Remembers in the data folder that the sample was wiped, so that the next start does not bring it back. */
public final class SampleSwitch {

    private final Path mark;

    public SampleSwitch(Path dataFolder) {
        mark = dataFolder.resolve("sample-wiped");
    }

    public boolean isWiped() {
        return Files.exists(mark);
    }

    void wiped() throws IOException {
        Files.writeString(mark, "The sample was wiped. Remove this file to have it again in an empty installation.\n");
    }
}
