package org.kaohe.pages;

/**
 * Something that waits for the reader, and where it is done.
 *
 * @param title what to do, with the count where there is one
 * @param detail what it is about and until when; may be empty
 */
public record ToDo(Tone tone, String title, String detail, String address) {

    /** How much it matters. */
    public enum Tone {
        /** It blocks somebody. */
        URGENT,
        /** It waits for the reader. */
        WAITING,
        /** Good to know. */
        NEWS
    }
}
