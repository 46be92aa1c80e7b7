package org.kaohe.appraising.trace;

import java.util.List;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;

/** A trace as it is stored: a few hundred bytes that only the pinned policy content can read. */
public final class PackedTrace {

    private final byte[] bytes;

    private PackedTrace(byte[] bytes) {
        this.bytes = bytes;
    }

    public static PackedTrace of(Trace trace) {
        return new PackedTrace(TraceCodec.encode(trace));
    }

    /** @param bytes as {@link #bytes} gave them */
    public static PackedTrace stored(byte[] bytes) {
        return new PackedTrace(bytes);
    }

    /** Not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * @param policyFacts {@code Policy.facts()} of the pinned content
     * @throws IllegalArgumentException when this is no trace of that content
     */
    public Trace unpack(List<Fact> policyFacts) {
        return TraceCodec.decode(bytes, policyFacts);
    }
}
