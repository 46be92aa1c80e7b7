package org.kaohe.appraising.store;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;
import org.kaohe.appraising.Run;
import org.kaohe.appraising.StageTimes;
import org.kaohe.core.work.Instance;
import org.kaohe.core.work.TakenOverException;

/** Counts a stored batch into its run, in the batch's own transaction. */
final class RunProgress {

    private static final String RUN = """
            UPDATE run SET done = done + ?, read_ms = read_ms + ?, evaluate_ms = evaluate_ms + ?, write_ms = write_ms + ?
            WHERE id = ? AND state = 'RUNNING' AND worker = ?""";

    private static final String IN_ORDER = RUN + " AND done = ?";

    private static final String TALLY = """
            INSERT INTO run_tally AS t (run_id, status, grade, people, bonus) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (run_id, status, grade)
            DO UPDATE SET people = t.people + excluded.people, bonus = t.bonus + excluded.bonus""";

    private RunProgress() {}

    /** Counts of one status and grade. */
    private record Count(String status, String grade, int people, BigDecimal bonus) {
        static Count of(Decision it) {
            return new Count(
                    it.status().name(),
                    it.grade() == null ? "" : it.grade(),
                    1,
                    it.bonus() == null ? BigDecimal.ZERO : it.bonus());
        }

        Count plus(Count other) {
            return new Count(status, grade, people + other.people, bonus.add(other.bonus));
        }
    }

    /** Nobody is decided twice: the batch counts only where the run still stands where it begins, and with this worker. */
    static void add(Connection connection, Instance worker, long run, List<Traced> batch, StageTimes times)
            throws SQLException {
        tally(connection, run, batch);
        try (PreparedStatement progress = connection.prepareStatement(IN_ORDER)) {
            progress.setLong(7, batch.get(0).decision().id() - Run.decisionId(run, 1));
            progress(progress, worker.name(), run, batch.size(), times);
        }
    }

    /** The same for a batch that is stored whenever it is ready; whether it was before, the caller has seen. */
    static void addInAnyOrder(Connection connection, String worker, long run, List<Traced> batch) throws SQLException {
        tally(connection, run, batch);
        try (PreparedStatement progress = connection.prepareStatement(RUN)) {
            progress(progress, worker, run, batch.size(), StageTimes.NONE);
        }
    }

    private static void progress(PreparedStatement progress, String worker, long run, int people, StageTimes times)
            throws SQLException {
        progress.setInt(1, people);
        progress.setLong(2, times.read());
        progress.setLong(3, times.evaluate());
        progress.setLong(4, times.write());
        progress.setLong(5, run);
        progress.setString(6, worker);
        if (progress.executeUpdate() != 1) {
            throw new TakenOverException("Run " + run);
        }
    }

    private static void tally(Connection connection, long run, List<Traced> batch) throws SQLException {
        Map<String, Count> counts = new TreeMap<>();
        batch.forEach(each -> {
            Count one = Count.of(each.decision());
            counts.merge(one.status + " " + one.grade, one, Count::plus);
        });
        try (PreparedStatement tally = connection.prepareStatement(TALLY)) {
            for (Count count : counts.values()) {
                tally.setLong(1, run);
                tally.setString(2, count.status);
                tally.setString(3, count.grade);
                tally.setInt(4, count.people);
                tally.setBigDecimal(5, count.bonus);
                tally.addBatch();
            }
            tally.executeBatch();
        }
    }
}
