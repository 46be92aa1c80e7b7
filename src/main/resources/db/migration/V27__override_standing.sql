-- An override belongs to a person, a policy and a period. It goes on counting while the decision that stands says by the
-- rules what the one said that it was set on; when a later one says something else, it is replaced.
DROP INDEX decision_override_of_decision;
CREATE INDEX decision_override_of_person ON decision_override (staff_no, policy, period, id);

CREATE VIEW override_standing AS
SELECT o.*, c.decision_id AS standing_id,
    o.state IN ('ASKED', 'CONFIRMED')
        AND (stands.score, stands.grade, stands.bonus) IS DISTINCT FROM (set_on.score, set_on.grade, set_on.bonus)
        AS replaced
FROM decision_override o
    LEFT JOIN decision set_on ON (set_on.staff_no, set_on.id) = (o.staff_no, o.decision_id)
    LEFT JOIN current_decision c ON (c.staff_no, c.policy, c.period_start, c.period)
        = (set_on.staff_no, set_on.policy, set_on.period_start, set_on.period)
    LEFT JOIN decision stands ON (stands.staff_no, stands.id) = (c.staff_no, c.decision_id);
