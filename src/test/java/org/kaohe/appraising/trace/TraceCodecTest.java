package org.kaohe.appraising.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.SampleFacts;
import org.kaohe.core.fact.Score;
import org.kaohe.core.measure.Decimals;

class TraceCodecTest {

    private static final List<Fact> POLICY = List.of(new Figure("daily_share", Decimals.of(40)));

    @Test
    void everyTypeOfFactHasAFormAndASample() {
        assertThat(FactForm.ALL.stream().map(FactForm::type).collect(Collectors.toSet()))
                .isEqualTo(SampleFacts.types());
        assertThat(SampleFacts.all().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(SampleFacts.types());
        assertThat(FactForm.ALL.stream().map(FactForm::tag)).doesNotHaveDuplicates();
    }

    @Test
    void aTraceComesBackAsItWas() {
        Trace trace = sample();
        assertThat(TraceCodec.decode(TraceCodec.encode(trace), POLICY)).isEqualTo(trace);
    }

    @Test
    void anEmptyTraceComesBackAsItWas() {
        var trace = new Trace(0, List.of(), List.of(), List.of());
        assertThat(TraceCodec.decode(TraceCodec.encode(trace), List.of())).isEqualTo(trace);
    }

    @Test
    void theSameTraceGivesTheSameBytes() {
        assertThat(TraceCodec.encode(sample())).isEqualTo(TraceCodec.encode(sample()));
    }

    @Test
    void anotherVersionIsRefused() {
        byte[] blob = TraceCodec.encode(sample());
        blob[0] = 99;
        assertThatThrownBy(() -> TraceCodec.decode(blob, POLICY)).hasMessageContaining("version 99");
    }

    @Test
    void theFactsOfAnotherPolicyAreRefused() {
        byte[] blob = TraceCodec.encode(sample());
        assertThatThrownBy(() -> TraceCodec.decode(blob, List.of())).hasMessageContaining("read with 0");
    }

    @Test
    void aCutOrLengthenedBlobIsRefused() {
        byte[] blob = TraceCodec.encode(sample());
        assertThatThrownBy(() -> TraceCodec.decode(Arrays.copyOf(blob, blob.length + 1), POLICY))
                .hasMessageContaining("bytes after the last value");
        for (int length = 1; length < blob.length; length++) {
            byte[] cut = Arrays.copyOf(blob, length);
            assertThatThrownBy(() -> TraceCodec.decode(cut, POLICY)).isInstanceOf(RuntimeException.class);
        }
    }

    private static Trace sample() {
        List<Fact> facts = new ArrayList<>(POLICY);
        facts.addAll(SampleFacts.all());
        facts.add(new Score(null));
        return new Trace(
                POLICY.size(),
                facts,
                List.of(List.of(), List.of(7L, 9L, 5_000_000_000L), List.of(6L), List.of(Long.MAX_VALUE)),
                List.of(
                        new Firing(0, List.of(0, 4), List.of(9)),
                        new Firing(200, List.of(5, 3, 4), List.of()),
                        new Firing(7, List.of(), List.of(13, 14))));
    }
}
