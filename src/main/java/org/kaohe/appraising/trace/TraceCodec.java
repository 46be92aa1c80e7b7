package org.kaohe.appraising.trace;

import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.bytes.BlobIn;
import org.kaohe.core.bytes.BlobOut;
import org.kaohe.core.bytes.IdPattern;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;

/**
 * A {@link Trace} as bytes and back, exactly. The policy's own facts are not stored: they come from the pinned content
 * and are handed in on reading.
 *
 * <p>Layout: version (1 byte), dictionary, number of policy facts, facts (tag and components), origins of the evidence
 * facts, firings. Ids and positions are stored as differences from what was to be expected.
 */
final class TraceCodec {

    private static final int VERSION = 1;

    private TraceCodec() {}

    static byte[] encode(Trace trace) {
        var out = new BlobOut();
        out.unsigned(trace.policyFacts());
        List<Fact> own =
                trace.facts().subList(trace.policyFacts(), trace.facts().size());
        out.unsigned(own.size());
        for (Fact fact : own) {
            FactForm<?> form = FactForm.of(fact);
            out.octet(form.tag());
            form.writeTo(out, fact);
        }
        out.unsigned(trace.origins().size());
        var writing = new IdPattern();
        trace.origins().forEach(ids -> writing.write(out, ids));
        out.unsigned(trace.firings().size());
        for (Firing firing : trace.firings()) {
            out.unsigned(firing.rule());
            writePositions(out, firing.bound());
            writePositions(out, firing.derived());
        }
        return out.finish(VERSION);
    }

    /**
     * @param policyFacts {@code Policy.facts()} of the content the decision pins; a trace that begins with none of them
     *     is that of an evaluation that failed before it began
     * @throws IllegalArgumentException when the bytes are no trace of that content
     */
    static Trace decode(byte[] blob, List<Fact> policyFacts) {
        var in = new BlobIn(blob, VERSION);
        long shared = in.unsigned();
        if (shared != 0 && shared != policyFacts.size()) {
            throw new IllegalArgumentException(
                    "Trace of a policy with " + shared + " facts, read with " + policyFacts.size());
        }
        List<Fact> facts = new ArrayList<>(shared == 0 ? List.of() : policyFacts);
        for (int left = in.length(); left > 0; left--) {
            facts.add(FactForm.read(in.octet(), in));
        }
        List<List<Long>> origins = new ArrayList<>();
        var reading = new IdPattern();
        for (int left = in.length(); left > 0; left--) {
            origins.add(reading.read(in));
        }
        List<Firing> firings = new ArrayList<>();
        for (int left = in.length(); left > 0; left--) {
            firings.add(new Firing((int) in.unsigned(), readPositions(in), readPositions(in)));
        }
        in.end();
        return new Trace((int) shared, facts, origins, firings);
    }

    private static void writePositions(BlobOut out, List<Integer> positions) {
        out.unsigned(positions.size());
        int last = 0;
        for (int position : positions) {
            out.whole(position - last);
            last = position;
        }
    }

    private static List<Integer> readPositions(BlobIn in) {
        int size = in.length();
        List<Integer> positions = new ArrayList<>(size);
        int last = 0;
        for (int i = 0; i < size; i++) {
            last += in.count();
            positions.add(last);
        }
        return positions;
    }
}
