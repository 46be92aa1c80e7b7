package org.kaohe.privacy.store;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a person's own record holds, section by section: a query over the staff number. Nobody else is named: neither who
 * observed, nor who judged, nor whom the person teaches; of a peer's mark the month is told, and no words.
 */
final class RecordSections {

    static final String ACCOUNT = "SELECT a.name, a.enabled, (SELECT string_agg(lower(replace(r.role, '_', '-')), ' '"
            + " ORDER BY r.role) FROM account_role r WHERE r.account = a.name) AS roles FROM account a WHERE a.name = ?";

    static final Map<String, String> BY_STAFF_NO = sections();

    private RecordSections() {}

    private static Map<String, String> sections() {
        Map<String, String> sections = new LinkedHashMap<>();
        sections.put("person", "SELECT staff_no, name, sex, hired_on, left_on FROM employee WHERE staff_no = ?");
        sections.put(
                "assignments",
                "SELECT from_day, until_day, team, post, track, level FROM assignment WHERE staff_no = ? ORDER BY 1");
        sections.put(
                "conditions", "SELECT kind, from_day, until_day FROM condition_span WHERE staff_no = ? ORDER BY 1, 2");
        sections.put("contact", "SELECT mail FROM contact WHERE staff_no = ?");
        sections.put("results", """
                SELECT d.id AS decision, d.policy, d.version, d.period, d.team, d.post, d.status, d.score, d.grade, d.bonus,
                    array_to_string(d.notes, '; ') AS notes, p.published_at, r.acknowledged_at, p.acknowledge_until,
                    p.appeal_until
                FROM published_result r JOIN decision d ON d.id = r.decision_id AND d.staff_no = r.staff_no
                JOIN publication p ON p.id = r.publication WHERE r.staff_no = ? ORDER BY d.id""");
        sections.put("observations", """
                SELECT CASE WHEN source = 'PEER' THEN NULL ELSE o.id END AS id,
                    CASE WHEN source = 'PEER' THEN to_char(o.observed_on, 'YYYY-MM') ELSE o.observed_on::text END
                        AS observed_on,
                    subject, source, value, outcome, numerator, denominator,
                    CASE WHEN source = 'PEER' THEN '' ELSE note END AS note,
                    CASE WHEN source = 'PEER' THEN '' ELSE evidence END AS evidence,
                    CASE WHEN v.observation_id IS NULL THEN '' WHEN v.successor IS NULL THEN 'withdrawn'
                        ELSE 'corrected' END AS ended
                FROM observation o
                LEFT JOIN observation_revision v ON v.staff_no = o.staff_no AND v.observation_id = o.id
                WHERE o.staff_no = ? ORDER BY o.observed_on, subject, source, value LIMIT 50000""");
        sections.put("photos", """
                SELECT p.observation_id AS observation, p.observed_on, o.subject, p.n AS photo, p.kind, p.size, p.sha256,
                    p.added_at, '/api/v1/observations/' || p.observation_id || '/photos/' || p.n AS address
                FROM observation_photo p JOIN observation o ON o.staff_no = p.staff_no AND o.observed_on = p.observed_on
                    AND o.id = p.observation_id
                WHERE p.staff_no = ? ORDER BY p.observation_id, p.n""");
        sections.put("proposals", """
                SELECT id, policy, period, kind, basis, outcome, changed_to, decided_at
                FROM proposal WHERE staff_no = ? AND state = 'DECIDED' ORDER BY id""");
        sections.put("cases", """
                SELECT id, policy, period, reason, state, opened_at FROM personal_case WHERE staff_no = ? ORDER BY id""");
        sections.put("certificates", "SELECT code, level, issued_on, suspended_on FROM certificate WHERE staff_no = ?");
        sections.put("trainings", "SELECT code, taken_on, passed FROM training WHERE staff_no = ?");
        sections.put("mentoring", "SELECT from_day FROM mentorship WHERE mentor = ?");
        sections.put("appeals", """
                SELECT id, kind, decision_id AS decision, policy, period, observation_id AS observation, rule, reason, state,
                    filed_at, due_on, ended_at, judgement, final, corrected, decision_after
                FROM appeal WHERE staff_no = ? ORDER BY id""");
        sections.put("notices", "SELECT kind, subject, until, at, read_at FROM notice WHERE staff_no = ? ORDER BY id");
        sections.put("requests", """
                SELECT id, kind, said, state, asked_at, due_on, answer, answered_at
                FROM privacy_request WHERE staff_no = ? ORDER BY id""");
        sections.put("journal", """
                SELECT j.seq, j.at, j.action FROM journal j JOIN journal_personal p USING (seq)
                WHERE p.person = ? ORDER BY j.seq""");
        return sections;
    }
}
