package org.kaohe.policybook;

import java.util.List;
import java.util.Optional;
import org.kaohe.core.policy.PolicyContent;

/** The tables of a content as they stand in its files, for people to look at. */
public final class Sheets {

    private Sheets() {}

    /** The policy's own tables, in order of their names. One that cannot be read as a table is left out. */
    public static List<Table> of(PolicyContent content) {
        String own = content.code() + "/";
        return content.files().keySet().stream()
                .filter(path -> path.startsWith(own) && path.endsWith(".csv"))
                .map(path -> read(content, path))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Table> read(PolicyContent content, String path) {
        var unheard = new Findings(); // what is wrong is told by the check
        return TableReader.read(content, path, unheard);
    }
}
