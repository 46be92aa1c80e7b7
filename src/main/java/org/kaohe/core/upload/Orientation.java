package org.kaohe.core.upload;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * How a camera was held: the one thing of Exif that belongs to the picture, without which a photo lies on its side. It is
 * written anew, alone.
 */
final class Orientation {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY = 12;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;

    private Orientation() {}

    /** A part that says only this; empty when the part is no Exif, or says that the photo stands upright or nothing of it. */
    static Optional<byte[]> kept(byte[] file, int from, int to) {
        if (to - from < EXIF.length || !Arrays.equals(file, from, from + EXIF.length, EXIF, 0, EXIF.length)) {
            return Optional.empty();
        }
        int held = read(ByteBuffer.wrap(file, from + EXIF.length, to - from - EXIF.length)
                .slice());
        return held > UPRIGHT && held <= LAST ? Optional.of(part(held)) : Optional.empty();
    }

    /** Zero where it is not said, or nothing can be read. */
    private static int read(ByteBuffer tiff) {
        if (tiff.limit() < 8) {
            return 0;
        }
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int first = tiff.getInt(4);
        if (first < 8 || first > tiff.limit() - 2) {
            return 0;
        }
        int entries = tiff.getShort(first) & 0xffff;
        for (int at = first + 2; entries > 0 && at <= tiff.limit() - ENTRY; at += ENTRY, entries--) {
            if ((tiff.getShort(at) & 0xffff) == TAG && tiff.getShort(at + 2) == SHORT) {
                return tiff.getShort(at + 8) & 0xffff;
            }
        }
        return 0;
    }

    private static byte[] part(int held) {
        int length = 2 + EXIF.length + 8 + 2 + ENTRY + 4;
        return ByteBuffer.allocate(2 + length)
                .putShort((short) 0xffe1)
                .putShort((short) length)
                .put(EXIF)
                .put(new byte[] {'M', 'M', 0, 42})
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) held)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
