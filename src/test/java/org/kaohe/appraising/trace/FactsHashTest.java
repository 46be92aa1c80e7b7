package org.kaohe.appraising.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.SampleFacts;
import org.kaohe.core.measure.Decimals;

class FactsHashTest {

    @Test
    void theOrderOfFactsDoesNotMatter() {
        List<Fact> reversed = new ArrayList<>(SampleFacts.all());
        Collections.reverse(reversed);
        assertThat(FactsHash.of(reversed)).isEqualTo(FactsHash.of(SampleFacts.all()));
    }

    @Test
    void anyChangedFigureChangesIt() {
        assertThat(FactsHash.of(List.of(new Mark("attitude", "DAILY", Decimals.of("89.5"), 1))))
                .isEqualTo(FactsHash.of(List.of(new Mark("attitude", "DAILY", Decimals.of("89.50"), 1))))
                .isNotEqualTo(FactsHash.of(List.of(new Mark("attitude", "DAILY", Decimals.of("89.51"), 1))));
    }

    @Test
    void aFactIsOneReadableLine() {
        assertThat(FactsHash.line(new Mark("attitude", "DAILY", Decimals.of("89.50"), 1)))
                .isEqualTo("Mark\tattitude\tDAILY\t89.5\t1");
        assertThat(FactsHash.line(new Note("a\tb\nc\\"))).isEqualTo("Note\ta\\tb\\nc\\\\");
    }
}
