package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

/**
 * Tells whether a payload ran. Payloads set a property, make a file in a folder they are told of, or start a thread of
 * this name; any of it is a hole.
 */
final class Canary {

    private static final String NAME = "kaohe.canary";
    private static final String THREAD = "kaohe-canary";

    private final Path folder;

    Canary(Path folder) {
        this.folder = folder;
        System.clearProperty(NAME);
        System.setProperty(NAME + ".folder", folder.toString());
    }

    void assertSilent() {
        assertThat(System.getProperty(NAME)).as("a payload set a property").isNull();
        assertThat(folder).as("a payload made a file").isEmptyDirectory();
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .as("a payload started a thread")
                .doesNotContain(THREAD);
    }
}
