package org.kaohe.appraising.web;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** The language of a caller: English when it is preferred to Chinese, Chinese otherwise. */
final class Languages {

    private Languages() {}

    static Locale of(HttpHeaders headers) {
        for (Locale each : headers.getAcceptableLanguages()) {
            if ("zh".equals(each.getLanguage())) {
                return Locale.CHINESE;
            }
            if ("en".equals(each.getLanguage())) {
                return Locale.ENGLISH;
            }
        }
        return Locale.CHINESE;
    }
}
