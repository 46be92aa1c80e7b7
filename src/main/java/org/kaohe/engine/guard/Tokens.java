package org.kaohe.engine.guard;

import java.util.List;
import java.util.Optional;

/** The tokens of a text the guard has let through, for those who look for figures and comparisons in it. */
public final class Tokens {

    private Tokens() {}

    /** Empty when the text holds a character the language does not know. */
    public static Optional<List<Token>> of(String text) {
        try {
            return Optional.of(Lexer.tokens(text));
        } catch (Refusal refusal) {
            return Optional.empty();
        }
    }
}
