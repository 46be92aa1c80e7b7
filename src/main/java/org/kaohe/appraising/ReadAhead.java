package org.kaohe.appraising;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.people.Member;

/** The people of a run in batches; while one batch is decided, the database already sums the evidence of the next. */
final class ReadAhead implements AutoCloseable {

    /** What is known about the members, in their order; {@code position} of the first in the run counts from 1. */
    record Batch(List<Member> members, List<Dossier> dossiers, int position) {}

    /** Reads the dossiers of some members, in their order. */
    interface Reading {
        List<Dossier> of(List<Member> members);
    }

    private final List<Member> people;
    private final int size;
    private final int before;
    private final Reading reading;
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "run-read-ahead"));
    private Future<Batch> coming;
    private int asked;

    /** @param before how many people of the run were decided before these */
    ReadAhead(List<Member> people, int size, int before, Reading reading) {
        this.people = people;
        this.size = size;
        this.before = before;
        this.reading = reading;
        ask();
    }

    boolean hasNext() {
        return coming != null;
    }

    /** Waits for the batch on its way and sends for the one after it. */
    Batch next() {
        Future<Batch> awaited = coming;
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
        thread.shutdown();
    }

    private void ask() {
        if (asked >= people.size()) {
            coming = null;
            return;
        }
        int from = asked;
        asked = Math.min(from + size, people.size());
        List<Member> members = people.subList(from, asked);
        coming = thread.submit(() -> new Batch(members, reading.of(members), before + from + 1));
    }
}
