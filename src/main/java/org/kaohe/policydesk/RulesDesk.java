package org.kaohe.policydesk;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.decision.AppraiserBuilder.Built;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.Fingerprint;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.policybook.RulesFolder.Taken;

/**
 * Keeps the policies of a rules folder ready. A change is compiled beside what is serving and then takes its place at
 * once; a folder that is not sound leaves the last sound content serving and says why, and when there was none since the
 * start, the newest published one. Safe for many threads: readers never wait for a compile.
 */
public final class RulesDesk {

    private final RulesFolder folder;
    private final AppraiserBuilder builder;
    private final Spare spare;
    private final ReentrantLock refreshing = new ReentrantLock();

    private volatile Snapshot snapshot = new Snapshot(new TreeMap<>(), List.of());

    /** Without a database: nothing serves in place of a folder that was never sound. */
    public RulesDesk(RulesFolder folder, AppraiserBuilder builder) {
        this(folder, builder, Spare.NONE);
    }

    public RulesDesk(RulesFolder folder, AppraiserBuilder builder, PublishedPolicies published) {
        this(folder, builder, (Spare) published);
    }

    private RulesDesk(RulesFolder folder, AppraiserBuilder builder, Spare spare) {
        this.folder = folder;
        this.builder = builder;
        this.spare = spare;
    }

    /** What all readers see at one moment; replaced as a whole, never changed. */
    private record Snapshot(SortedMap<PolicyCode, Entry> entries, List<Problem> problems) {}

    /** @param tried hash of the content last tried, sound or not; empty when it could not be read */
    private record Entry(OnDesk desk, Fingerprint fingerprint, String tried) {}

    /** Every policy seen since the start, by code. */
    public List<OnDesk> all() {
        return snapshot.entries().values().stream().map(Entry::desk).toList();
    }

    public Optional<OnDesk> find(PolicyCode code) {
        return Optional.ofNullable(snapshot.entries().get(code)).map(Entry::desk);
    }

    /** The policy as it is on disk now, or the last sound state of it. Looks at the disk first. */
    public Optional<Appraiser> current(PolicyCode code) {
        refresh();
        return find(code).flatMap(OnDesk::serving);
    }

    /** What is wrong with the rules folder itself, beside the policies. */
    public List<Problem> problems() {
        return snapshot.problems();
    }

    /** Takes up what changed on disk; when another thread is at it, waits for that one and then looks again. */
    public void refresh() {
        refreshing.lock();
        try {
            lookAtFolder();
        } finally {
            refreshing.unlock();
        }
    }

    /** As {@link #refresh}, but leaves it to a thread that is at it already. */
    public void refreshUnlessBusy() {
        if (refreshing.tryLock()) {
            try {
                lookAtFolder();
            } finally {
                refreshing.unlock();
            }
        }
    }

    private void lookAtFolder() {
        lookAtFiles();
        for (PolicyCode code : spare.policies()) {
            if (!snapshot.entries().containsKey(code)) {
                show(code, gone(code, null));
            }
        }
    }

    private void lookAtFiles() {
        try {
            List<PolicyCode> present = folder.policies();
            besideOneAnother(
                    present, code -> show(code, lookAt(code, snapshot.entries().get(code))));
            for (Map.Entry<PolicyCode, Entry> each : snapshot.entries().entrySet()) {
                if (!present.contains(each.getKey())) {
                    show(each.getKey(), gone(each.getKey(), each.getValue()));
                }
            }
            snapshot = new Snapshot(snapshot.entries(), folder.strays());
        } catch (UncheckedIOException e) {
            Problem unreadable = Problem.error(
                    "folder.unreadable",
                    Place.NOWHERE,
                    String.valueOf(e.getCause().getMessage()));
            snapshot = new Snapshot(snapshot.entries(), List.of(unreadable));
        }
    }

    /**
     * At the start all policies are compiled. Not in the common pool: the classes they need are loaded there, and a
     * start waited for ever on two cores.
     */
    private static void besideOneAnother(List<PolicyCode> codes, Consumer<PolicyCode> task) {
        ExecutorService threads =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            CompletableFuture.allOf(codes.stream()
                            .map(code -> CompletableFuture.runAsync(() -> task.accept(code), threads))
                            .toArray(CompletableFuture<?>[]::new))
                    .join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        } finally {
            threads.shutdown();
        }
    }

    private Entry lookAt(PolicyCode code, Entry before) {
        if (before != null && before.fingerprint().isSettled()) {
            Fingerprint now = folder.fingerprint(code);
            if (now.matches(before.fingerprint())) {
                return before;
            }
        }
        Taken taken = folder.read(code);
        if (taken.content().isEmpty()) {
            return new Entry(new OnDesk(code, serving(code, before), taken.problems()), taken.fingerprint(), "");
        }
        PolicyContent content = taken.content().get();
        if (before != null && before.tried().equals(content.hash())) {
            return new Entry(before.desk(), taken.fingerprint(), before.tried());
        }
        return new Entry(build(content, before), taken.fingerprint(), content.hash());
    }

    private OnDesk build(PolicyContent content, Entry before) {
        Built built;
        try {
            built = builder.build(content);
        } catch (RuntimeException | StackOverflowError e) {
            // A defect of ours must not stop the other policies, nor the one that is serving.
            built = new Built(
                    Optional.empty(),
                    List.of(Problem.error(
                            "policy.defect", Place.file(content.code().value()), e)));
        }
        return new OnDesk(
                content.code(), built.appraiser().or(() -> serving(content.code(), before)), built.problems());
    }

    private Entry gone(PolicyCode code, Entry before) {
        Problem gone = Problem.error("policy.gone", Place.file(code.value()), code);
        return new Entry(new OnDesk(code, serving(code, before), List.of(gone)), folder.fingerprint(code), "");
    }

    private Optional<Appraiser> serving(PolicyCode code, Entry before) {
        return before == null
                ? spare.content(code).flatMap(content -> builder.build(content).appraiser())
                : before.desk().serving();
    }

    private synchronized void show(PolicyCode code, Entry entry) {
        SortedMap<PolicyCode, Entry> entries = new TreeMap<>(snapshot.entries());
        entries.put(code, entry);
        snapshot = new Snapshot(entries, snapshot.problems());
    }
}
