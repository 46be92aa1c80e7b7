package org.kaohe.core.upload;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken in, known by its first bytes and nothing else. */
public enum MediaKind {
    PDF("application/pdf", "%PDF-"),
    PNG("image/png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String first;

    /** @param first bytes, one a character */
    MediaKind(String mediaType, String first) {
        this.mediaType = mediaType;
        this.first = first;
    }

    static Optional<MediaKind> of(byte[] content) {
        return Stream.of(values()).filter(each -> each.begins(content)).findFirst();
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many bytes tell it. */
    int signature() {
        return first.length();
    }

    private boolean begins(byte[] content) {
        byte[] wanted = first.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
