package org.kaohe.pages;

import java.util.Objects;

/** An entry of a drop-down. */
public record Choice(String value, String label, boolean chosen) {

    /** @param chosen value of the one that is; null for none */
    public static Choice of(String value, String label, String chosen) {
        return new Choice(value, label, Objects.equals(value, chosen));
    }
}
