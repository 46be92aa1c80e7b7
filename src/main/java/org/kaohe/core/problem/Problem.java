package org.kaohe.core.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * One thing that is wrong, as a value: a stable {@code code}, its weight, its place and the values its sentence names.
 * The sentence itself stands in {@code org/kaohe/problems_{zh,en}.properties} under the code; it names the thing, its
 * value and the next step.
 *
 * @param code lower-case words joined by dots, for example {@code table.cell.not-a-number}; stable for ever
 */
public record Problem(String code, Severity severity, Place place, List<String> values) {

    private static final String BUNDLE = "org.kaohe.problems";

    public static Problem error(String code, Place place, Object... values) {
        return new Problem(code, Severity.ERROR, place, texts(values));
    }

    public static Problem warning(String code, Place place, Object... values) {
        return new Problem(code, Severity.WARNING, place, texts(values));
    }

    public static Problem info(String code, Place place, Object... values) {
        return new Problem(code, Severity.INFO, place, texts(values));
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Problem at(Place elsewhere) {
        return new Problem(code, severity, elsewhere, values);
    }

    /** The sentence in Chinese or, for any other language, in English. */
    public String message(Locale locale) {
        return Texts.message(BUNDLE, code, locale, values.toArray());
    }

    @Override
    public String toString() {
        return place + " " + code + " " + values;
    }

    private static List<String> texts(Object[] values) {
        return java.util.Arrays.stream(values).map(String::valueOf).toList();
    }

    /** Looks sentences up; package-wide so that a missing sentence is one obvious kind of bug. */
    private static final class Texts {
        static String message(String bundle, String code, Locale locale, Object[] values) {
            Locale language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
            try {
                String pattern = ResourceBundle.getBundle(
                                bundle,
                                language,
                                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                        .getString(code);
                return new MessageFormat(pattern, language).format(values);
            } catch (MissingResourceException e) {
                throw new IllegalStateException("No " + language + " sentence for problem " + code, e);
            }
        }
    }
}
