package org.kaohe.policydesk.web;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;

/** ETags of draft files: the hash of the bytes, quoted. */
final class DraftTag {

    private static final Pattern STRONG = Pattern.compile("\"([0-9a-f]{64})\"");

    private DraftTag() {}

    /** A star would say "whatever it is now", which is what loses other people's changes. */
    static String read(String match) {
        Matcher tag = STRONG.matcher(match == null ? "" : match.strip());
        if (!tag.matches()) {
            throw new Refused(
                    Refused.Reason.UNBASED, List.of(Problem.error("http.precondition-required", Place.NOWHERE)));
        }
        return tag.group(1);
    }

    static String write(String hash) {
        return '"' + hash + '"';
    }
}
