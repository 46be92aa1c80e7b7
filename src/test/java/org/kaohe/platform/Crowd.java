package org.kaohe.platform;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.engine.Engine;
import org.kaohe.policybook.RulesFolder;
import org.kaohe.testing.Company;

/**
 * People made up beside the sample, the same ones every time. They differ in ability, post and track, some come, go, move, are
 * on probation or on leave; of most everything is observed that any policy asks for, in September and here and there in July.
 */
final class Crowd {

    /** The team that was observed in the periods before, too. */
    static final String EARLIER = "crowd-3";

    private static final int TEAM = 100;
    private static final int FEWEST_TEAMS = 5;

    /** 1: people, 2: teams. */
    private static final String PEOPLE = """
        INSERT INTO team (code, name, industry)
            SELECT 'crowd-' || t, 'Crowd ' || t, (ARRAY['services', 'retail', 'finance', 'manufacturing'])[1 + t %% 4]
            FROM generate_series(0, %2$d - 1) t;
        CREATE TABLE crowd AS SELECT n, 'C' || lpad(n::text, 7, '0') AS staff_no, n %% %2$d AS team FROM generate_series(1, %1$d) n;
        INSERT INTO employee (staff_no, name, sex, hired_on, left_on)
            SELECT staff_no, 'Person ' || n, CASE n %% 2 WHEN 0 THEN 'FEMALE' ELSE 'MALE' END,
                CASE n %% 67 WHEN 0 THEN DATE '2026-09-03' ELSE '2024-01-01' END,
                CASE n %% 61 WHEN 0 THEN DATE '2026-09-20' END
            FROM crowd;
        INSERT INTO assignment (staff_no, from_day, until_day, team, post, track, level)
            SELECT staff_no, hired_on, CASE n %% 59 WHEN 0 THEN DATE '2026-08-31' END, 'crowd-' || team,
                (ARRAY['hotline-expert', 'support-desk', 'reception', 'store', 'specialist', 'field-engineer', 'parts'])[1 + n %% 7],
                CASE n %% 3 WHEN 0 THEN 'field' ELSE 'support' END,
                (ARRAY['junior', 'intermediate', 'senior'])[1 + n %% 3]
            FROM crowd JOIN employee USING (staff_no) WHERE n %% 59 <> 0 OR n %% 67 <> 0;
        INSERT INTO assignment (staff_no, from_day, team, post, track, level)
            SELECT staff_no, '2026-09-01', 'crowd-1', 'reception', 'support', 'junior' FROM crowd WHERE n %% 59 = 0 AND n %% 67 <> 0;
        INSERT INTO condition_span (staff_no, kind, from_day, until_day)
            SELECT staff_no, CASE n %% 2 WHEN 0 THEN 'long-leave' ELSE 'probation' END, DATE '2026-07-05', '2026-09-25'
            FROM crowd WHERE n %% 53 = 0;
        INSERT INTO certificate (staff_no, code, level, issued_on, suspended_on)
            SELECT staff_no, 'service', (ARRAY['初级', '中级', '高级'])[1 + n %% 3], DATE '2026-09-01' - n * 37 %% 480,
                CASE n %% 41 WHEN 0 THEN DATE '2026-09-12' END
            FROM crowd WHERE n %% 5 <> 0;
        INSERT INTO training (staff_no, code, taken_on, passed)
            SELECT staff_no, 'annual', DATE '2026-09-01' - n * 53 %% 480, n %% 9 <> 0 FROM crowd WHERE n %% 6 <> 0;
        INSERT INTO mentorship (trainee, mentor, from_day)
            SELECT trainee.staff_no, mentor.staff_no, '2026-03-10'
            FROM crowd trainee JOIN crowd mentor ON mentor.n = trainee.n + 1 WHERE trainee.team = 3;
        """;

    /** 1: the columns of what is asked, 2: its rows, 3: the first free id. */
    private static final String OBSERVATIONS = """
        SELECT observation_open_month(m::date) FROM generate_series(DATE '2026-06-01', '2026-09-01', '1 month') m;
        INSERT INTO observation (id, version_of, observed_on, staff_no, subject, is_item, source, value, outcome,
            numerator, denominator, note, evidence, ref, observer, recorded_at)
        SELECT id, id, day, staff_no, subject, is_item, source,
            round(low + (high - low) * least(1, skill), 1),
            CASE WHEN NOT is_item THEN NULL WHEN h %% 100 < 3 THEN 'NA' WHEN h %% 100 < 3 + n * 31 %% 15 THEN 'FAIL' ELSE 'PASS' END,
            round(CASE WHEN lower THEN numerator / (skill * skill) ELSE least(denominator * most, numerator * skill * 1.1) END),
            denominator, '', CASE WHEN source = 'PEER' AND n %% 2 = 0 THEN 'sheet ' || k ELSE '' END, '', 'crowd-' || k, '2026-10-02'
        FROM (
            SELECT %3$d + row_number() OVER () AS id, asked.*, n, staff_no, day, h, k,
                (60 + n * 7919 %% 36 + h %% 9 + k)::numeric / 100 AS skill
            FROM crowd
            CROSS JOIN (VALUES %2$s) AS asked (%1$s)
            CROSS JOIN LATERAL (SELECT hashtext(n || subject || source) & 2147483647 AS h) drawn
            CROSS JOIN LATERAL unnest(ARRAY[DATE '2026-09-05' + h %% 20]
                || CASE WHEN h %% 4 = 0 THEN ARRAY[DATE '2026-07-10'] ELSE '{}' END
                || CASE WHEN team = 3 THEN ARRAY[DATE '2026-06-15', '2026-08-15'] ELSE '{}' END) day
            CROSS JOIN generate_series(1, CASE source WHEN 'PEER' THEN 3 ELSE 1 END) k
            WHERE (usual OR n %% 3 = 0) AND (ranked OR team > 1 OR h %% 40 > 0)
        ) AS made;
        INSERT INTO observation_revision (staff_no, observation_id, observed_on, version_of, reason, account, recorded_at)
            SELECT staff_no, id, observed_on, id, 'made up', 'crowd', '2026-10-03'
            FROM observation WHERE staff_no LIKE 'C%%' AND id %% 997 = 0;
        SELECT observation_unsettle(ARRAY(SELECT staff_no FROM crowd),
            ARRAY(SELECT m::date FROM generate_series(DATE '2026-06-01', '2026-09-01', '1 month') m));
        DROP TABLE crowd;
        """;

    private final List<Appraiser> policies;

    /** @param rules the folder whose policies they are observed for */
    Crowd(Path rules) {
        var folder = new RulesFolder(rules);
        policies =
                folder.policies().stream().map(each -> appraiser(folder, each)).toList();
    }

    List<Appraiser> policies() {
        return policies;
    }

    AskedReadings asked() {
        var asked = new AskedReadings();
        policies.forEach(asked::add);
        return asked;
    }

    void join(Company company, int people) throws SQLException {
        company.execute(PEOPLE.formatted(people, Math.max(FEWEST_TEAMS, people / TEAM)));
        int first = company.number("SELECT max(id) FROM observation");
        company.execute(OBSERVATIONS.formatted(AskedReadings.COLUMNS, asked().rows(), first));
        company.execute("ANALYZE");
    }

    private static Appraiser appraiser(RulesFolder rules, PolicyCode code) {
        return new Engine()
                .build(rules.read(code).content().orElseThrow())
                .appraiser()
                .orElseThrow();
    }
}
