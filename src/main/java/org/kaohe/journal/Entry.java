package org.kaohe.journal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An entry of the journal as it is kept; {@link org.kaohe.core.journal.Change} says what the parts mean.
 *
 * @param seq counts from 1 without a gap
 * @param at to the microsecond
 * @param personalHash of the personal fields; empty when there never were any
 * @param personal null when there are none, or they were erased
 * @param previous hash of the entry before
 */
public record Entry(
        long seq,
        Instant at,
        String actor,
        String action,
        String kind,
        String id,
        SortedMap<String, String> detail,
        String personalHash,
        Personal personal,
        String previous,
        String hash) {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);

    public Entry {
        detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
    }

    public boolean isErased() {
        return personal == null && !personalHash.isEmpty();
    }

    /** What the hash has to be: the database makes it of the same nine lines. */
    public String digest() {
        return Sha256.ofLines(
                String.valueOf(seq),
                MICROS.format(at.atOffset(ZoneOffset.UTC)),
                actor,
                action,
                kind,
                id,
                FlatJson.of(detail),
                personalHash,
                previous);
    }
}
