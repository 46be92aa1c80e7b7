package org.kaohe.roster;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * What a password has to be: long, not the account's name, not one of those everybody tries. No mix of signs is asked
 * for and none expires: both make people choose worse ones.
 */
final class PasswordRules {

    private static final int SHORTEST = 12;
    /** The sample is for looking around on one machine, with one password that is told. */
    private static final int SHORTEST_OF_SAMPLE = 8;
    /** Bcrypt ignores what comes after. */
    private static final int LONGEST_BYTES = 72;

    private final PasswordStrength strength;

    PasswordRules(PasswordStrength strength) {
        this.strength = strength;
    }

    List<Problem> problems(String account, boolean sample, String password) {
        int shortest = sample ? SHORTEST_OF_SAMPLE : SHORTEST;
        if (password.codePointCount(0, password.length()) < shortest) {
            return problem("account.password.short", shortest);
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return problem("account.password.long", LONGEST_BYTES);
        }
        if (sample) {
            return List.of();
        }
        if (isName(account, password)) {
            return problem("account.password.name", account);
        }
        boolean guessable = strength.isGuessable(password, List.of(account, "kaohe", "考核"));
        return guessable ? problem("account.password.guessable") : List.of();
    }

    /** The name alone, or repeated, or with a few signs around it. */
    private static boolean isName(String account, String password) {
        String rest = password.toLowerCase(Locale.ROOT).replace(account.toLowerCase(Locale.ROOT), "");
        return rest.length() < password.length() && rest.length() < SHORTEST / 2;
    }

    private static List<Problem> problem(String code, Object... values) {
        return List.of(Problem.error(code, Place.field("password"), values));
    }
}
