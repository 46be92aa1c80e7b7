package org.kaohe.core.problem;

import java.util.List;
import java.util.Locale;

/** The language of an answer: English when the caller prefers it to Chinese, Chinese otherwise. */
public final class CallerLanguage {

    private static final List<Locale> KNOWN = List.of(Locale.CHINESE, Locale.ENGLISH);

    private CallerLanguage() {}

    /** Chosen from the value of {@code Accept-Language}, which may be absent or malformed. */
    public static Locale of(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), KNOWN);
            return best == null ? Locale.CHINESE : best;
        } catch (RuntimeException malformed) {
            // The parser of the JDK meets a lone hyphen with an index out of bounds.
            return Locale.CHINESE;
        }
    }
}
