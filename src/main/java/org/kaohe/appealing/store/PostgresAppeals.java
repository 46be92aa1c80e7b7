package org.kaohe.appealing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.Appeals;
import org.kaohe.appealing.Choice;
import org.kaohe.appealing.Judgement;
import org.kaohe.appealing.NewAppeal;
import org.kaohe.appealing.Results.Decided;
import org.kaohe.core.journal.Journal;
import org.kaohe.core.notice.Notices;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.sql.Sql;

/** Appeals in PostgreSQL. What has ended the database keeps as it ended. */
@Singleton
@Transactional
class PostgresAppeals implements Appeals {

    private static final int MOST_WAITING = 100;

    private final Sql sql;
    private final Journal journal;
    private final Notices notices;

    PostgresAppeals(DataSource database, Journal journal, Notices notices) {
        this.sql = new Sql(database);
        this.journal = journal;
        this.notices = notices;
    }

    @Override
    public <T> T alone(StaffNo person, Supplier<T> work) {
        sql.list("SELECT pg_advisory_xact_lock(hashtext(?))", row -> "", "appeals of " + person);
        return work.get();
    }

    @Override
    public Appeal file(NewAppeal it, Choice choice) {
        long id = sql.list(
                        "INSERT INTO appeal (kind, decision_id, staff_no, policy, period, observation_id, rule, scorer,"
                                + " reason, state, filed_at, due_on, arbiter)"
                                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN', ?, ?, ?) RETURNING id",
                        row -> row.number("id"),
                        it.target().kind(),
                        it.about().decision(),
                        it.about().staffNo(),
                        it.about().policy(),
                        it.about().period(),
                        it.target().observation(),
                        it.target().rule(),
                        it.scorer(),
                        it.reason(),
                        it.at(),
                        it.dueOn(),
                        choice.arbiter().orElse(null))
                .get(0);
        assignment(id, choice, "", it.by(), it.at());
        Appeal filed = find(id).orElseThrow();
        notices.add(AppealNotices.filed(filed));
        journal.add(AppealChanges.filed(filed, it.by()));
        return filed;
    }

    @Override
    public Optional<Appeal> find(long id) {
        return sql.first("SELECT * FROM appeal WHERE id = ?", AppealRows::appeal, id);
    }

    @Override
    public Page<Appeal> list(AppealQuery query) {
        var where = new StringBuilder(" FROM appeal WHERE true");
        List<Object> values = new ArrayList<>();
        if (query.readable() != null) {
            where.append(" AND (arbiter = ? OR staff_no = ?)");
            values.add(query.readable().account());
            values.add(query.readable().staffNo());
        }
        and(where, values, "state", query.state());
        and(where, values, "policy", query.policy());
        and(where, values, "period", query.period());
        long total = sql.number("SELECT count(*)" + where, values.toArray());
        values.add(query.size());
        values.add((long) query.page() * query.size());
        return new Page<>(
                sql.list(
                        "SELECT *" + where + " ORDER BY id DESC LIMIT ? OFFSET ?",
                        AppealRows::appeal,
                        values.toArray()),
                total);
    }

    @Override
    public List<Appeal> of(StaffNo staffNo, PolicyCode policy, Period period) {
        return sql.list(
                "SELECT * FROM appeal WHERE staff_no = ? AND policy = ? AND period = ? ORDER BY id",
                AppealRows::appeal,
                staffNo,
                policy,
                period);
    }

    @Override
    public List<Assignment> assignments(long appeal) {
        return sql.list("SELECT * FROM appeal_assignment WHERE appeal = ? ORDER BY id", AppealRows::assignment, appeal);
    }

    @Override
    public Map<String, Integer> open() {
        Map<String, Integer> open = new HashMap<>();
        sql.list(
                        "SELECT arbiter, count(*) AS appeals FROM appeal WHERE state = 'OPEN' AND arbiter IS NOT NULL"
                                + " GROUP BY arbiter",
                        row -> Map.entry(row.text("arbiter"), (int) row.number("appeals")))
                .forEach(each -> open.put(each.getKey(), each.getValue()));
        return open;
    }

    @Override
    public List<Appeal> unassigned() {
        return waiting("state = 'OPEN' AND arbiter IS NULL");
    }

    @Override
    public List<Appeal> toDecideAgain() {
        return waiting("again = 'WAITING'");
    }

    @Override
    public void withdraw(Appeal appeal, String by, Instant at) {
        sql.change("UPDATE appeal SET state = 'WITHDRAWN', ended_at = ? WHERE id = ?", at, appeal.id());
        journal.add(AppealChanges.of("appeal-withdrawn", appeal, by));
        appeal.arbiterName().ifPresent(it -> notices.add(List.of(AppealNotices.off(appeal, it))));
    }

    @Override
    public void assign(Appeal appeal, Choice choice, String reason, String by, Instant at) {
        if (choice.arbiter().isEmpty() && appeal.arbiter() == null) {
            return;
        }
        sql.change(
                "UPDATE appeal SET arbiter = ? WHERE id = ?", choice.arbiter().orElse(null), appeal.id());
        assignment(appeal.id(), choice, reason, by, at);
        appeal.arbiterName().ifPresent(it -> notices.add(List.of(AppealNotices.off(appeal, it))));
        choice.arbiter().ifPresent(it -> notices.add(List.of(AppealNotices.toJudge(appeal, it))));
        journal.add(AppealChanges.of("appeal-reassigned", appeal, by)
                .with("arbiter", choice.arbiter().orElse(null))
                .withPersonal("reason", reason.isEmpty() ? null : reason));
    }

    @Override
    public void judge(Appeal appeal, Judgement it, Instant at) {
        sql.change(
                "UPDATE appeal SET state = ?, judgement = ?, final = ?, corrected = ?, again = ?, ended_at = ? WHERE"
                        + " id = ?",
                it.state(),
                it.reason(),
                it.isFinal(),
                it.corrected(),
                it.corrected() == null ? null : Appeal.Again.WAITING,
                at,
                appeal.id());
        notices.add(List.of(AppealNotices.judged(appeal)));
        journal.add(AppealChanges.of("appeal-judged", appeal, it.by())
                .with("outcome", it.state())
                .with("final", it.isFinal())
                .with("corrected", it.corrected())
                .withPersonal("reason", it.reason()));
    }

    @Override
    public void decidedAgain(Appeal appeal, Decided decided) {
        sql.change(
                "UPDATE appeal SET again = ?, decision_after = ? WHERE id = ?",
                decided.how(),
                decided.decision(),
                appeal.id());
        journal.add(AppealChanges.of("appeal-decided-again", appeal, appeal.arbiter())
                .with("before", appeal.decision())
                .with("after", decided.decision()));
    }

    @Override
    public Statistics statistics() {
        return new Statistics(
                counts("rule", "RULE"),
                counts("scorer", "OBSERVATION"),
                sql.number("SELECT count(*) FROM appeal WHERE kind = 'HUMAN_REVIEW'"));
    }

    private List<Count> counts(String by, String kind) {
        return sql.list(
                "SELECT " + by + " AS name, count(*) AS appeals,"
                        + " count(*) FILTER (WHERE judgement IS NOT NULL) AS judged,"
                        + " count(*) FILTER (WHERE state IN ('UPHELD', 'PARTLY_ACCEPTED')) AS accepted"
                        + " FROM appeal WHERE kind = ? AND " + by
                        + " IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 200",
                row -> new Count(row.text("name"), row.number("appeals"), row.number("judged"), row.number("accepted")),
                kind);
    }

    private List<Appeal> waiting(String how) {
        return sql.list("SELECT * FROM appeal WHERE " + how + " ORDER BY id LIMIT ?", AppealRows::appeal, MOST_WAITING);
    }

    private void assignment(long appeal, Choice choice, String reason, String by, Instant at) {
        sql.change(
                "INSERT INTO appeal_assignment (appeal, arbiter, weighed, reason, made_by, made_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                appeal,
                choice.arbiter().orElse(null),
                AppealRows.inTurn(choice),
                reason,
                by,
                at);
    }

    private static void and(StringBuilder where, List<Object> values, String column, Object value) {
        if (value != null) {
            where.append(" AND ").append(column).append(" = ?");
            values.add(value);
        }
    }
}
