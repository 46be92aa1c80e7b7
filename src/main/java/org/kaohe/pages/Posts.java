package org.kaohe.pages;

import java.util.Locale;
import java.util.ResourceBundle;

/** What posts are called. They are codes that the staff list chooses freely, so an unknown one shows itself. */
public final class Posts {

    private static final String BUNDLE = "org.kaohe.posts";

    private Posts() {}

    public static String name(String code, Locale language) {
        ResourceBundle names = ResourceBundle.getBundle(
                BUNDLE,
                "zh".equals(language.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return code != null && names.containsKey(code) ? names.getString(code) : code;
    }
}
