package org.kaohe.proposing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a photo everything but the picture: where, when and with what it was taken stands in parts of its own, in
 * several formats, so only the parts a picture needs are kept. What follows the end of the picture is cut off.
 */
final class PhotoWithoutPlace {

    static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private static final Set<String> PNG_TEXTS = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");
    private static final byte[] COLOURS = "ICC_PROFILE".getBytes(StandardCharsets.US_ASCII);
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;

    private PhotoWithoutPlace() {}

    /** Empty when it is no whole PNG. */
    static Optional<byte[]> png(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, PNG.length);
        int at = PNG.length;
        while (at + 12 <= file.length) {
            int length = ByteBuffer.wrap(file, at, 4).getInt();
            if (length < 0 || length > file.length - at - 12) {
                return Optional.empty();
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!PNG_TEXTS.contains(type)) {
                kept.write(file, at, length + 12);
            }
            if (type.equals("IEND")) {
                return Optional.of(kept.toByteArray());
            }
            at += length + 12;
        }
        return Optional.empty();
    }

    /** Empty when it is no whole JPEG. */
    static Optional<byte[]> jpeg(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, 2);
        int at = 2;
        while (at + 2 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == END_OF_IMAGE) {
                kept.write(file, at, 2);
                return Optional.of(kept.toByteArray());
            }
            if (marker == 0xff) {
                // A filling byte before a marker.
                at++;
                continue;
            }
            int length =
                    at + 4 <= file.length ? ByteBuffer.wrap(file, at + 2, 2).getShort() & 0xffff : 0;
            int end = at + 2 + length;
            if (length < 2 || end > file.length) {
                return Optional.empty();
            }
            if (isPicture(marker, file, at + 4)) {
                kept.write(file, at, end - at);
            }
            at = marker == START_OF_SCAN ? scanEnd(file, end) : end;
            if (marker == START_OF_SCAN) {
                kept.write(file, end, at - end);
            }
        }
        return Optional.empty();
    }

    /** Of the parts for applications JFIF, colours and Adobe's colour transform belong to the picture; comments do not. */
    private static boolean isPicture(int marker, byte[] file, int at) {
        boolean application = marker >= 0xe0 && marker <= 0xef;
        boolean colours = marker == 0xe2 && startsWith(file, at, COLOURS);
        return application ? marker == 0xe0 || colours || marker == 0xee : marker != 0xfe;
    }

    private static boolean startsWith(byte[] file, int at, byte[] text) {
        return at + text.length <= file.length
                && java.util.Arrays.equals(file, at, at + text.length, text, 0, text.length);
    }

    /** The first marker after the packed pixels; in them 0xff is followed by zero or by a restart. */
    private static int scanEnd(byte[] file, int from) {
        for (int at = from; at + 1 < file.length; at++) {
            int next = file[at + 1] & 0xff;
            if ((file[at] & 0xff) == 0xff && next != 0 && (next < 0xd0 || next > 0xd7)) {
                return at;
            }
        }
        return file.length;
    }
}
