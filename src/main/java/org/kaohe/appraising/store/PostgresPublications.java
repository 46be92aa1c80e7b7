package org.kaohe.appraising.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.kaohe.appraising.Decisions.PolicyPeriod;
import org.kaohe.appraising.publishing.Publication;
import org.kaohe.appraising.publishing.Publications;
import org.kaohe.appraising.publishing.PublishedResult;
import org.kaohe.appraising.publishing.TeamReadiness;
import org.kaohe.appraising.publishing.Unreceived;
import org.kaohe.appraising.publishing.Wave;
import org.kaohe.core.journal.Change;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.notice.Notice;
import org.kaohe.core.notice.Notices;
import org.kaohe.core.notice.Recipient;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.sql.Row;
import org.kaohe.sql.Sql;

/** Publications in PostgreSQL. A wave is one set-wise statement, however many people it reaches. */
@Singleton
@Transactional
class PostgresPublications implements Publications {

    private static final String PUBLICATION = "SELECT p.*, (SELECT count(*) FROM published_result r"
            + " WHERE r.publication = p.id AND r.acknowledged_at IS NOT NULL) AS acknowledged FROM publication p";
    private static final String RESULT =
            "SELECT r.*, p.published_by, p.published_at, p.acknowledge_until, p.appeal_until"
                    + " FROM published_result r JOIN publication p ON p.id = r.publication";

    /** What stands and was not published: policy, period, teams (twice), person (twice), provisional. */
    private static final String STANDING = """
             FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
            WHERE c.policy = ? AND c.period = ? AND (cardinality(?::text[]) = 0 OR d.team = ANY (?))
            AND (?::text IS NULL OR c.staff_no = ?) AND (d.status = 'FINAL' OR d.status = 'PROVISIONAL' AND ?)
            AND NOT EXISTS (SELECT FROM published_result r WHERE r.decision_id = c.decision_id)""";

    /** What a publication reached, was not acknowledged, and was not published anew since. */
    private static final String UNRECEIVED = """
             FROM published_result r JOIN decision d ON d.staff_no = r.staff_no AND d.id = r.decision_id
            WHERE r.publication = ? AND r.acknowledged_at IS NULL AND NOT EXISTS (SELECT FROM published_result n
                WHERE (n.staff_no, n.policy, n.period) = (r.staff_no, r.policy, r.period)
                AND n.decision_id > r.decision_id)""";

    /** Days after the deadline; then it is for HR to talk to the person. */
    private static final int STILL_REMINDED = 14;

    private final Sql sql;
    private final Journal journal;
    private final Notices notices;

    PostgresPublications(DataSource database, Journal journal, Notices notices) {
        this.sql = new Sql(database);
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public Optional<Publication> publish(Wave wave) {
        // Two waves of one period follow each other, so that nobody is published twice.
        sql.list(
                "SELECT pg_advisory_xact_lock(hashtext(?))", row -> "", "publication " + wave.policy() + wave.period());
        if (sql.number("SELECT count(*)" + STANDING, standing(wave)) == 0) {
            return Optional.empty();
        }
        long id = insert(wave);
        List<Notice> told = sql.list(
                "INSERT INTO published_result (decision_id, staff_no, policy, period, publication)"
                        + " SELECT c.decision_id, c.staff_no, c.policy, c.period, " + id + STANDING
                        + " RETURNING decision_id, staff_no",
                row -> told(row, wave),
                standing(wave));
        sql.change(
                "UPDATE publication SET people = ?, complete = NOT EXISTS (SELECT" + STANDING + ") WHERE id = ?",
                complete(told.size(), wave, id));
        notices.add(told);
        journal.add(published(id, wave, told.size()));
        return find(id);
    }

    @Override
    public Optional<Publication> find(long id) {
        return sql.first(PUBLICATION + " WHERE p.id = ?", PostgresPublications::publication, id);
    }

    @Override
    public Page<Publication> list(int page, int size) {
        List<Publication> items = sql.list(
                PUBLICATION + " ORDER BY p.id DESC LIMIT ? OFFSET ?",
                PostgresPublications::publication,
                size,
                (long) page * size);
        return new Page<>(items, sql.number("SELECT count(*) FROM publication"));
    }

    @Override
    public Optional<PublishedResult> result(long decision) {
        return sql.first(RESULT + " WHERE r.decision_id = ?", PostgresPublications::result, decision);
    }

    @Override
    public List<PublishedResult> of(StaffNo staffNo) {
        return sql.list(
                "SELECT * FROM (SELECT DISTINCT ON (r.policy, r.period) r.*, p.published_by, p.published_at,"
                        + " p.acknowledge_until, p.appeal_until FROM published_result r"
                        + " JOIN publication p ON p.id = r.publication WHERE r.staff_no = ?"
                        + " ORDER BY r.policy, r.period, r.decision_id DESC) newest"
                        + " ORDER BY decision_id DESC LIMIT 200",
                PostgresPublications::result,
                staffNo);
    }

    @Override
    public boolean acknowledge(PublishedResult result, String by, Instant at) {
        boolean first = sql.change(
                        "UPDATE published_result SET acknowledged_at = ? WHERE decision_id = ? AND acknowledged_at IS"
                                + " NULL",
                        at,
                        result.decision())
                == 1;
        if (first) {
            journal.add(Change.of(by, "result-acknowledged", "decision", result.decision())
                    .about(result.staffNo()));
        }
        return first;
    }

    @Override
    public int remind(Long publication, LocalDate endingBy, LocalDate today, String by, Instant at) {
        boolean one = publication != null;
        List<Notice> told = sql.list(
                """
                UPDATE published_result r SET reminders = r.reminders + 1, reminded_at = ?
                FROM publication p WHERE p.id = r.publication AND r.acknowledged_at IS NULL
                AND (r.reminded_at IS NULL OR r.reminded_at < ?) AND NOT EXISTS (SELECT FROM published_result n
                    WHERE (n.staff_no, n.policy, n.period) = (r.staff_no, r.policy, r.period)
                    AND n.decision_id > r.decision_id)
                """
                        + (one ? "AND p.id = ?" : "AND p.acknowledge_until BETWEEN ? AND ?")
                        + " RETURNING r.decision_id, r.staff_no, r.policy, r.period, p.acknowledge_until",
                row -> reminder(row),
                reminding(publication, endingBy, today, at));
        if (!told.isEmpty()) {
            notices.add(told);
            journal.add(Change.of(by, "results-reminded", "publication", one ? publication : "")
                    .with("people", told.size()));
        }
        return told.size();
    }

    @Override
    public List<PolicyPeriod> unpublished(int most) {
        return sql.list("""
                SELECT policy, period FROM run r WHERE mode = 'FINAL' AND state = 'DONE'
                AND NOT EXISTS (SELECT FROM publication p WHERE (p.policy, p.period) = (r.policy, r.period)
                    AND p.complete AND p.published_at >= r.finished_at)
                GROUP BY policy, period ORDER BY max(period_start) DESC, policy LIMIT ?""", row -> new PolicyPeriod(new PolicyCode(row.text("policy")), period(row)), most);
    }

    @Override
    public List<TeamReadiness> readiness(PolicyCode policy, Period period) {
        return sql.list("""
                SELECT d.team, count(*) FILTER (WHERE d.status = 'FINAL') AS decided,
                    count(*) FILTER (WHERE d.status = 'PROVISIONAL') AS provisional,
                    count(*) FILTER (WHERE d.status NOT IN ('FINAL', 'PROVISIONAL')) AS failed,
                    count(r.decision_id) AS published,
                    count(r.decision_id) FILTER (WHERE d.status = 'PROVISIONAL') AS published_provisional,
                    count(r.acknowledged_at) AS acknowledged
                FROM current_decision c JOIN decision d ON d.staff_no = c.staff_no AND d.id = c.decision_id
                LEFT JOIN published_result r ON r.decision_id = c.decision_id
                WHERE c.policy = ? AND c.period = ? GROUP BY d.team ORDER BY d.team""", PostgresPublications::readiness, policy, period);
    }

    @Override
    public Page<Unreceived> unreceived(long publication, int page, int size) {
        List<Unreceived> items = sql.list(
                "SELECT r.decision_id, r.staff_no, d.name, d.team, r.reminders, r.reminded_at" + UNRECEIVED
                        + " ORDER BY r.staff_no LIMIT ? OFFSET ?",
                PostgresPublications::unreceived,
                publication,
                size,
                (long) page * size);
        return new Page<>(items, sql.number("SELECT count(*)" + UNRECEIVED, publication));
    }

    private static TeamReadiness readiness(Row row) throws SQLException {
        return new TeamReadiness(
                row.text("team"),
                (int) row.number("decided"),
                (int) row.number("provisional"),
                (int) row.number("failed"),
                (int) row.number("published"),
                (int) row.number("published_provisional"),
                (int) row.number("acknowledged"));
    }

    private static Unreceived unreceived(Row row) throws SQLException {
        return new Unreceived(
                row.number("decision_id"),
                new StaffNo(row.text("staff_no")),
                row.text("name"),
                row.text("team"),
                (int) row.number("reminders"),
                row.moment("reminded_at"));
    }

    private static Object[] reminding(Long publication, LocalDate endingBy, LocalDate today, Instant at) {
        // Once in twenty hours, so that a daily job that starts a minute early still reminds.
        Instant before = at.minusSeconds(20 * 3600L);
        return publication == null
                ? new Object[] {at, before, today.minusDays(STILL_REMINDED), endingBy}
                : new Object[] {at, before, publication};
    }

    private long insert(Wave wave) {
        return sql.list(
                        "INSERT INTO publication (policy, period, teams, staff_no, acknowledge_until, appeal_until,"
                                + " published_by, published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
                        row -> row.number("id"),
                        wave.policy(),
                        wave.period(),
                        wave.teams().stream().sorted().toList(),
                        wave.only(),
                        wave.acknowledgeUntil(),
                        wave.appealUntil(),
                        wave.by(),
                        wave.at())
                .get(0);
    }

    private static Object[] standing(Wave wave) {
        return new Object[] {
            wave.policy(), wave.period(), wave.teams(), wave.teams(), wave.only(), wave.only(), wave.provisional()
        };
    }

    /** Everybody of the period, provisional results as well. */
    private static Object[] complete(int people, Wave wave, long id) {
        return new Object[] {people, wave.policy(), wave.period(), List.of(), List.of(), null, null, true, id};
    }

    private static Notice told(Row row, Wave wave) throws SQLException {
        return new Notice(
                new Recipient.Employee(new StaffNo(row.text("staff_no"))),
                wave.only() == null ? "result-published" : "result-changed",
                "decisions/" + row.number("decision_id"),
                List.of(wave.policy().value(), wave.period().toString()),
                wave.acknowledgeUntil());
    }

    private static Notice reminder(Row row) throws SQLException {
        return new Notice(
                new Recipient.Employee(new StaffNo(row.text("staff_no"))),
                "result-reminder",
                "decisions/" + row.number("decision_id"),
                List.of(row.text("policy"), row.text("period")),
                row.day("acknowledge_until"));
    }

    private static Change published(long id, Wave wave, int people) {
        Change change = Change.of(wave.by(), "results-published", "publication", id)
                .with("policy", wave.policy())
                .with("period", wave.period())
                .with("teams", String.join(" ", wave.teams().stream().sorted().toList()))
                .with("people", people)
                .with("appealUntil", wave.appealUntil());
        return wave.only() == null ? change : change.about(wave.only());
    }

    private static Period period(Row row) throws SQLException {
        return Period.parse(row.text("period")).orElseThrow();
    }

    private static Publication publication(Row row) throws SQLException {
        return new Publication(
                row.number("id"),
                new PolicyCode(row.text("policy")),
                period(row),
                row.texts("teams"),
                (int) row.number("people"),
                (int) row.number("acknowledged"),
                row.flag("complete"),
                row.day("acknowledge_until"),
                row.day("appeal_until"),
                row.text("published_by"),
                row.moment("published_at"));
    }

    private static PublishedResult result(Row row) throws SQLException {
        return new PublishedResult(
                row.number("decision_id"),
                new StaffNo(row.text("staff_no")),
                new PolicyCode(row.text("policy")),
                period(row),
                row.number("publication"),
                row.text("published_by"),
                row.moment("published_at"),
                row.day("acknowledge_until"),
                row.day("appeal_until"),
                row.moment("acknowledged_at"));
    }
}
