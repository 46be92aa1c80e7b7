package org.kaohe.proposing;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total of the whole list
 */
public record Page<T>(List<T> items, long total) {

    /** The most a caller may ask for at once. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }
}
