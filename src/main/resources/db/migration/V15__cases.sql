-- Cases after consecutive failures: what each began with, its steps, its documents. Steps and documents are only added.

CREATE TABLE personal_case (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_no      text COLLATE "C" NOT NULL,
    -- As they were in the period.
    name          text NOT NULL,
    team          text COLLATE "C" NOT NULL,
    policy        text COLLATE "C" NOT NULL,
    -- The published standard that everything is held to.
    version       integer NOT NULL,
    period        text COLLATE "C" NOT NULL,
    -- NULL for a case that HR opened by hand, which then says why.
    proposal_id   bigint UNIQUE REFERENCES proposal,
    reason        text CHECK (reason <> ''),
    evidence      json NOT NULL,
    evidence_hash text COLLATE "C" NOT NULL CHECK (evidence_hash ~ '^[0-9a-f]{64}$'),
    scorers       text[] NOT NULL,
    opened_by     text COLLATE "C" NOT NULL,
    opened_at     timestamptz NOT NULL,
    -- Follows from the steps; kept for lists.
    state         text NOT NULL
        CHECK (state IN ('OPEN', 'WARNED', 'IMPROVING', 'REASSESSED', 'PROPOSED', 'DECIDED', 'CLOSED')),
    steps         integer NOT NULL DEFAULT 0,
    owner_role    text COLLATE "C",
    owner_account text COLLATE "C",
    due_on        date NOT NULL,
    CHECK ((proposal_id IS NULL) = (reason IS NOT NULL)),
    CHECK (num_nonnulls(owner_role, owner_account) = 1)
);
CREATE UNIQUE INDEX personal_case_one_at_a_time ON personal_case (staff_no, policy)
    WHERE state NOT IN ('DECIDED', 'CLOSED');
CREATE INDEX personal_case_listing ON personal_case (state, due_on, id);

CREATE TABLE case_step (
    case_id bigint NOT NULL REFERENCES personal_case,
    seq     integer NOT NULL CHECK (seq > 0),
    kind    text NOT NULL CHECK (kind IN
        ('Warned', 'Improving', 'Received', 'Reassessed', 'Ticked', 'Proposed', 'Decided', 'Closed')),
    fields  json NOT NULL,
    account text COLLATE "C" NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (case_id, seq)
);

CREATE TABLE case_document (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_id  bigint NOT NULL REFERENCES personal_case,
    title    text NOT NULL CHECK (title <> ''),
    kind     text NOT NULL CHECK (kind IN ('PDF', 'PNG', 'JPEG')),
    sha256   text COLLATE "C" NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    size     integer NOT NULL CHECK (size > 0),
    cleaned  boolean NOT NULL,
    content  bytea NOT NULL,
    added_by text COLLATE "C" NOT NULL,
    added_at timestamptz NOT NULL,
    CHECK (length(content) = size),
    CHECK (encode(sha256(content), 'hex') = sha256)
);
CREATE INDEX case_document_of_case ON case_document (case_id, id);

-- Nobody takes a step in the own case. Who decides has not put it forward, nor scored it alone.
CREATE FUNCTION case_step_begins() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this personal_case;
BEGIN
    SELECT * INTO this FROM personal_case WHERE id = NEW.case_id;
    IF this.state IN ('DECIDED', 'CLOSED') THEN
        RAISE EXCEPTION 'case % is over', NEW.case_id USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM proposing_require_other_eyes(this.staff_no,
        CASE WHEN NEW.kind = 'Decided' THEN this.scorers ELSE '{}' END, NEW.account);
    IF NEW.kind = 'Decided' THEN
        IF this.state <> 'PROPOSED' THEN
            RAISE EXCEPTION 'case % is not put forward', NEW.case_id USING ERRCODE = 'restrict_violation';
        END IF;
        PERFORM policy_require_other_eyes(
            ARRAY(SELECT account FROM case_step WHERE case_id = NEW.case_id AND kind = 'Proposed'), NEW.account);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON case_step FOR EACH ROW EXECUTE FUNCTION case_step_begins();

CREATE FUNCTION personal_case_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.staff_no, OLD.name, OLD.team, OLD.policy, OLD.version, OLD.period, OLD.proposal_id, OLD.reason,
            OLD.evidence::text, OLD.evidence_hash, OLD.scorers, OLD.opened_by, OLD.opened_at) IS DISTINCT FROM
        (NEW.id, NEW.staff_no, NEW.name, NEW.team, NEW.policy, NEW.version, NEW.period, NEW.proposal_id, NEW.reason,
            NEW.evidence::text, NEW.evidence_hash, NEW.scorers, NEW.opened_by, NEW.opened_at)
        OR OLD.state IN ('DECIDED', 'CLOSED')
    THEN
        RAISE EXCEPTION 'case % is % and stays as it is', OLD.id, OLD.state USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goes_on BEFORE UPDATE ON personal_case FOR EACH ROW EXECUTE FUNCTION personal_case_goes_on();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON personal_case
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON case_step
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON case_document
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT UPDATE ON personal_case TO ${role};
