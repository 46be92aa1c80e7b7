package org.kaohe.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** Another running instance holds the data folder. */
public final class FolderInUseException extends IOException {

    private static final long serialVersionUID = 1L;

    FolderInUseException(Path folder) {
        super("Data folder " + folder + " is in use by another running instance. Maybe stop that one, or give this one"
                + " a folder of its own with KAOHE_DATA_DIR.");
    }
}
