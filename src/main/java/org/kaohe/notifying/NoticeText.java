package org.kaohe.notifying;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** Sentences of notices and to-dos in Chinese or, for any other language, in English. */
public final class NoticeText {

    private NoticeText() {}

    public static String notice(String kind, List<String> said, LocalDate until, Locale locale) {
        return text("org.kaohe.notices", kind, said, until, locale);
    }

    public static String todo(String kind, List<String> said, LocalDate until, Locale locale) {
        return text("org.kaohe.todos", kind, said, until, locale);
    }

    /** The deadline is a sentence of its own, the same for all. */
    private static String text(String bundle, String kind, List<String> said, LocalDate until, Locale locale) {
        Locale language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        ResourceBundle sentences = ResourceBundle.getBundle(
                bundle,
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String sentence = new MessageFormat(sentences.getString(kind), language).format(said.toArray());
        return until == null
                ? sentence
                : sentence + new MessageFormat(sentences.getString("until"), language).format(new Object[] {
                    until.toString()
                });
    }
}
