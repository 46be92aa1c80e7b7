package org.kaohe.core.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class GrowingBytesTest {

    @Test
    void numbersComeWithTheirHighestByteFirstAsTheJdkWritesThem() {
        var bytes = new GrowingBytes(1);
        bytes.octet(0x1FF);
        bytes.int16(-2);
        bytes.int32(0xCAFEBABE);
        bytes.int64(Long.MIN_VALUE + 7);
        byte[] expected = ByteBuffer.allocate(15)
                .put((byte) 0xFF)
                .putShort((short) -2)
                .putInt(0xCAFEBABE)
                .putLong(Long.MIN_VALUE + 7)
                .array();
        assertThat(bytes.toArray()).isEqualTo(expected);
        assertThat(bytes.size()).isEqualTo(15);
    }

    @Test
    void itGrowsAndBeginsAnew() {
        var bytes = new GrowingBytes(0);
        for (int i = 0; i < 1_000; i++) {
            bytes.all(new byte[] {1, 2, 3});
        }
        assertThat(bytes.toArray()).hasSize(3_000).endsWith(1, 2, 3);
        var other = new GrowingBytes(2);
        other.octet(9);
        other.all(bytes);
        assertThat(other.toArray()).hasSize(3_001).startsWith(9, 1, 2, 3);
        bytes.clear();
        assertThat(bytes.toArray()).isEmpty();
    }
}
