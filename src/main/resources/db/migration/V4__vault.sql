-- From draft to live: who changed drafts, what was submitted, approved and published. The drafts themselves are files.

-- A content is known by its hash; the number is that of the published version.
DROP TRIGGER policy_content_is_never_changed ON policy_content;
ALTER TABLE policy_content DROP COLUMN version;
CREATE TRIGGER policy_content_is_never_changed BEFORE UPDATE OR TRUNCATE ON policy_content
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever changed a file of a draft over the API; the path begins with the policy's code, or with library/.
CREATE TABLE policy_edit (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    path    text COLLATE "C" NOT NULL,
    account text COLLATE "C" NOT NULL,
    at      timestamptz NOT NULL
);

-- Contents that somebody checked and that had no error.
CREATE TABLE policy_check (
    policy       text COLLATE "C" NOT NULL,
    content_hash text COLLATE "C" NOT NULL,
    account      text COLLATE "C" NOT NULL,
    at           timestamptz NOT NULL,
    PRIMARY KEY (policy, content_hash)
);

CREATE TABLE policy_submission (
    id              bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy          text COLLATE "C" NOT NULL,
    content_hash    text COLLATE "C" NOT NULL,
    -- The version whose content is submitted again; NULL for a draft.
    rolls_back_to   integer,
    state           text NOT NULL CHECK (state IN ('SUBMITTED', 'APPROVED', 'RETURNED', 'WITHDRAWN', 'PUBLISHED')),
    -- Made by the trigger: whoever submitted it, and whoever changed it or the library since the last publication.
    authors         text[] NOT NULL,
    -- The last edit before the content was read; later ones count for the next submission too.
    last_edit       bigint NOT NULL,
    submitted_by    text COLLATE "C" NOT NULL,
    submitted_at    timestamptz NOT NULL,
    reason          text NOT NULL CHECK (reason <> ''),
    -- Pairs of a warning's code and why it is accepted.
    warnings        text[] NOT NULL,
    approved_by     text COLLATE "C",
    approved_at     timestamptz,
    approval_reason text CHECK (approval_reason <> ''),
    -- Returned or withdrawn.
    ended_by        text COLLATE "C",
    ended_at        timestamptz,
    end_reason      text CHECK (end_reason <> ''),
    FOREIGN KEY (policy, content_hash) REFERENCES policy_content (policy, hash),
    CHECK ((state IN ('APPROVED', 'PUBLISHED')) <= (num_nonnulls(approved_by, approved_at, approval_reason) = 3)),
    CHECK ((state IN ('RETURNED', 'WITHDRAWN')) = (num_nonnulls(ended_by, ended_at, end_reason) = 3))
);
CREATE UNIQUE INDEX policy_submission_one_at_a_time ON policy_submission (policy)
    WHERE state IN ('SUBMITTED', 'APPROVED');

CREATE TABLE policy_version (
    policy         text COLLATE "C" NOT NULL,
    version        integer NOT NULL CHECK (version > 0),
    content_hash   text COLLATE "C" NOT NULL,
    submission     bigint NOT NULL UNIQUE REFERENCES policy_submission,
    -- A period as it is written, and its first day.
    effective_from text COLLATE "C" NOT NULL,
    effective_day  date NOT NULL,
    -- Published although periods from there on were decided already.
    retroactive    boolean NOT NULL,
    published_by   text COLLATE "C" NOT NULL,
    published_at   timestamptz NOT NULL,
    reason         text NOT NULL CHECK (reason <> ''),
    -- Discussed with the staff and made known to them.
    adopted_on     date NOT NULL,
    announced_on   date NOT NULL,
    adoption       text NOT NULL CHECK (adoption <> ''),
    PRIMARY KEY (policy, version),
    FOREIGN KEY (policy, content_hash) REFERENCES policy_content (policy, hash)
);
CREATE INDEX policy_version_in_force ON policy_version (policy, effective_day, version);

-- Four eyes are those of two people: two accounts of one employee are one pair.
CREATE FUNCTION policy_require_other_eyes(authors text[], approver text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF approver = ANY (authors) OR EXISTS (SELECT FROM account a JOIN account b USING (staff_no)
            WHERE a.name = approver AND b.name = ANY (authors)) THEN
        RAISE EXCEPTION '% is an author and cannot approve or publish', approver USING ERRCODE = 'KH4EY';
    END IF;
END $$;

CREATE FUNCTION policy_submission_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'SUBMITTED' OR NEW.approved_by IS NOT NULL THEN
        RAISE EXCEPTION 'a submission begins as SUBMITTED' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.rolls_back_to IS NULL THEN
        NEW.authors := ARRAY(
            SELECT NEW.submitted_by UNION
            SELECT account FROM policy_edit
            WHERE (path ^@ (NEW.policy || '/') OR path ^@ 'library/')
                AND id > coalesce((SELECT max(last_edit) FROM policy_submission
                    WHERE policy = NEW.policy AND state = 'PUBLISHED' AND rolls_back_to IS NULL), 0)
            ORDER BY 1);
    ELSE
        NEW.authors := ARRAY(
            SELECT NEW.submitted_by UNION
            SELECT unnest(s.authors) FROM policy_version v JOIN policy_submission s ON s.id = v.submission
            WHERE v.policy = NEW.policy AND v.version = NEW.rolls_back_to
            ORDER BY 1);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON policy_submission
    FOR EACH ROW EXECUTE FUNCTION policy_submission_begins();

CREATE FUNCTION policy_submission_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.policy, OLD.content_hash, OLD.rolls_back_to, OLD.authors, OLD.last_edit, OLD.submitted_by,
            OLD.submitted_at, OLD.reason, OLD.warnings) IS DISTINCT FROM
        (NEW.id, NEW.policy, NEW.content_hash, NEW.rolls_back_to, NEW.authors, NEW.last_edit, NEW.submitted_by,
            NEW.submitted_at, NEW.reason, NEW.warnings)
        OR NOT (OLD.state, NEW.state) IN (('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'RETURNED'),
            ('SUBMITTED', 'WITHDRAWN'), ('APPROVED', 'RETURNED'), ('APPROVED', 'WITHDRAWN'), ('APPROVED', 'PUBLISHED'))
        OR OLD.state = 'APPROVED' AND (OLD.approved_by, OLD.approved_at, OLD.approval_reason)
            IS DISTINCT FROM (NEW.approved_by, NEW.approved_at, NEW.approval_reason)
        OR NEW.state = 'PUBLISHED' AND NOT EXISTS (SELECT FROM policy_version WHERE submission = NEW.id)
    THEN
        RAISE EXCEPTION 'submission % cannot go from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state = 'APPROVED' THEN
        PERFORM policy_require_other_eyes(NEW.authors, NEW.approved_by);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goes_on BEFORE UPDATE ON policy_submission
    FOR EACH ROW EXECUTE FUNCTION policy_submission_goes_on();

-- Numbers the version. Only what was approved can be published, and by nobody who wrote it.
CREATE FUNCTION policy_version_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    submitted policy_submission;
BEGIN
    SELECT * INTO submitted FROM policy_submission WHERE id = NEW.submission FOR UPDATE;
    IF submitted.state IS DISTINCT FROM 'APPROVED'
        OR (submitted.policy, submitted.content_hash) IS DISTINCT FROM (NEW.policy, NEW.content_hash) THEN
        RAISE EXCEPTION 'submission % of % is not approved', NEW.submission, NEW.policy
            USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM policy_require_other_eyes(submitted.authors, NEW.published_by);
    NEW.version := 1 + coalesce((SELECT max(version) FROM policy_version WHERE policy = NEW.policy), 0);
    RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON policy_version
    FOR EACH ROW EXECUTE FUNCTION policy_version_begins();

CREATE FUNCTION policy_version_ends_submission() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE policy_submission SET state = 'PUBLISHED' WHERE id = NEW.submission;
    RETURN NULL;
END $$;
CREATE TRIGGER ends_submission AFTER INSERT ON policy_version
    FOR EACH ROW EXECUTE FUNCTION policy_version_ends_submission();

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_edit
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_check
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON policy_submission
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT UPDATE ON policy_submission TO ${role};
