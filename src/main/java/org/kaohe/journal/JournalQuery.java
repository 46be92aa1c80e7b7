package org.kaohe.journal;

import java.time.Instant;

/**
 * Which entries to list; a null part restricts nothing.
 *
 * @param action a whole action, or the words it begins with, such as {@code run}
 * @param person whom the personal fields are about
 * @param until not included
 * @param page from 0
 */
public record JournalQuery(
        String action,
        String actor,
        String kind,
        String id,
        String person,
        Instant from,
        Instant until,
        int page,
        int size) {

    public static final int LARGEST_PAGE = 200;
}
