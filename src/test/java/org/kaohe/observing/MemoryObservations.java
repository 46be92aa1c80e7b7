package org.kaohe.observing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.kaohe.core.observation.Observation;
import org.kaohe.core.page.Page;

/** Keeps observations in memory; a store for tests. */
final class MemoryObservations implements ObservationStore {

    final Map<Long, Version> versions = new HashMap<>();
    final Map<String, Kept> refs = new HashMap<>();
    /** Runs once before the next append, to let somebody else come first. */
    Runnable before = () -> {};

    @Override
    public Map<String, Kept> kept(Set<String> asked) {
        Map<String, Kept> kept = new HashMap<>(refs);
        kept.keySet().retainAll(asked);
        return kept;
    }

    @Override
    public List<Long> append(List<NewObservation> observations, Stamp stamp, Consumer<List<Long>> along)
            throws RefTakenException {
        Runnable first = before;
        before = () -> {};
        first.run();
        for (NewObservation each : observations) {
            if (refs.containsKey(each.ref())) {
                throw new RefTakenException(null);
            }
        }
        List<Long> ids = new ArrayList<>();
        observations.forEach(each -> {
            long id = versions.size() + 1L;
            put(id, id, each, stamp);
            if (!each.ref().isEmpty()) {
                refs.put(each.ref(), new Kept(id, ContentHash.of(each)));
            }
            ids.add(id);
        });
        along.accept(ids);
        return ids;
    }

    @Override
    public Optional<Version> find(long id) {
        return Optional.ofNullable(versions.get(id));
    }

    @Override
    public Optional<Long> correct(Observation version, NewObservation successor, String reason, Stamp stamp) {
        long id = versions.size() + 1L;
        if (!end(version, OptionalLong.of(id), reason, stamp)) {
            return Optional.empty();
        }
        put(id, version.versionOf(), successor, stamp);
        return Optional.of(id);
    }

    @Override
    public boolean withdraw(Observation version, String reason, Stamp stamp) {
        return end(version, OptionalLong.empty(), reason, stamp);
    }

    @Override
    public Page<Chain> page(ObservationQuery query) {
        List<Chain> chains = versions.values().stream()
                .filter(each -> query.staff()
                        .map(staff -> staff.contains(each.observation().staffNo()))
                        .orElse(true))
                .map(each -> new Chain(each, List.of()))
                .toList();
        return new Page<>(chains, chains.size());
    }

    private boolean end(Observation version, OptionalLong successor, String reason, Stamp stamp) {
        if (!versions.get(version.id()).holds()) {
            return false;
        }
        var ended = new Version.Ended(successor, reason, stamp.account(), stamp.at());
        versions.put(version.id(), new Version(version, Optional.of(ended)));
        return true;
    }

    private void put(long id, long versionOf, NewObservation says, Stamp stamp) {
        var observation = new Observation(
                id,
                versionOf,
                says.staffNo(),
                says.subject(),
                says.source(),
                says.reading(),
                says.observedOn(),
                says.note(),
                says.evidence(),
                stamp.account(),
                stamp.at(),
                says.ref());
        versions.put(id, new Version(observation, Optional.empty()));
    }

    /** Nothing that a test did here has to be taken back. */
    @Override
    public <T> T together(java.util.function.Supplier<T> work, java.util.function.Predicate<T> kept) {
        return work.get();
    }
}
