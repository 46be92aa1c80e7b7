package org.kaohe.proof;

import java.util.regex.Pattern;

/** Where the files of a pack lie. Any other name is refused, so that none can lead out of the pack. */
final class PackNames {

    static final String MANIFEST = "manifest.json";
    static final String JOURNAL = "journal-entries.ndjson";
    static final String READ_ME = "README.txt";

    private static final Pattern KNOWN = Pattern.compile("manifest\\.json|journal-entries\\.ndjson|README\\.txt"
            + "|decisions/[1-9][0-9]{0,17}/(decision|facts|trace)\\.json"
            + "|policies/[0-9a-f]{64}/(approval\\.json|files/[a-z0-9-]{1,60}/[A-Za-z0-9][A-Za-z0-9._-]{0,99})");

    private PackNames() {}

    static boolean isKnown(String name) {
        return KNOWN.matcher(name).matches();
    }

    static String decision(long id) {
        return "decisions/" + id + "/decision.json";
    }

    static String facts(long id) {
        return "decisions/" + id + "/facts.json";
    }

    static String trace(long id) {
        return "decisions/" + id + "/trace.json";
    }

    static String approval(String contentHash) {
        return "policies/" + contentHash + "/approval.json";
    }

    static String files(String contentHash) {
        return "policies/" + contentHash + "/files/";
    }
}
