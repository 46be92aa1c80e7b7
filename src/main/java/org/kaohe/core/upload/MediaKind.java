package org.kaohe.core.upload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is taken in, known by its first bytes and nothing else. */
public enum MediaKind {
    PDF("application/pdf", '%', 'P', 'D', 'F', '-'),
    PNG("image/png", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
    JPEG("image/jpeg", 0xff, 0xd8, 0xff);

    private final String mediaType;
    private final byte[] first;

    MediaKind(String mediaType, int... first) {
        this.mediaType = mediaType;
        this.first = new byte[first.length];
        for (int each = 0; each < first.length; each++) {
            this.first[each] = (byte) first[each];
        }
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
        return first.length;
    }

    private boolean begins(byte[] content) {
        return content.length >= first.length && Arrays.equals(content, 0, first.length, first, 0, first.length);
    }
}
