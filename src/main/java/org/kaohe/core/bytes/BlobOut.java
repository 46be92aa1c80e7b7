package org.kaohe.core.bytes;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes values densely: whole numbers as variable-length integers, texts as places in a dictionary that stands before
 * them, decimals as their unscaled integer and scale.
 */
public final class BlobOut implements ValueOut {

    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

    private static final int ROOM = 1024;

    private final GrowingBytes bytes = new GrowingBytes(ROOM);
    private final Map<String, Integer> dictionary = new LinkedHashMap<>();

    @Override
    public void text(String value) {
        if (value == null) {
            unsigned(0);
            return;
        }
        Integer place = dictionary.get(value);
        if (place == null) {
            place = dictionary.size() + 1;
            dictionary.put(value, place);
        }
        unsigned(place);
    }

    /** First (scale + 1) x 2, plus 1 when the unscaled value is longer than 64 bits; 0 is null. */
    @Override
    public void decimal(BigDecimal value) {
        if (value == null) {
            unsigned(0);
            return;
        }
        if (value.scale() < 0) {
            throw new IllegalArgumentException("not in normal form: " + value);
        }
        BigInteger unscaled = value.unscaledValue();
        boolean large = unscaled.compareTo(MIN) < 0 || unscaled.compareTo(MAX) > 0;
        unsigned((value.scale() + 1L) * 2 + (large ? 1 : 0));
        if (large) {
            raw(unscaled.toByteArray());
        } else {
            whole(unscaled.longValue());
        }
    }

    @Override
    public void whole(long value) {
        unsigned((value << 1) ^ (value >> 63));
    }

    @Override
    public void flag(boolean value) {
        bytes.octet(value ? 1 : 0);
    }

    public void octet(int value) {
        bytes.octet(value);
    }

    public void unsigned(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes.octet((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        bytes.octet((int) rest);
    }

    /** The version, the dictionary, then everything written so far. */
    public byte[] finish(int version) {
        var head = new BlobOut();
        head.octet(version);
        head.unsigned(dictionary.size());
        dictionary.keySet().forEach(text -> head.raw(text.getBytes(StandardCharsets.UTF_8)));
        head.bytes.all(bytes);
        return head.bytes.toArray();
    }

    private void raw(byte[] value) {
        unsigned(value.length);
        bytes.all(value);
    }
}
