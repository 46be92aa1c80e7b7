package org.kaohe.proposing.store;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.kaohe.core.page.Page;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.StaffNo;
import org.kaohe.proposing.Timeline;

/** The timeline as one query, so that a page of it costs one. A row without a team is for everybody who may see the person. */
@Singleton
@Transactional
class PostgresTimeline implements Timeline {

    private static final String ROWS = """
        WITH person (staff_no, zone, own) AS (VALUES (?, ?, ?)), happening (day, kind, ref, what, detail, team) AS (
        SELECT hired_on, 'HIRED', '', '', '', NULL FROM employee JOIN person USING (staff_no)
        UNION ALL
        SELECT left_on, 'LEFT', '', '', '', NULL FROM employee JOIN person USING (staff_no) WHERE left_on IS NOT NULL
        UNION ALL
        SELECT from_day, 'MOVE', '', team, post, NULL FROM assignment JOIN person USING (staff_no)
        UNION ALL
        SELECT from_day, 'CONDITION', '', kind, coalesce(until_day::text, ''), NULL
        FROM condition_span JOIN person USING (staff_no)
        UNION ALL
        SELECT (d.decided_at AT TIME ZONE zone)::date, 'DECISION', d.id::text, d.policy || ' ' || d.period,
            coalesce(d.grade, d.status), d.team
        FROM person JOIN current_decision c USING (staff_no)
            JOIN decision d ON (d.staff_no, d.id) = (c.staff_no, c.decision_id)
        WHERE NOT own OR EXISTS (SELECT FROM published_result r WHERE r.decision_id = d.id)
        UNION ALL
        SELECT (confirmed_at AT TIME ZONE zone)::date, 'OVERRIDE', decision_id::text, policy || ' ' || period,
            concat_ws(' ', CASE WHEN replaced THEN 'REPLACED' ELSE state END, grade, score, bonus), team
        FROM override_standing o JOIN person USING (staff_no) WHERE confirmed_at IS NOT NULL
            AND (NOT own OR EXISTS (SELECT FROM published_result r
                WHERE r.decision_id = o.decision_id OR NOT o.replaced AND r.decision_id = o.standing_id))
        UNION ALL
        SELECT (created_at AT TIME ZONE zone)::date, 'PROPOSAL', id::text, kind, coalesce(outcome, state), team
        FROM proposal p JOIN person USING (staff_no) WHERE NOT own OR EXISTS
            (SELECT FROM published_result r WHERE r.decision_id IN (p.decision_id, p.standing_id))
        UNION ALL
        SELECT (opened_at AT TIME ZONE zone)::date, 'CASE', id::text, policy || ' ' || period, state, team
        FROM personal_case JOIN person USING (staff_no) WHERE NOT own OR state <> 'OPEN'
        UNION ALL
        SELECT taken_on, 'TRAINING', '', code, CASE WHEN passed THEN 'PASSED' ELSE 'FAILED' END, NULL
        FROM training JOIN person USING (staff_no)
        UNION ALL
        SELECT issued_on, 'CERTIFICATE', '', code, level, NULL FROM certificate JOIN person USING (staff_no)
        UNION ALL
        SELECT suspended_on, 'SUSPENSION', '', code, level, NULL
        FROM certificate JOIN person USING (staff_no) WHERE suspended_on IS NOT NULL
        UNION ALL
        SELECT from_day, 'MENTOR', '', mentor, '', NULL FROM mentorship m JOIN person p ON p.staff_no = m.trainee
        UNION ALL
        SELECT from_day, 'TRAINEE', '', trainee, '', NULL FROM mentorship m JOIN person p ON p.staff_no = m.mentor)
        """;
    private static final String FROM = " FROM happening WHERE ?::boolean OR team IS NULL OR team = ANY (?)";

    private final Statements sql;
    private final Clock clock;

    PostgresTimeline(Statements sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public boolean covers(Scope reach, StaffNo staffNo, LocalDate day) {
        String known = "SELECT count(*) FROM employee WHERE staff_no = ?";
        if (reach instanceof Scope.People people && !people.staff().contains(staffNo)) {
            return false;
        }
        return reach instanceof Scope.Teams teams && !teams.besides().contains(staffNo)
                ? sql.count(
                                "SELECT count(*) FROM assignment WHERE staff_no = ? AND team = ANY (?)"
                                        + " AND ? BETWEEN from_day AND coalesce(until_day, 'infinity')",
                                staffNo.value(),
                                teams.codes(),
                                day)
                        > 0
                : sql.count(known, staffNo.value()) > 0;
    }

    @Override
    public String name(StaffNo staffNo) {
        return sql
                .list("SELECT name FROM employee WHERE staff_no = ?", row -> row.getString("name"), staffNo.value())
                .stream()
                .findFirst()
                .orElseGet(staffNo::value);
    }

    @Override
    public Page<Happening> of(StaffNo staffNo, Scope reach, boolean own, int page, int size) {
        Object[] values = {
            staffNo.value(),
            clock.getZone().getId(),
            own,
            !(reach instanceof Scope.Teams led) || led.besides().contains(staffNo),
            reach instanceof Scope.Teams teams ? teams.codes() : Set.of()
        };
        String order = " ORDER BY day DESC, kind, ref, what LIMIT " + size + " OFFSET " + (long) page * size;
        return new Page<>(
                sql.list(
                        ROWS + "SELECT *" + FROM + order,
                        row -> new Happening(
                                row.getObject("day", LocalDate.class),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("ref"),
                                row.getString("what"),
                                row.getString("detail")),
                        values),
                sql.count(ROWS + "SELECT count(*)" + FROM, values));
    }
}
