package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.kaohe.appraising.sampling.Review;
import org.kaohe.appraising.sampling.Sample;
import org.kaohe.appraising.sampling.SampleOrder;
import org.kaohe.appraising.sampling.SampleOrder.Strata;
import org.kaohe.appraising.sampling.Samples;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.page.Page;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;

/** Samples, drawn inside the database: a million decisions need no more memory than a thousand. */
@Singleton
@Transactional
class PostgresSamples implements Samples {

    /** The stratum is the name of a column, never a text of the caller. */
    private static final String DRAWN = """
        WITH ranked AS (
            SELECT d.id, d.staff_no, coalesce(d.%1$s, '') AS stratum,
                   count(*) OVER (PARTITION BY coalesce(d.%1$s, '')) AS size,
                   row_number() OVER (PARTITION BY coalesce(d.%1$s, '')
                       ORDER BY sha256(convert_to(? || E'\\n' || d.staff_no, 'UTF8')), d.staff_no) AS place
            FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
            WHERE c.policy = ? AND c.period = ?),
        drawn AS (SELECT * FROM ranked WHERE place <= coalesce(?, ceil(size * ?)))
        """;

    private static final String COLUMNS = "id, policy, period, strata, per_stratum, share, seed, population, drawn_by,"
            + " drawn_at, (SELECT count(*) FROM audit_sample_member WHERE sample = id) AS members";

    private static final String MEMBERS = """
        SELECT m.stratum, m.stratum_size, m.place, m.decision_id, d.staff_no, d.name, d.team, d.post, d.grade, d.score, d.bonus
        FROM audit_sample_member m JOIN decision d ON d.id = m.decision_id WHERE m.sample = ?\
        """;

    private static final String LAST_REVIEWS = "SELECT DISTINCT ON (decision_id) sample, decision_id, finding, note,"
            + " reviewed_by, reviewed_at FROM audit_sample_review WHERE sample = ?";

    private final DataSource database;
    private final Journal journal;

    PostgresSamples(DataSource database, Journal journal) {
        this.database = database;
        this.journal = journal;
    }

    @Override
    public int count(SampleOrder order) {
        return with(drawn(order) + "SELECT count(*) FROM drawn", statement -> {
            fill(statement, order);
            return number(statement);
        });
    }

    @Override
    public Sample draw(SampleOrder order, String by, Instant at) {
        long id = with("""
                INSERT INTO audit_sample (policy, period, strata, per_stratum, share, seed, population, drawn_by, drawn_at)
                SELECT c.policy, c.period, ?, ?, ?, ?, count(*), ?, ? FROM current_decision c
                WHERE c.policy = ? AND c.period = ? GROUP BY c.policy, c.period RETURNING id\
                """, statement -> {
            statement.setString(1, order.strata().name());
            statement.setObject(2, order.perStratum());
            statement.setBigDecimal(3, order.share());
            statement.setString(4, order.seed());
            statement.setString(5, by);
            statement.setObject(6, at.atOffset(ZoneOffset.UTC));
            statement.setString(7, order.policy().value());
            statement.setString(8, order.period().toString());
            return (long) number(statement);
        });
        String members = """
            INSERT INTO audit_sample_member (sample, decision_id, staff_no, stratum, stratum_size, place)
            SELECT ?, id, staff_no, stratum, size, place FROM drawn\
            """;
        with(drawn(order) + members, statement -> {
            fill(statement, order);
            statement.setLong(6, id);
            return statement.executeUpdate();
        });
        Sample sample = find(id).orElseThrow();
        journal.add(change(sample));
        return sample;
    }

    @Override
    public Optional<Sample> find(long id) {
        return with("SELECT " + COLUMNS + " FROM audit_sample WHERE id = ?", statement -> {
            statement.setLong(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(sample(row)) : Optional.empty();
            }
        });
    }

    @Override
    public Page<Sample> list(int page, int size) {
        List<Sample> items =
                with("SELECT " + COLUMNS + " FROM audit_sample ORDER BY id DESC LIMIT ? OFFSET ?", statement -> {
                    statement.setInt(1, size);
                    statement.setLong(2, (long) page * size);
                    List<Sample> samples = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            samples.add(sample(row));
                        }
                    }
                    return samples;
                });
        return new Page<>(items, with("SELECT count(*) FROM audit_sample", PostgresSamples::number));
    }

    @Override
    public List<Sample.Member> members(long id, int page, int size) {
        return members("", id, page, size);
    }

    @Override
    public Page<Sample.Member> open(long id, int page, int size) {
        String unfound = " AND NOT EXISTS (SELECT FROM audit_sample_review r"
                + " WHERE r.sample = m.sample AND r.decision_id = m.decision_id)";
        int total = with("SELECT count(*) FROM audit_sample_member m WHERE m.sample = ?" + unfound, statement -> {
            statement.setLong(1, id);
            return number(statement);
        });
        return new Page<>(members(unfound, id, page, size), total);
    }

    private List<Sample.Member> members(String which, long id, int page, int size) {
        return with(MEMBERS + which + " ORDER BY m.stratum, m.place LIMIT ? OFFSET ?", statement -> {
            statement.setLong(1, id);
            statement.setInt(2, size);
            statement.setLong(3, (long) page * size);
            List<Sample.Member> members = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    members.add(member(row));
                }
            }
            return members;
        });
    }

    @Override
    public Optional<Sample.Member> member(long id, long decision) {
        return with(MEMBERS + " AND m.decision_id = ?", statement -> {
            statement.setLong(1, id);
            statement.setLong(2, decision);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(member(row)) : Optional.empty();
            }
        });
    }

    @Override
    public void keep(Review review) {
        with("""
                INSERT INTO audit_sample_review (sample, decision_id, finding, note, reviewed_by, reviewed_at)
                VALUES (?, ?, ?, ?, ?, ?)\
                """, statement -> {
            statement.setLong(1, review.sample());
            statement.setLong(2, review.decision());
            statement.setString(3, review.finding().name());
            statement.setString(4, review.note());
            statement.setString(5, review.by());
            statement.setObject(6, review.at().atOffset(ZoneOffset.UTC));
            return statement.executeUpdate();
        });
        journal.add(Change.of(review.by(), "sample-reviewed", "sample", review.sample())
                .with("decision", review.decision())
                .with("finding", review.finding()));
    }

    @Override
    public Map<Long, Review> reviews(long id, Set<Long> decisions) {
        return with(LAST_REVIEWS + " AND decision_id = ANY (?) ORDER BY decision_id, id DESC", statement -> {
            statement.setLong(1, id);
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", decisions.toArray()));
            Map<Long, Review> reviews = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Review review = review(row);
                    reviews.put(review.decision(), review);
                }
            }
            return reviews;
        });
    }

    @Override
    public Map<Review.Finding, Integer> found(long id) {
        String last = LAST_REVIEWS + " ORDER BY decision_id, id DESC";
        return with("SELECT finding, count(*) FROM (" + last + ") AS last GROUP BY finding", statement -> {
            statement.setLong(1, id);
            Map<Review.Finding, Integer> found = new EnumMap<>(Review.Finding.class);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.put(Review.Finding.valueOf(row.getString(1)), row.getInt(2));
                }
            }
            return found;
        });
    }

    private static Change change(Sample it) {
        SampleOrder order = it.order();
        return Change.of(it.drawnBy(), "sample-drawn", "sample", it.id())
                .with("policy", order.policy())
                .with("period", order.period())
                .with("strata", order.strata())
                .with("perStratum", order.perStratum())
                .with("share", order.share() == null ? null : order.share().toPlainString())
                .with("seed", order.seed())
                .with("population", it.population())
                .with("members", it.members());
    }

    private static String drawn(SampleOrder order) {
        String column = switch (order.strata()) {
            case TEAM -> "team";
            case GRADE -> "grade";
            case POST -> "post";
        };
        return DRAWN.formatted(column);
    }

    private static void fill(PreparedStatement statement, SampleOrder order) throws SQLException {
        statement.setString(1, order.seed());
        statement.setString(2, order.policy().value());
        statement.setString(3, order.period().toString());
        statement.setBigDecimal(4, order.perStratum() == null ? null : Decimals.of(order.perStratum()));
        statement.setBigDecimal(5, order.share());
    }

    private static int number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Sample sample(ResultSet row) throws SQLException {
        var order = new SampleOrder(
                new PolicyCode(row.getString("policy")),
                Period.parse(row.getString("period")).orElseThrow(),
                Strata.valueOf(row.getString("strata")),
                row.getObject("per_stratum", Integer.class),
                row.getBigDecimal("share"),
                row.getString("seed"));
        return new Sample(
                row.getLong("id"),
                order,
                row.getInt("population"),
                row.getInt("members"),
                row.getString("drawn_by"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant());
    }

    private static Sample.Member member(ResultSet row) throws SQLException {
        return new Sample.Member(
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                Decimals.plain(row.getBigDecimal(10)),
                Decimals.plain(row.getBigDecimal(11)));
    }

    private static Review review(ResultSet row) throws SQLException {
        return new Review(
                row.getLong("sample"),
                row.getLong("decision_id"),
                Review.Finding.valueOf(row.getString("finding")),
                row.getString("note"),
                row.getString("reviewed_by"),
                row.getObject("reviewed_at", OffsetDateTime.class).toInstant());
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.on(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("Samples could not be read or drawn: " + e.getMessage(), e);
        }
    }
}
