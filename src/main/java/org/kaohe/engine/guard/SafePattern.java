package org.kaohe.engine.guard;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.kaohe.engine.rule.Spot;

/**
 * Regular expressions that cannot run away: at most 100 characters, no back references, at most two groups and none of
 * them repeated or nested, and at most two repetitions without a limit, so that matching stays quadratic in a text of at
 * most a thousand characters.
 */
final class SafePattern {

    private static final int MAX_LENGTH = 100;
    private static final int MAX_REPETITIONS = 2;
    /** {@code (north|south)}, with nothing behind that repeats it. */
    private static final Pattern GROUP = Pattern.compile("\\((?!\\?)[^(){\\\\\\[]*\\)(?![*+?{])");

    private static final int MAX_GROUPS = 2;

    private SafePattern() {}

    static void check(String regex, Spot spot) throws Refusal {
        long groups = GROUP.matcher(regex).results().count();
        String outside = GROUP.matcher(regex).replaceAll("");
        boolean grouped = groups > MAX_GROUPS
                || outside.indexOf('(') >= 0
                || outside.indexOf('{') >= 0
                || regex.matches(".*\\\\[0-9kQEpP].*");
        long repetitions = regex.chars().filter(c -> c == '*' || c == '+').count();
        if (regex.length() > MAX_LENGTH || grouped || repetitions > MAX_REPETITIONS) {
            throw new Refusal("guard.pattern", spot, regex);
        }
        try {
            Pattern.compile(regex);
        } catch (PatternSyntaxException e) {
            throw new Refusal("rule.pattern", spot, regex, e.getDescription());
        }
    }
}
