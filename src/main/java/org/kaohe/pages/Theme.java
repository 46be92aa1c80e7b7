package org.kaohe.pages;

import java.util.Locale;

/** Light or dark; {@link #AUTO} follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "kaohe-theme";

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Of a cookie or a form; {@link #AUTO} for anything unknown. */
    static Theme of(String code) {
        for (Theme each : values()) {
            if (each.code().equals(code)) {
                return each;
            }
        }
        return AUTO;
    }
}
