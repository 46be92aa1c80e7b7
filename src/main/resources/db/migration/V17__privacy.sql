-- What people may ask about their data, and forgetting a person so that totals, decisions and the journal's chain stay.

CREATE TABLE privacy_request (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_no    text COLLATE "C" NOT NULL,
    kind        text NOT NULL CHECK (kind IN ('CORRECTION', 'ERASURE')),
    said        text NOT NULL,
    state       text NOT NULL CHECK (state IN ('OPEN', 'DONE', 'REFUSED')),
    asked_at    timestamptz NOT NULL,
    due_on      date NOT NULL,
    answer      text,
    answered_by text COLLATE "C",
    answered_at timestamptz,
    CHECK ((state = 'OPEN') = (answered_at IS NULL))
);
CREATE INDEX privacy_request_person ON privacy_request (staff_no);
CREATE INDEX privacy_request_open ON privacy_request (due_on) WHERE state = 'OPEN';
GRANT UPDATE (state, answer, answered_by, answered_at), DELETE ON privacy_request TO ${role};

-- Whom the product has forgotten. The staff number stays as the pseudonym under which decisions are counted.
CREATE TABLE erasure (
    staff_no text COLLATE "C" PRIMARY KEY,
    at       timestamptz NOT NULL DEFAULT now()
);
REVOKE INSERT ON erasure FROM ${role};

-- A decision never changes, but that the name of its person gives way to asterisks.
DROP TRIGGER decision_is_never_changed ON decision;
CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
    FOR EACH ROW WHEN (NEW.name <> '***' OR to_jsonb(OLD) - 'name' IS DISTINCT FROM to_jsonb(NEW) - 'name')
    EXECUTE FUNCTION refuse_change();

-- As before, but for the words of an erased person. The application has no right to update these tables at all.
CREATE OR REPLACE FUNCTION observation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('kaohe.erasing', true) = 'on' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on % refused: observations are only ever added', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', HINT = 'Record a correction or a withdrawal instead.';
END $$;

-- Forgets a person who has left; gives how many rows of each kind that concerned. Figures, grades, teams and days stay:
-- the totals are what they were. What names or describes goes, or gives way to asterisks.
CREATE FUNCTION privacy_erase(erased text) RETURNS TABLE (kind text, concerned bigint) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    n bigint;
    more bigint;
BEGIN
    IF NOT EXISTS (SELECT FROM employee WHERE staff_no = erased AND left_on < current_date) THEN
        RAISE EXCEPTION 'somebody who has not left is not erased' USING ERRCODE = 'restrict_violation';
    END IF;
    UPDATE employee SET name = '***', sex = 'UNSTATED' WHERE staff_no = erased;
    DELETE FROM condition_span WHERE staff_no = erased;
    DELETE FROM session s USING account a WHERE a.name = s.account AND a.staff_no = erased;
    UPDATE account SET enabled = false, external = NULL, changed_at = now() WHERE staff_no = erased;
    RETURN QUERY SELECT 'roster', 1::bigint;
    UPDATE decision d SET name = '***' WHERE d.staff_no = erased AND d.name <> '***';
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'decisions', n;
    PERFORM set_config('kaohe.erasing', 'on', true);
    UPDATE observation_revision r SET reason = '***' FROM observation o
        WHERE o.staff_no = erased AND r.observation_id = o.id AND r.observed_on = o.observed_on;
    UPDATE observation o SET note = '', evidence = '' WHERE o.staff_no = erased AND (o.note <> '' OR o.evidence <> '');
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'observations', n;
    PERFORM set_config('kaohe.erasing', 'off', true);
    DELETE FROM certificate WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    DELETE FROM training WHERE staff_no = erased;
    GET DIAGNOSTICS more = ROW_COUNT;
    DELETE FROM mentorship WHERE mentor = erased OR trainee = erased;
    RETURN QUERY SELECT 'growth', n + more;
    UPDATE appeal_assignment s SET reason = '***' FROM appeal a
        WHERE a.staff_no = erased AND s.appeal = a.id AND s.reason <> '';
    UPDATE appeal a SET reason = '***', judgement = CASE WHEN a.judgement IS NULL THEN NULL ELSE '***' END
        WHERE a.staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'appeals', n;
    DELETE FROM notice WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'notices', n;
    DELETE FROM contact WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'contact', n;
    DELETE FROM privacy_request WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'requests', n;
    -- What is decided never changes, but for this; the triggers are back before anybody else can write.
    ALTER TABLE proposal DISABLE TRIGGER USER;
    ALTER TABLE decision_override DISABLE TRIGGER USER;
    ALTER TABLE personal_case DISABLE TRIGGER USER;
    ALTER TABLE case_document DISABLE TRIGGER USER;
    UPDATE proposal SET name = '***', reason = CASE WHEN reason IS NULL THEN NULL ELSE '***' END WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    UPDATE decision_override SET reason = '***', end_reason = CASE WHEN end_reason IS NULL THEN NULL ELSE '***' END
        WHERE staff_no = erased;
    DELETE FROM case_document WHERE case_id IN (SELECT c.id FROM personal_case c WHERE c.staff_no = erased);
    UPDATE personal_case SET name = '***', reason = CASE WHEN reason IS NULL THEN NULL ELSE '***' END
        WHERE staff_no = erased;
    GET DIAGNOSTICS more = ROW_COUNT;
    ALTER TABLE proposal ENABLE TRIGGER USER;
    ALTER TABLE decision_override ENABLE TRIGGER USER;
    ALTER TABLE personal_case ENABLE TRIGGER USER;
    ALTER TABLE case_document ENABLE TRIGGER USER;
    RETURN QUERY SELECT 'proposals', n + more;
    INSERT INTO erasure (staff_no) VALUES (erased) ON CONFLICT DO NOTHING;
    RETURN QUERY SELECT 'journal', journal_erase(erased);
END $$;
REVOKE ALL ON FUNCTION privacy_erase(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION privacy_erase(text) TO ${role};
