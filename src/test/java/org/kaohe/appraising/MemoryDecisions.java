package org.kaohe.appraising;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/**
 * Decisions in memory, read by one thread of a run while another writes; those of a run stand as soon as {@link #stand}
 * says so.
 */
final class MemoryDecisions implements Decisions {

    final Map<Long, Traced> all = new ConcurrentSkipListMap<>();
    private final List<Long> standing = new CopyOnWriteArrayList<>();
    int batches;

    /** Batches that can be stored before the database is away once. */
    int batchesUntilOutage = Integer.MAX_VALUE;

    /** Told how many people of a run were stored. */
    BiConsumer<Long, Integer> counting = (run, people) -> {};

    void stand(long run) {
        standing.add(run);
    }

    List<Decision> decided() {
        return all.values().stream().map(Traced::decision).toList();
    }

    @Override
    public void write(long run, List<Traced> batch, StageTimes times) {
        if (batchesUntilOutage-- == 0) {
            throw new IllegalStateException(new SQLException("the connection is lost", "08006"));
        }
        batches++;
        batch.forEach(each -> assertThat(all.put(each.decision().id(), each)).isNull());
        counting.accept(run, batch.size());
    }

    @Override
    public Set<StaffNo> decidedIn(long run) {
        return decided().stream()
                .filter(it -> it.run() == run)
                .map(Decision::staffNo)
                .collect(Collectors.toSet());
    }

    @Override
    public long lastOf(long run) {
        return decided().stream()
                .filter(it -> it.run() == run)
                .mapToLong(Decision::id)
                .max()
                .orElse(0);
    }

    @Override
    public Map<StaffNo, List<PastResult>> before(Period period, int back, PolicyCode policy, Set<StaffNo> staff) {
        Map<StaffNo, List<PastResult>> past = new HashMap<>();
        standing(policy)
                .filter(it -> it.period().compareTo(period) < 0 && it.period().compareTo(period.previous(back)) >= 0)
                .sorted(Comparator.comparing(Decision::period).reversed())
                .forEach(it -> past.computeIfAbsent(it.staffNo(), none -> new ArrayList<>())
                        .add(new PastResult(it.id(), it.period(), it.grade(), it.failing(), it.counts())));
        return past;
    }

    private Stream<Decision> standing(PolicyCode policy) {
        return decided().stream().filter(it -> it.policy().equals(policy) && standing.contains(it.run()));
    }

    @Override
    public List<Decision> list(DecisionQuery query, Reader reader) {
        throw new UnsupportedOperationException("see DecisionsIT");
    }

    @Override
    public List<Decision> after(StaffNo last, PolicyCode policy, Period period, int size, Reader reader) {
        throw new UnsupportedOperationException("see DecisionsIT");
    }

    @Override
    public long count(DecisionQuery query, Reader reader) {
        throw new UnsupportedOperationException("see DecisionsIT");
    }

    @Override
    public List<Tally> tally(DecisionQuery query, Reader reader) {
        throw new UnsupportedOperationException("see DecisionsIT");
    }

    @Override
    public Map<String, List<Tally>> tallyByTeam(DecisionQuery query, Reader reader) {
        throw new UnsupportedOperationException("see ResultsPageIT");
    }

    @Override
    public List<PolicyPeriod> covered() {
        throw new UnsupportedOperationException("see DecisionsIT");
    }

    @Override
    public List<Decision> find(Set<Long> ids) {
        return decided().stream().filter(it -> ids.contains(it.id())).toList();
    }

    @Override
    public Optional<Decision> find(long id) {
        return Optional.ofNullable(all.get(id)).map(Traced::decision);
    }

    @Override
    public boolean isPublished(long id) {
        return true;
    }

    @Override
    public Optional<PackedTrace> trace(long id) {
        return Optional.ofNullable(all.get(id)).map(Traced::trace);
    }

    @Override
    public Map<Long, PackedTrace> traces(Set<Long> ids) {
        throw new UnsupportedOperationException("see ReplaysIT");
    }
}
