package org.kaohe.appraising.trace;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BlobOut} wrote. Refuses a blob of another version, a cut one and one with bytes left over. */
final class BlobIn {

    private final ByteBuffer bytes;
    private final List<String> dictionary;

    BlobIn(byte[] blob, int version) {
        bytes = ByteBuffer.wrap(blob);
        int found = octet();
        if (found != version) {
            throw new IllegalArgumentException("Trace of version " + found + ", this program reads " + version);
        }
        int size = length();
        dictionary = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            dictionary.add(new String(raw(), StandardCharsets.UTF_8));
        }
    }

    String text() {
        int place = Math.toIntExact(unsigned());
        return place == 0 ? null : dictionary.get(place - 1);
    }

    List<String> texts() {
        int size = count();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    BigDecimal decimal() {
        long head = unsigned();
        if (head == 0) {
            return null;
        }
        int scale = (int) (head / 2 - 1);
        return (head & 1) == 1 ? new BigDecimal(new BigInteger(raw()), scale) : BigDecimal.valueOf(whole(), scale);
    }

    long whole() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    int count() {
        return Math.toIntExact(whole());
    }

    boolean flag() {
        return octet() == 1;
    }

    int octet() {
        return bytes.get() & 0xFF;
    }

    long unsigned() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = octet();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new IllegalArgumentException("number longer than 64 bits");
    }

    /** A number of things to follow; each takes at least one byte, so a larger one is a broken blob. */
    int length() {
        long length = unsigned();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("length " + length + " with " + bytes.remaining() + " bytes left");
        }
        return (int) length;
    }

    void end() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes after the trace");
        }
    }

    private byte[] raw() {
        byte[] value = new byte[length()];
        bytes.get(value);
        return value;
    }
}
