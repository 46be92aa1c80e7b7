package org.kaohe.platform.security;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Singleton;
import java.util.List;
import org.kaohe.roster.PasswordStrength;

/** Passwords, names and words that leaked lists hold, with the usual disguises, rows of keys and dates. */
@Singleton
final class ZxcvbnStrength implements PasswordStrength {

    /** Fewer than a million guesses. */
    private static final int FAIR = 2;

    private final Zxcvbn words = new Zxcvbn();

    @Override
    public boolean isGuessable(String password, List<String> known) {
        return words.measure(password, known).getScore() < FAIR;
    }
}
