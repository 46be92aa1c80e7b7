package org.kaohe.roster;

import java.util.List;

/** Port: what a guesser knows of people's habits. */
public interface PasswordStrength {
    /**
     * Whether the password is among the first that would be tried.
     *
     * @param known words that a guesser knows of the account, such as its name
     */
    boolean isGuessable(String password, List<String> known);
}
