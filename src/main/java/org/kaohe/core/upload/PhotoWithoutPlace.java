package org.kaohe.core.upload;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * Takes out of a photo everything but the picture: where, when and with what it was taken stands in parts of its own, in
 * several formats, so only the parts a picture needs are kept, and of Exif which way is up. What follows the end of the
 * picture is cut off.
 */
final class PhotoWithoutPlace {

    /** Pixels, how they are packed, and their colours. */
    private static final Set<String> PNG_PARTS = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "cICP", "sBIT", "bKGD", "pHYs");

    private static final byte[] COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FORMAT = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] TRANSFORM = "Adobe".getBytes(StandardCharsets.US_ASCII);
    private static final int END_OF_IMAGE = 0xd9;
    private static final int START_OF_SCAN = 0xda;
    private static final int EXIF = 0xe1;

    private PhotoWithoutPlace() {}

    /** Empty when it is no whole PNG. */
    static Optional<byte[]> png(byte[] file) {
        var kept = new ByteArrayOutputStream(file.length);
        kept.write(file, 0, MediaKind.PNG.signature());
        int at = MediaKind.PNG.signature();
        boolean pixels = false;
        while (at + 12 <= file.length) {
            int length = ByteBuffer.wrap(file, at, 4).getInt();
            if (length < 0 || length > file.length - at - 12) {
                return Optional.empty();
            }
            String type = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (PNG_PARTS.contains(type)) {
                kept.write(file, at, length + 12);
            }
            pixels |= type.equals("IDAT");
            if (type.equals("IEND")) {
                return pixels ? Optional.of(kept.toByteArray()) : Optional.empty();
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
        boolean pixels = false;
        while (at + 2 <= file.length && (file[at] & 0xff) == 0xff) {
            int marker = file[at + 1] & 0xff;
            if (marker == END_OF_IMAGE) {
                kept.write(file, at, 2);
                return pixels ? Optional.of(kept.toByteArray()) : Optional.empty();
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
            } else if (marker == EXIF) {
                Orientation.kept(file, at + 4, end).ifPresent(kept::writeBytes);
            }
            at = marker == START_OF_SCAN ? scanEnd(file, end) : end;
            if (marker == START_OF_SCAN) {
                kept.write(file, end, at - end);
                pixels = true;
            }
        }
        return Optional.empty();
    }

    /** Of the parts for applications JFIF, colours and Adobe's colour transform belong to the picture; comments do not. */
    private static boolean isPicture(int marker, byte[] file, int at) {
        return switch (marker) {
            case 0xe0 -> startsWith(file, at, FORMAT);
            case 0xe2 -> startsWith(file, at, COLOURS);
            case 0xee -> startsWith(file, at, TRANSFORM);
            case 0xfe -> false;
            default -> marker < 0xe0 || marker > 0xef;
        };
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
