package org.kaohe.platform.command;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The language of a command's output; the sentences stand in {@code org/kaohe/commands_{zh,en}.properties}. */
enum Language {
    zh(Locale.CHINESE),
    en(Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    static String say(Locale locale, String key, Object... values) {
        ResourceBundle sentences = ResourceBundle.getBundle(
                "org.kaohe.commands",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String[] texts = new String[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = String.valueOf(values[i]);
        }
        return new MessageFormat(sentences.getString(key), locale).format(texts);
    }
}
