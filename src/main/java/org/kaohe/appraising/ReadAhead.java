package org.kaohe.appraising;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.people.Member;

/** The people of a run in batches; while one batch is decided, the database already sums the evidence of the next two. */
final class ReadAhead implements AutoCloseable {

    /** What is known about the members, in their order; {@code position} of the first in the run counts from 1. */
    record Batch(List<Member> members, List<Dossier> dossiers, int position) {}

    /** Reads the dossiers of some members, in their order. */
    interface Reading {
        List<Dossier> of(List<Member> members);
    }

    /** One query keeps one core of the database busy, and summing raw observations takes longer than deciding. */
    private static final int AHEAD = 2;

    private final List<Member> people;
    private final int size;
    private final int before;
    private final Reading reading;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AHEAD, task -> new Thread(task, "run-read-ahead"));
    private final Queue<Future<Batch>> coming = new ArrayDeque<>();
    private int asked;

    /** @param before how many people of the run were decided before these */
    ReadAhead(List<Member> people, int size, int before, Reading reading) {
        this.people = people;
        this.size = size;
        this.before = before;
        this.reading = reading;
        for (int i = 0; i < AHEAD; i++) {
            ask();
        }
    }

    boolean hasNext() {
        return !coming.isEmpty();
    }

    /** Waits for the first batch on its way and sends for one more. */
    Batch next() {
        Future<Batch> awaited = coming.remove();
        ask();
        try {
            return awaited.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading evidence", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Evidence could not be read", e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private void ask() {
        if (asked >= people.size()) {
            return;
        }
        int from = asked;
        asked = Math.min(from + size, people.size());
        List<Member> members = people.subList(from, asked);
        coming.add(threads.submit(() -> new Batch(members, reading.of(members), before + from + 1)));
    }
}
