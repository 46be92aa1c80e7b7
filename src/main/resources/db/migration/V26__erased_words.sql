-- What others wrote about an erased person goes too: in steps of cases, changed proposals, reviews of samples, reasons for
-- deciding again, rejected rows of imports, and references of observations.

-- Under what a reference goes on once its person is erased: who sends the same again is still known to have sent it.
CREATE FUNCTION observation_erased_ref(ref text) RETURNS text LANGUAGE sql IMMUTABLE AS
    $$ SELECT 'erased:' || encode(sha256(convert_to(ref, 'UTF8')), 'hex') $$;
GRANT EXECUTE ON FUNCTION observation_erased_ref(text) TO ${role};

-- Whether a row of a file is about a person, or names that person anywhere.
CREATE FUNCTION observation_row_names(cells text[], number text, name text) RETURNS boolean LANGUAGE sql IMMUTABLE AS
    $$ SELECT EXISTS (SELECT FROM unnest(cells) AS cell WHERE btrim(cell) = number OR strpos(cell, name) > 0) $$;

-- Days, accounts, hours, measures and how it ended stay; what protected the person from being released says how the
-- person was, and goes like the words.
CREATE FUNCTION case_step_without_words(fields json) RETURNS json LANGUAGE sql IMMUTABLE AS $$
    SELECT json_object_agg(part.name, CASE
        WHEN json_typeof(part.said) = 'null' THEN part.said
        WHEN part.name = 'items' THEN '[]'
        WHEN part.name IN ('interview', 'content', 'trainer', 'note', 'grounds', 'reason')
            OR part.name = 'finding' AND fields ->> 'check' = 'ART42_SCREEN' THEN '"***"'
        ELSE part.said END)
    FROM json_each(fields) AS part (name, said)
$$;

-- As in V24, and these.
CREATE OR REPLACE FUNCTION privacy_erase(erased text) RETURNS TABLE (kind text, concerned bigint) LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    n bigint;
    more bigint;
    called text := (SELECT e.name FROM employee e WHERE e.staff_no = erased AND e.name <> '***');
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
    UPDATE observation_ref r SET ref = observation_erased_ref(r.ref) FROM observation o
        WHERE o.staff_no = erased AND o.ref <> '' AND r.ref = o.ref;
    UPDATE observation o SET note = '', evidence = '', ref = ''
        WHERE o.staff_no = erased AND (o.note <> '' OR o.evidence <> '' OR o.ref <> '');
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'observations', n;
    DELETE FROM observation_photo WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    DELETE FROM inspection_photo WHERE staff_no = erased;
    RETURN QUERY SELECT 'photos', n;
    PERFORM set_config('kaohe.erasing', 'off', true);
    DELETE FROM observation_import_problem p USING observation_import_row r
        WHERE r.import_id = p.import_id AND r.row = p.row AND observation_row_names(r.cells, erased, called);
    DELETE FROM observation_import_row r WHERE observation_row_names(r.cells, erased, called);
    GET DIAGNOSTICS n = ROW_COUNT;
    RETURN QUERY SELECT 'imports', n;
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
    ALTER TABLE decision_reevaluation DISABLE TRIGGER USER;
    ALTER TABLE audit_sample_review DISABLE TRIGGER USER;
    ALTER TABLE proposal DISABLE TRIGGER USER;
    ALTER TABLE decision_override DISABLE TRIGGER USER;
    ALTER TABLE personal_case DISABLE TRIGGER USER;
    ALTER TABLE case_step DISABLE TRIGGER USER;
    ALTER TABLE case_document DISABLE TRIGGER USER;
    UPDATE decision_reevaluation r SET reason = '***' FROM decision d
        WHERE d.staff_no = erased AND d.id = r.decision_id;
    UPDATE audit_sample_review r SET note = '***' FROM decision d
        WHERE d.staff_no = erased AND d.id = r.decision_id AND r.note <> '';
    UPDATE proposal SET name = '***', reason = CASE WHEN reason IS NULL THEN NULL ELSE '***' END,
        changed_to = CASE WHEN changed_to IS NULL THEN NULL ELSE '***' END
        WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    UPDATE decision_override SET reason = '***', end_reason = CASE WHEN end_reason IS NULL THEN NULL ELSE '***' END
        WHERE staff_no = erased;
    DELETE FROM case_document WHERE case_id IN (SELECT c.id FROM personal_case c WHERE c.staff_no = erased);
    UPDATE case_step s SET fields = case_step_without_words(s.fields) FROM personal_case c
        WHERE c.staff_no = erased AND s.case_id = c.id;
    UPDATE personal_case SET name = '***', reason = CASE WHEN reason IS NULL THEN NULL ELSE '***' END
        WHERE staff_no = erased;
    GET DIAGNOSTICS more = ROW_COUNT;
    ALTER TABLE decision_reevaluation ENABLE TRIGGER USER;
    ALTER TABLE audit_sample_review ENABLE TRIGGER USER;
    ALTER TABLE proposal ENABLE TRIGGER USER;
    ALTER TABLE decision_override ENABLE TRIGGER USER;
    ALTER TABLE personal_case ENABLE TRIGGER USER;
    ALTER TABLE case_step ENABLE TRIGGER USER;
    ALTER TABLE case_document ENABLE TRIGGER USER;
    RETURN QUERY SELECT 'proposals', n + more;
    INSERT INTO erasure (staff_no) VALUES (erased) ON CONFLICT DO NOTHING;
    -- Of somebody forgotten before, the journal says that and why; this stays.
    IF FOUND THEN
        RETURN QUERY SELECT 'journal', journal_erase(erased);
    END IF;
END $$;

-- Those erased before this was so.
SELECT privacy_erase(e.staff_no) FROM erasure JOIN employee e USING (staff_no) WHERE e.left_on < current_date;
