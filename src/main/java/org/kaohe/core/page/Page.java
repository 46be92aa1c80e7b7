package org.kaohe.core.page;

import java.util.List;

/**
 * A part of a list.
 *
 * @param total how long the whole list is
 */
public record Page<T>(List<T> items, long total) {

    /** The most a caller may ask for at once. */
    public static final int MOST = 200;

    public Page {
        items = List.copyOf(items);
    }
}
