package org.kaohe.platform.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.List;
import org.kaohe.roster.PasswordStrength;

/** Passwords, names and words that leaked lists hold, with the usual disguises, rows of keys and dates. */
@Singleton
final class ZxcvbnStrength implements PasswordStrength {

    /** At least a million guesses. */
    private static final int FAIR = 2;
    /** At least a thousand. */
    private static final int POOR = 1;

    private final Zxcvbn words = new Zxcvbn();

    /** A word that everybody tries stays one with a year and a sign behind it. */
    @Override
    public boolean isGuessable(String password, List<String> known) {
        String letters = password.replaceAll("\\P{L}", "");
        boolean mostlyLetters = letters.length() * 2 >= password.length();
        return score(password, known) < FAIR || mostlyLetters && score(letters, known) < POOR;
    }

    private int score(String text, List<String> known) {
        return words.measure(text, known).getScore();
    }
}
