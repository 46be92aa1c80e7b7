package org.kaohe.core.bytes;

import java.util.Arrays;

/**
 * Bytes written one after the other, numbers with their highest byte first. What java.io offers takes a lock for every
 * byte, which cost more than all the rest of packing a trace.
 */
public final class GrowingBytes {

    private byte[] bytes;
    private int size;

    public GrowingBytes(int room) {
        bytes = new byte[room];
    }

    public int size() {
        return size;
    }

    /** The lowest eight bits. */
    public void octet(int value) {
        ensure(1);
        bytes[size++] = (byte) value;
    }

    public void int16(int value) {
        ensure(Short.BYTES);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    public void int32(int value) {
        ensure(Integer.BYTES);
        put32(value);
    }

    public void int64(long value) {
        ensure(Long.BYTES);
        put32((int) (value >> Integer.SIZE));
        put32((int) value);
    }

    public void all(byte[] some) {
        ensure(some.length);
        System.arraycopy(some, 0, bytes, size, some.length);
        size += some.length;
    }

    public void all(GrowingBytes other) {
        ensure(other.size);
        System.arraycopy(other.bytes, 0, bytes, size, other.size);
        size += other.size;
    }

    /** A copy of what was written. */
    public byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Begins anew, with the room there is. */
    public void clear() {
        size = 0;
    }

    private void put32(int value) {
        bytes[size++] = (byte) (value >> 24);
        bytes[size++] = (byte) (value >> 16);
        bytes[size++] = (byte) (value >> 8);
        bytes[size++] = (byte) value;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(size, more), Math.addExact(size, size)));
        }
    }
}
