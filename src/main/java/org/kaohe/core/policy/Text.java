package org.kaohe.core.policy;

import java.util.Locale;

/** A text in both languages of the product. */
public record Text(String zh, String en) {

    /** Chinese for a Chinese locale, English for any other. */
    public String in(Locale locale) {
        return "zh".equals(locale.getLanguage()) ? zh : en;
    }
}
