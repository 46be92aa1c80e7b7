package org.kaohe.policydesk.web;

import java.util.Locale;
import java.util.ResourceBundle;

/** What the columns of tables are called; a template may bring others, which show their own names. */
final class Columns {

    private Columns() {}

    static String name(String header, Locale language) {
        ResourceBundle names = ResourceBundle.getBundle(
                "org.kaohe.column_titles",
                "zh".equals(language.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return names.containsKey(header) ? names.getString(header) : header;
    }
}
