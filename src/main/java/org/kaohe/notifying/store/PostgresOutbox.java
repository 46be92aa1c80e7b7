package org.kaohe.notifying.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.kaohe.notifying.Message;
import org.kaohe.notifying.Outbox;
import org.kaohe.sql.Sql;

/** Deliveries that wait. Several instances share them: a row that one has claimed the others pass over. */
@Singleton
@Transactional
class PostgresOutbox implements Outbox {

    private final Sql sql;

    PostgresOutbox(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public List<Claimed> claim(Instant now, Instant until, int most) {
        return sql.list("""
                WITH mine AS (UPDATE delivery SET attempts = attempts + 1, next_at = ? WHERE id IN (
                    SELECT id FROM delivery WHERE state = 'WAITING' AND next_at <= ?
                    ORDER BY next_at, id LIMIT ? FOR UPDATE SKIP LOCKED) RETURNING id, notice, channel, attempts)
                SELECT mine.id AS delivery, mine.channel, mine.attempts, n.*, coalesce(c.mail, o.mail, '') AS mail
                FROM mine JOIN notice n ON n.id = mine.notice LEFT JOIN contact c ON c.staff_no = n.staff_no
                LEFT JOIN account a ON a.name = n.account LEFT JOIN contact o ON o.staff_no = a.staff_no
                ORDER BY mine.id""",
                row -> new Claimed(
                        new Message(
                                row.number("delivery"), PostgresNotices.notice(row), row.moment("at"), row.text("mail")),
                        row.text("channel"),
                        (int) row.number("attempts")),
                until,
                now,
                most);
    }

    @Override
    public void end(long delivery, String state, String why, Instant at) {
        sql.change(
                "UPDATE delivery SET state = ?, why = ?, ended_at = ? WHERE id = ? AND state = 'WAITING'",
                state,
                why,
                at,
                delivery);
    }

    @Override
    public void again(long delivery, Instant at, String why) {
        sql.change(
                "UPDATE delivery SET next_at = ?, why = ? WHERE id = ? AND state = 'WAITING'", at, why, delivery);
    }

    @Override
    public List<Count> counts() {
        return sql.list(
                "SELECT channel, state, count(*) AS deliveries, (array_agg(why ORDER BY id DESC))[1] AS why"
                        + " FROM delivery GROUP BY channel, state ORDER BY channel, state",
                row -> new Count(row.text("channel"), row.text("state"), row.number("deliveries"), row.text("why")));
    }
}
