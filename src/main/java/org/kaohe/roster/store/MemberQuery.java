package org.kaohe.roster.store;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.kaohe.core.people.Member;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** Answers who is to be appraised, in one query for everybody. */
@ApplicationScoped
class MemberQuery implements Members {

    /** The latest assignment that touches both period and employment is the one valid on their last common day. */
    private static final String QUERY = """
            SELECT m.*, t.industry,
                   coalesce(c.probation, false) AS probation,
                   2 * coalesce(c.leave_days, 0) >= p.last_day - p.first_day + 1 AS long_leave
            FROM (SELECT ?::date AS first_day, ?::date AS last_day) p
            CROSS JOIN LATERAL (
                SELECT DISTINCT ON (e.staff_no)
                       e.staff_no, e.name, e.sex, e.hired_on, a.team, a.post, a.track, a.level
                FROM employee e JOIN assignment a USING (staff_no)
                WHERE e.hired_on <= p.last_day AND (e.left_on IS NULL OR e.left_on >= p.first_day)
                  AND a.from_day <= least(p.last_day, e.left_on)
                  AND (a.until_day IS NULL OR a.until_day >= p.first_day)
                ORDER BY e.staff_no, a.from_day DESC
            ) m
            JOIN team t ON t.code = m.team
            LEFT JOIN LATERAL (
                SELECT s.staff_no,
                       bool_or(s.kind = 'probation') AS probation,
                       sum(least(s.until_day, p.last_day) - greatest(s.from_day, p.first_day) + 1)
                           FILTER (WHERE s.kind = 'long-leave') AS leave_days
                FROM condition_span s
                WHERE s.from_day <= p.last_day AND (s.until_day IS NULL OR s.until_day >= p.first_day)
                GROUP BY s.staff_no
            ) c ON c.staff_no = m.staff_no
            """;

    private final DataSource database;

    MemberQuery(DataSource database) {
        this.database = database;
    }

    @Override
    public List<Member> in(Period period, Scope scope) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(QUERY + filter(scope) + " ORDER BY m.staff_no")) {
            query.setObject(1, period.first());
            query.setObject(2, period.last());
            if (!(scope instanceof Scope.Everybody)) {
                query.setArray(3, connection.createArrayOf("text", wanted(scope)));
            }
            return members(query);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not read the members of " + scope + " in " + period, e);
        }
    }

    private static String filter(Scope scope) {
        if (scope instanceof Scope.Teams) {
            return "WHERE m.team = ANY (?)";
        }
        return scope instanceof Scope.People ? "WHERE m.staff_no = ANY (?)" : "";
    }

    private static Object[] wanted(Scope scope) {
        if (scope instanceof Scope.Teams teams) {
            return teams.codes().toArray();
        }
        return scope instanceof Scope.People people
                ? people.staff().stream().map(StaffNo::value).toArray()
                : new Object[0];
    }

    private static List<Member> members(PreparedStatement query) throws SQLException {
        var members = new ArrayList<Member>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                members.add(member(rows));
            }
        }
        return members;
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new StaffNo(row.getString("staff_no")),
                row.getString("name"),
                Sex.valueOf(row.getString("sex")),
                row.getString("team"),
                row.getString("post"),
                row.getString("track"),
                row.getString("level"),
                row.getString("industry"),
                row.getBoolean("probation"),
                row.getBoolean("long_leave"),
                row.getObject("hired_on", LocalDate.class));
    }
}
