package org.kaohe.observing.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AheadTest {

    private final List<Integer> taken = new ArrayList<>();
    private final List<Integer> made = Collections.synchronizedList(new ArrayList<>());

    @Test
    void allPiecesAreTakenInOrderOnTheThreadOfTheCaller() {
        Thread caller = Thread.currentThread();
        Ahead.<Integer>each(this::thousand, piece -> {
            assertThat(Thread.currentThread()).isSameAs(caller);
            taken.add(piece);
        });
        assertThat(taken)
                .containsExactlyElementsOf(IntStream.range(0, 1_000).boxed().toList());
    }

    @Test
    void nothingMadeIsNothingTaken() {
        Ahead.<Integer>each(taker -> {}, taken::add);
        assertThat(taken).isEmpty();
    }

    @Test
    void whatFailsWhileItIsMadeIsToldAfterTheLastWholePiece() {
        assertThatThrownBy(() -> Ahead.<Integer>each(
                        taker -> {
                            taker.accept(1);
                            throw new IllegalArgumentException("cut off");
                        },
                        taken::add))
                .hasRootCauseMessage("cut off");
        assertThat(taken).containsExactly(1);
    }

    @Test
    void whatFailsWhileItIsTakenIsToldAsItIsAndNothingMoreIsMade() throws Exception {
        var ended = new CountDownLatch(1);
        assertThatThrownBy(() -> Ahead.<Integer>each(
                        taker -> {
                            try {
                                thousand(taker);
                            } finally {
                                ended.countDown();
                            }
                        },
                        piece -> {
                            throw new IllegalArgumentException("the disk is full");
                        }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ended.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(made).hasSizeLessThan(10);
    }

    private void thousand(Consumer<Integer> taker) {
        for (int piece = 0; piece < 1_000; piece++) {
            made.add(piece);
            taker.accept(piece);
        }
    }
}
