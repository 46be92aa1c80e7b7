package org.kaohe.core.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WorkLineTest {

    private static final long PATIENCE_SECONDS = 30;

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);

    @Test
    void aPieceThatWaitsOrIsUnderWayIsNotTakenTwice() throws Exception {
        try (var line = new WorkLine<>("piece", heldAt("a"))) {
            line.add("a");
            await(begun);
            line.add("a");
            line.add("b");
            line.add("b");
            assertThat(line.inHand()).isEqualTo(2);
            release.countDown();
            awaitEmpty(line);
            assertThat(done).containsExactly("a", "b");

            line.add("a");
            awaitEmpty(line);
            assertThat(done).containsExactly("a", "b", "a");
        }
    }

    @Test
    void aPieceThatMetAnOutageIsDoneAgainAndOthersGoFirst() throws Exception {
        var first = new AtomicReference<>(new IllegalStateException(new SQLException("shuts down", "57P01")));
        try (var line = new WorkLine<String>("piece", failingAt("a", first))) {
            line.add("a");
            line.add("b");
            awaitEmpty(line);
            assertThat(done).containsExactly("b", "a");
        }
    }

    @Test
    void aPieceThatEndedInAFaultStaysInHandUntilItIsDone() throws Exception {
        var first = new AtomicReference<>(new IllegalStateException("its end could not be stored"));
        try (var line = new WorkLine<String>("piece", failingAt("a", first))) {
            line.add("a");
            awaitEmpty(line);
            assertThat(done).containsExactly("a");
        }
    }

    @Test
    void aPieceThatAnotherInstanceHasByNowIsLetGo() throws Exception {
        var first = new AtomicReference<RuntimeException>(new TakenOverException("Piece a"));
        try (var line = new WorkLine<String>("piece", failingAt("a", first))) {
            line.add("a");
            line.add("b");
            awaitEmpty(line);
            assertThat(done).containsExactly("b");
        }
    }

    @Test
    void theEndOfTheProgramStopsThePieceUnderWayAndDropsTheOthers() throws Exception {
        var line = new AtomicReference<WorkLine<String>>();
        line.set(new WorkLine<>("piece", piece -> {
            begun.countDown();
            while (line.get().rest(1_000_000)) {
                done.add("a part of " + piece);
            }
        }));
        line.get().add("a");
        line.get().add("b");
        await(begun);
        line.get().close();
        assertThat(line.get().isEnding()).isTrue();
        assertThat(done).doesNotContain("a part of b");

        int before = done.size();
        line.get().add("c");
        assertThat(line.get().inHand()).isZero();
        assertThat(done).hasSize(before);
    }

    private Consumer<String> heldAt(String piece) {
        return each -> {
            begun.countDown();
            if (each.equals(piece)) {
                await(release);
            }
            done.add(each);
        };
    }

    private <E extends RuntimeException> Consumer<String> failingAt(String piece, AtomicReference<E> once) {
        return each -> {
            if (each.equals(piece)) {
                E failure = once.getAndSet(null);
                if (failure != null) {
                    throw failure;
                }
            }
            done.add(each);
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitEmpty(WorkLine<String> line) throws InterruptedException {
        long until = System.currentTimeMillis() + TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS);
        while (line.inHand() > 0) {
            assertThat(System.currentTimeMillis()).isLessThan(until);
            Thread.sleep(10);
        }
    }
}
