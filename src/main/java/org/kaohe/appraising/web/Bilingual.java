package org.kaohe.appraising.web;

import java.util.Locale;

/** A sentence in both languages. */
record Bilingual(String zh, String en) {

    String in(Locale language) {
        return "zh".equals(language.getLanguage()) ? zh : en;
    }
}
