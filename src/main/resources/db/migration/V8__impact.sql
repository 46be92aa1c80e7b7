-- What a content would change of the decisions that stand, and the approvals that this demands.

CREATE TABLE policy_impact (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy       text COLLATE "C" NOT NULL,
    -- The content that is to come, and the published version it is compared with.
    content_hash text COLLATE "C" NOT NULL,
    base_version integer NOT NULL,
    base_hash    text COLLATE "C" NOT NULL,
    periods      text[] NOT NULL CHECK (periods <> '{}'),
    state        text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- Decisions.
    total        bigint NOT NULL DEFAULT 0,
    done         bigint NOT NULL DEFAULT 0,
    requested_by text COLLATE "C" NOT NULL,
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    -- Why it failed, in the form of run.reason.
    reason       text[],
    result       json,
    FOREIGN KEY (policy, content_hash) REFERENCES policy_content (policy, hash),
    FOREIGN KEY (policy, base_hash) REFERENCES policy_content (policy, hash),
    CHECK ((state = 'DONE') = (result IS NOT NULL)),
    CHECK ((state IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL))
);
CREATE INDEX policy_impact_of_contents ON policy_impact (policy, content_hash, base_hash, id);

-- An approver relies on it: once ended it stays, and what it compares never changes.
CREATE TRIGGER ended_impact_is_never_changed BEFORE UPDATE ON policy_impact
    FOR EACH ROW WHEN (OLD.finished_at IS NOT NULL
        OR (OLD.policy, OLD.content_hash, OLD.base_version, OLD.base_hash, OLD.periods, OLD.requested_by, OLD.requested_at)
            IS DISTINCT FROM
            (NEW.policy, NEW.content_hash, NEW.base_version, NEW.base_hash, NEW.periods, NEW.requested_by, NEW.requested_at))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON policy_impact
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT UPDATE ON policy_impact TO ${role};

-- Where one approval is not enough, the first one; the submission is APPROVED with the second.
ALTER TABLE policy_submission
    ADD COLUMN first_approved_by     text COLLATE "C",
    ADD COLUMN first_approved_at     timestamptz,
    ADD COLUMN first_approval_reason text CHECK (first_approval_reason <> ''),
    ADD CHECK (num_nonnulls(first_approved_by, first_approved_at, first_approval_reason) IN (0, 3));

CREATE FUNCTION policy_submission_first_approval() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.first_approved_by, OLD.first_approved_at, OLD.first_approval_reason) IS DISTINCT FROM
        (NEW.first_approved_by, NEW.first_approved_at, NEW.first_approval_reason) THEN
        IF OLD.first_approved_by IS NOT NULL OR OLD.state <> 'SUBMITTED' OR NEW.state <> 'SUBMITTED' THEN
            RAISE EXCEPTION 'submission % has its first approval, or is beyond it', OLD.id
                USING ERRCODE = 'restrict_violation';
        END IF;
        PERFORM policy_require_other_eyes(NEW.authors, NEW.first_approved_by);
    END IF;
    IF NEW.state = 'APPROVED' AND OLD.state = 'SUBMITTED' AND OLD.first_approved_by IS NOT NULL THEN
        PERFORM policy_require_other_eyes(ARRAY[OLD.first_approved_by], NEW.approved_by);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER first_approval BEFORE UPDATE ON policy_submission
    FOR EACH ROW EXECUTE FUNCTION policy_submission_first_approval();

-- As before, and one step more: a submission may stay SUBMITTED to take its first approval.
CREATE OR REPLACE FUNCTION policy_submission_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.policy, OLD.content_hash, OLD.rolls_back_to, OLD.authors, OLD.last_edit, OLD.submitted_by,
            OLD.submitted_at, OLD.reason, OLD.warnings) IS DISTINCT FROM
        (NEW.id, NEW.policy, NEW.content_hash, NEW.rolls_back_to, NEW.authors, NEW.last_edit, NEW.submitted_by,
            NEW.submitted_at, NEW.reason, NEW.warnings)
        OR NOT (OLD.state, NEW.state) IN (('SUBMITTED', 'SUBMITTED'), ('SUBMITTED', 'APPROVED'),
            ('SUBMITTED', 'RETURNED'), ('SUBMITTED', 'WITHDRAWN'), ('APPROVED', 'RETURNED'), ('APPROVED', 'WITHDRAWN'),
            ('APPROVED', 'PUBLISHED'))
        OR (OLD.state, NEW.state) = ('SUBMITTED', 'SUBMITTED') AND NEW.first_approved_by IS NULL
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
