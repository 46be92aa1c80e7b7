package org.kaohe.observing;

import java.time.Instant;
import org.kaohe.core.upload.MediaKind;

/**
 * A photo of what failed; its content is asked for by itself.
 *
 * @param number among those of its item, from 1
 * @param sha256 of what is stored, in lower-case hex
 * @param cleaned what it said about place and camera was taken out
 */
public record Photo(
        int number, MediaKind kind, String sha256, int size, boolean cleaned, String addedBy, Instant addedAt) {

    /** Of one item. */
    public static final int MOST = 3;

    /** What is shown of it. */
    public record Content(MediaKind kind, byte[] bytes) {}
}
