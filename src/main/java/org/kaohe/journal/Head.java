package org.kaohe.journal;

/** The last entry: with a note of it, nobody can cut entries off the end unseen. Hash 0…0 and 0 before the first one. */
public record Head(long seq, String hash) {

    public static final Head NONE = new Head(0, "0".repeat(64));
}
