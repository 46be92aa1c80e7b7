package org.kaohe.appraising.web;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of exported tables, from {@code org/kaohe/exports_{zh,en}.properties}. */
final class ExportTexts {

    private final ResourceBundle words;

    ExportTexts(Locale language) {
        words = ResourceBundle.getBundle(
                "org.kaohe.exports",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String of(String key) {
        return words.getString(key);
    }

    List<String> of(String... keys) {
        return Stream.of(keys).map(this::of).toList();
    }
}
