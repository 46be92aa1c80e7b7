package org.kaohe.core.bytes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what {@link BlobOut} wrote. Refuses a blob of another version, a cut one and one with bytes left over. */
public final class BlobIn {

    private final ByteBuffer bytes;
    private final List<String> dictionary;

    public BlobIn(byte[] blob, int version) {
        bytes = ByteBuffer.wrap(blob);
        int found = octet();
        if (found != version) {
            throw new IllegalArgumentException("Blob of version " + found + ", this program reads " + version);
        }
        int size = length();
        dictionary = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            dictionary.add(new String(raw(), StandardCharsets.UTF_8));
        }
    }

    public String text() {
        int place = Math.toIntExact(unsigned());
        return place == 0 ? null : dictionary.get(place - 1);
    }

    public List<String> texts() {
        int size = count();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    public BigDecimal decimal() {
        long head = unsigned();
        if (head == 0) {
            return null;
        }
        int scale = (int) (head / 2 - 1);
        return (head & 1) == 1 ? new BigDecimal(new BigInteger(raw()), scale) : BigDecimal.valueOf(whole(), scale);
    }

    public long whole() {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    public int count() {
        return Math.toIntExact(whole());
    }

    public boolean flag() {
        return octet() == 1;
    }

    public int octet() {
        return bytes.get() & 0xFF;
    }

    public long unsigned() {
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
    public int length() {
        long length = unsigned();
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("length " + length + " with " + bytes.remaining() + " bytes left");
        }
        return (int) length;
    }

    public void end() {
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException(bytes.remaining() + " bytes after the last value");
        }
    }

    private byte[] raw() {
        byte[] value = new byte[length()];
        bytes.get(value);
        return value;
    }
}
