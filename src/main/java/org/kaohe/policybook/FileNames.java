package org.kaohe.policybook;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Which files of a folder count, and how they may be called. */
final class FileNames {

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final List<String> LEFT_BY_EDITORS =
            List.of("~", ".swp", ".swx", ".tmp", ".bak", ".part", "thumbs.db", "desktop.ini");

    private FileNames() {}

    /** ASCII letters, digits, dot, hyphen and underscore; at most 100 characters. */
    static boolean isSafe(String name) {
        return SAFE.matcher(name).matches();
    }

    /** Hidden files, Excel's lock files ({@code ~$items.csv}), backups: not part of a policy, and no mistake either. */
    static boolean isLeftover(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return name.startsWith(".")
                || name.startsWith("~$")
                || LEFT_BY_EDITORS.stream().anyMatch(lower::endsWith);
    }
}
