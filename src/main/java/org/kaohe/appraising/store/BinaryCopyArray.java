package org.kaohe.appraising.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A one-dimensional array of texts in PostgreSQL's binary form; elements may be null. */
final class BinaryCopyArray {

    private final ByteArrayOutputStream elements = new ByteArrayOutputStream();
    private final int elementOid;
    private int size;

    BinaryCopyArray(int elementOid) {
        this.elementOid = elementOid;
    }

    void add(String element) {
        size++;
        if (element == null) {
            elements.writeBytes(number(-1));
            return;
        }
        byte[] text = element.getBytes(StandardCharsets.UTF_8);
        elements.writeBytes(number(text.length));
        elements.writeBytes(text);
    }

    byte[] bytes() {
        byte[] body = elements.toByteArray();
        int dimensions = 1;
        int mayHoldNulls = 1;
        int firstIndex = 1;
        return ByteBuffer.allocate(5 * Integer.BYTES + body.length)
                .putInt(dimensions)
                .putInt(mayHoldNulls)
                .putInt(elementOid)
                .putInt(size)
                .putInt(firstIndex)
                .put(body)
                .array();
    }

    private static byte[] number(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
