package org.kaohe.proposing;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this feature in both languages, from {@code org/kaohe/proposing_{zh,en}.properties}. */
public final class Wording {

    private static final ResourceBundle.Control EXACT =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle words;

    /** Chinese for a Chinese locale, English for any other. */
    public Wording(Locale locale) {
        language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        words = ResourceBundle.getBundle("org.kaohe.proposing", language, EXACT);
    }

    public String of(String key) {
        return words.getString(key);
    }

    /** The words of a member of a closed set, for example {@code state.OPEN}. */
    public String of(String group, Object member) {
        return words.getString(group + "." + member);
    }

    public String filled(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }
}
