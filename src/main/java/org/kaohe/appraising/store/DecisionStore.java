package org.kaohe.appraising.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.DecisionQuery;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.Reader;
import org.kaohe.appraising.StageTimes;
import org.kaohe.appraising.Tally;
import org.kaohe.appraising.trace.PackedTrace;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.core.work.Instance;

/** Decisions in PostgreSQL: written by COPY, read one by one, by filter, or for thousands of people at once. */
@ApplicationScoped
class DecisionStore implements Decisions {

    private final DataSource database;
    private final DecisionRows rows;
    private final PastResults past;
    private final Instance instance;

    DecisionStore(DataSource database, DecisionRows rows, PastResults past, Instance instance) {
        this.database = database;
        this.rows = rows;
        this.past = past;
        this.instance = instance;
    }

    @Override
    @Transactional
    public void write(long run, List<Traced> batch, StageTimes times) {
        try (Connection connection = database.getConnection()) {
            long begin = System.nanoTime();
            DecisionCopy.send(connection, batch);
            long millis = (System.nanoTime() - begin) / 1_000_000;
            RunProgress.add(connection, instance, run, batch, times.plus(new StageTimes(0, 0, millis)));
        } catch (SQLException e) {
            throw new IllegalStateException("Decisions of run " + run + " were not stored", e);
        }
    }

    @Override
    @Transactional
    public Set<StaffNo> decidedIn(long run) {
        return rows.staffOf(run);
    }

    @Override
    @Transactional
    public long lastOf(long run) {
        return rows.lastOf(run);
    }

    @Override
    @Transactional
    public Map<StaffNo, List<PastResult>> before(Period period, int back, PolicyCode policy, Set<StaffNo> staff) {
        return past.before(period, back, policy, staff);
    }

    @Override
    @Transactional
    public List<Decision> list(DecisionQuery query, Reader reader) {
        return rows.page(new DecisionFilter(query, reader), query.page(), query.size()).stream()
                .map(StoredDecision::read)
                .toList();
    }

    @Override
    @Transactional
    public List<Decision> after(StaffNo last, PolicyCode policy, Period period, int size, Reader reader) {
        return rows.page(DecisionFilter.after(last, policy, period, reader), 0, size).stream()
                .map(StoredDecision::read)
                .toList();
    }

    @Override
    @Transactional
    public long count(DecisionQuery query, Reader reader) {
        return rows.count(new DecisionFilter(query, reader));
    }

    @Override
    @Transactional
    public List<Tally> tally(DecisionQuery query, Reader reader) {
        return rows.tally(new DecisionFilter(query, reader));
    }

    @Override
    @Transactional
    public Map<String, List<Tally>> tallyByTeam(DecisionQuery query, Reader reader) {
        return rows.tallyByTeam(new DecisionFilter(query, reader));
    }

    @Override
    @Transactional
    public Optional<Decision> find(long id) {
        return rows.findByIdOptional(id).map(StoredDecision::read);
    }

    @Override
    @Transactional
    public List<Decision> find(Set<Long> ids) {
        return rows.list("id in ?1", ids).stream().map(StoredDecision::read).toList();
    }

    @Override
    @Transactional
    public boolean isPublished(long id) {
        return rows.isPublished(id);
    }

    @Override
    @Transactional
    public Optional<PackedTrace> trace(long id) {
        return rows.trace(id).map(PackedTrace::stored);
    }

    @Override
    @Transactional
    public Map<Long, PackedTrace> traces(Set<Long> ids) {
        Map<Long, PackedTrace> traces = new HashMap<>();
        rows.traces(ids).forEach((id, bytes) -> traces.put(id, PackedTrace.stored(bytes)));
        return traces;
    }

    @Override
    @Transactional
    public List<PolicyPeriod> covered() {
        return rows.covered();
    }
}
