-- An override belongs to a person, a policy and a period. It goes on counting while what is decided by the rules stays what it
-- was set beside; once a later decision said something else, it is replaced for good.
DROP INDEX decision_override_of_decision;
CREATE INDEX decision_override_of_person ON decision_override (staff_no, policy, period, id);

CREATE VIEW override_standing AS
SELECT o.*, c.decision_id AS standing_id,
    o.state IN ('ASKED', 'CONFIRMED') AND EXISTS (
        SELECT FROM decision later JOIN run ON run.id = later.id / 1000000 AND run.state = 'DONE'
        WHERE later.staff_no = set_on.staff_no AND later.id > set_on.id AND later.id <= c.decision_id
            AND later.mode = 'FINAL' AND (later.policy, later.period) = (set_on.policy, set_on.period)
            AND (later.score, later.grade, later.bonus) IS DISTINCT FROM (set_on.score, set_on.grade, set_on.bonus))
        AS replaced
FROM decision_override o
    LEFT JOIN decision set_on ON (set_on.staff_no, set_on.id) = (o.staff_no, o.decision_id)
    LEFT JOIN current_decision c ON (c.staff_no, c.policy, c.period_start, c.period)
        = (set_on.staff_no, set_on.policy, set_on.period_start, set_on.period);
