package org.kaohe.proposing;

import java.time.Instant;

/**
 * A document of a case; its content is asked for by itself.
 *
 * @param sha256 of what is stored, in lower-case hex
 * @param cleaned what a photo said about place and camera was taken out
 */
public record Document(
        long id,
        String title,
        MediaKind kind,
        String sha256,
        int size,
        boolean cleaned,
        String addedBy,
        Instant addedAt) {

    /** What is taken in, known by its first bytes and nothing else. */
    public enum MediaKind {
        PDF("application/pdf"),
        PNG("image/png"),
        JPEG("image/jpeg");

        private final String mediaType;

        MediaKind(String mediaType) {
            this.mediaType = mediaType;
        }

        public String mediaType() {
            return mediaType;
        }
    }
}
