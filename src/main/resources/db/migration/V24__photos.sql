-- Photos of checklist items that failed. While an inspection is being filled in they wait under its name and can be taken
-- off again; once it is sent they belong to the observation and, like it, are only ever added.

CREATE TABLE inspection_photo (
    staff_no   text COLLATE "C" NOT NULL,
    account    text COLLATE "C" NOT NULL,
    inspection text COLLATE "C" NOT NULL,
    item       text COLLATE "C" NOT NULL,
    n          integer NOT NULL CHECK (n BETWEEN 1 AND 3),
    kind       text NOT NULL CHECK (kind IN ('PNG', 'JPEG')),
    sha256     text COLLATE "C" NOT NULL,
    size       integer NOT NULL CHECK (size > 0),
    cleaned    boolean NOT NULL,
    content    bytea NOT NULL,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (staff_no, account, inspection, item, n),
    CHECK (length(content) = size),
    CHECK (encode(sha256(content), 'hex') = sha256)
);
CREATE INDEX inspection_photo_account ON inspection_photo (account);
CREATE INDEX inspection_photo_waits ON inspection_photo (added_at);
GRANT DELETE ON inspection_photo TO ${role};

-- Of the first version of an observation: a correction restates what was found, the photos stay what they are. No foreign
-- key: the large tables can be split by person.
CREATE TABLE observation_photo (
    staff_no       text COLLATE "C" NOT NULL,
    observation_id bigint NOT NULL,
    observed_on    date NOT NULL,
    n              integer NOT NULL CHECK (n BETWEEN 1 AND 3),
    kind           text NOT NULL CHECK (kind IN ('PNG', 'JPEG')),
    sha256         text COLLATE "C" NOT NULL,
    size           integer NOT NULL CHECK (size > 0),
    cleaned        boolean NOT NULL,
    content        bytea NOT NULL,
    added_by       text COLLATE "C" NOT NULL,
    added_at       timestamptz NOT NULL,
    PRIMARY KEY (staff_no, observation_id, n),
    CHECK (length(content) = size),
    CHECK (encode(sha256(content), 'hex') = sha256)
);
-- What is packed already is not packed again.
ALTER TABLE inspection_photo ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE observation_photo ALTER COLUMN content SET STORAGE EXTERNAL;

-- As before; the photos of an erased person go as a whole, and only they.
CREATE OR REPLACE FUNCTION observation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('kaohe.erasing', true) = 'on'
        AND (TG_OP = 'UPDATE' OR TG_OP = 'DELETE' AND TG_TABLE_NAME = 'observation_photo')
    THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION '% on % refused: observations are only ever added', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', HINT = 'Record a correction or a withdrawal instead.';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_photo
    FOR EACH STATEMENT EXECUTE FUNCTION observation_refuse_change();

-- As in V17, and the photos.
CREATE OR REPLACE FUNCTION privacy_erase(erased text) RETURNS TABLE (kind text, concerned bigint) LANGUAGE plpgsql
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
    DELETE FROM observation_photo WHERE staff_no = erased;
    GET DIAGNOSTICS n = ROW_COUNT;
    DELETE FROM inspection_photo WHERE staff_no = erased;
    RETURN QUERY SELECT 'photos', n;
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
