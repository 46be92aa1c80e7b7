-- What rules proposed and a named person decides on; and results that two people set beside the rule's.

-- FINAL runs whose proposals were taken over; a run that is DONE and not here is taken over next.
CREATE TABLE proposal_run (
    run_id bigint PRIMARY KEY REFERENCES run,
    at     timestamptz NOT NULL
);

CREATE TABLE proposal (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_no      text COLLATE "C" NOT NULL,
    -- As they were in the period.
    name          text NOT NULL,
    team          text COLLATE "C" NOT NULL,
    policy        text COLLATE "C" NOT NULL,
    period        text COLLATE "C" NOT NULL,
    period_start  date NOT NULL,
    kind          text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z-]+$'),
    basis         text NOT NULL,
    -- The decision whose evidence is frozen here, and the newest one that proposes the same.
    decision_id   bigint NOT NULL,
    standing_id   bigint NOT NULL CHECK (standing_id >= decision_id),
    evidence      json NOT NULL,
    -- SHA-256 of the text of the evidence.
    evidence_hash text COLLATE "C" NOT NULL CHECK (evidence_hash ~ '^[0-9a-f]{64}$'),
    -- The accounts that recorded the observations the decision rests on.
    scorers       text[] NOT NULL,
    state         text NOT NULL CHECK (state IN ('OPEN', 'DECIDED', 'WITHDRAWN')),
    owner_role    text COLLATE "C",
    owner_account text COLLATE "C",
    due_on        date NOT NULL,
    created_at    timestamptz NOT NULL,
    outcome       text CHECK (outcome IN ('ACCEPTED', 'DECLINED', 'CHANGED')),
    changed_to    text CHECK (changed_to <> ''),
    decided_by    text COLLATE "C",
    decided_at    timestamptz,
    reason        text CHECK (reason <> ''),
    -- The decision that replaced the one this rests on and proposes it no more.
    superseded_by bigint,
    superseded_at timestamptz,
    CHECK (num_nonnulls(owner_role, owner_account) = 1),
    CHECK ((state = 'DECIDED') = (num_nonnulls(outcome, decided_by, decided_at, reason) = 4)),
    CHECK ((outcome IS NOT DISTINCT FROM 'CHANGED') = (changed_to IS NOT NULL)),
    CHECK (num_nonnulls(superseded_by, superseded_at) IN (0, 2)),
    CHECK (state <> 'WITHDRAWN' OR superseded_by IS NOT NULL)
);
CREATE UNIQUE INDEX proposal_once ON proposal (staff_no, policy, period, kind, basis) WHERE state <> 'WITHDRAWN';
CREATE INDEX proposal_listing ON proposal (state, due_on, id);
CREATE INDEX proposal_person ON proposal (staff_no, id);

-- Whoever decides is neither the person concerned nor, where it is grave, the one who alone scored it.
CREATE FUNCTION proposing_require_other_eyes(concerned text, scorers text[], who text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM account WHERE name = who AND staff_no = concerned) THEN
        RAISE EXCEPTION '% is the person concerned', who USING ERRCODE = 'KH4EY';
    END IF;
    IF (SELECT count(DISTINCT coalesce('#' || a.staff_no, s.name))
            FROM unnest(scorers) s (name) LEFT JOIN account a USING (name)) = 1 THEN
        PERFORM policy_require_other_eyes(scorers, who);
    END IF;
END $$;

CREATE FUNCTION proposal_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.staff_no, OLD.name, OLD.team, OLD.policy, OLD.period, OLD.kind, OLD.basis, OLD.decision_id,
            OLD.evidence::text, OLD.evidence_hash, OLD.scorers, OLD.created_at) IS DISTINCT FROM
        (NEW.id, NEW.staff_no, NEW.name, NEW.team, NEW.policy, NEW.period, NEW.kind, NEW.basis, NEW.decision_id,
            NEW.evidence::text, NEW.evidence_hash, NEW.scorers, NEW.created_at)
        OR OLD.state = 'WITHDRAWN'
        OR OLD.state = 'DECIDED' AND (OLD.state, OLD.outcome, OLD.changed_to, OLD.decided_by, OLD.decided_at, OLD.reason)
            IS DISTINCT FROM (NEW.state, NEW.outcome, NEW.changed_to, NEW.decided_by, NEW.decided_at, NEW.reason)
    THEN
        RAISE EXCEPTION 'proposal % is % and stays as it is', OLD.id, OLD.state USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state = 'OPEN' AND NEW.state = 'DECIDED' THEN
        PERFORM proposing_require_other_eyes(NEW.staff_no,
            CASE WHEN NEW.kind IN ('written-warning', 'demotion-review', 'dismissal-review', 'conduct-review')
                THEN NEW.scorers ELSE '{}' END,
            NEW.decided_by);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goes_on BEFORE UPDATE ON proposal FOR EACH ROW EXECUTE FUNCTION proposal_goes_on();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON proposal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE decision_override (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    decision_id  bigint NOT NULL,
    staff_no     text COLLATE "C" NOT NULL,
    team         text COLLATE "C" NOT NULL,
    policy       text COLLATE "C" NOT NULL,
    period       text COLLATE "C" NOT NULL,
    reason_code  text COLLATE "C" NOT NULL CHECK (reason_code ~ '^[a-z-]+$'),
    reason       text NOT NULL CHECK (reason <> ''),
    -- Beside the rule's; NULL leaves that part as the rule gave it.
    grade        text,
    score        numeric,
    bonus        numeric,
    expires_on   date NOT NULL,
    state        text NOT NULL CHECK (state IN ('ASKED', 'CONFIRMED', 'REFUSED', 'REVOKED')),
    asked_by     text COLLATE "C" NOT NULL,
    asked_at     timestamptz NOT NULL,
    confirmed_by text COLLATE "C",
    confirmed_at timestamptz,
    -- Refused by the second person, or revoked.
    ended_by     text COLLATE "C",
    ended_at     timestamptz,
    end_reason   text CHECK (end_reason <> ''),
    CHECK (num_nonnulls(grade, score, bonus) > 0),
    CHECK (num_nonnulls(confirmed_by, confirmed_at) IN (0, 2)),
    CHECK ((state = 'CONFIRMED') <= (confirmed_by IS NOT NULL)),
    CHECK ((state IN ('REFUSED', 'REVOKED')) = (num_nonnulls(ended_by, ended_at, end_reason) = 3))
);
CREATE UNIQUE INDEX decision_override_one_asked ON decision_override (decision_id) WHERE state = 'ASKED';
CREATE INDEX decision_override_of_decision ON decision_override (decision_id, id);

CREATE FUNCTION decision_override_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.state <> 'ASKED' OR NEW.confirmed_by IS NOT NULL THEN
        RAISE EXCEPTION 'an override begins as ASKED' USING ERRCODE = 'restrict_violation';
    END IF;
    PERFORM proposing_require_other_eyes(NEW.staff_no, '{}', NEW.asked_by);
    RETURN NEW;
END $$;
CREATE TRIGGER begins BEFORE INSERT ON decision_override
    FOR EACH ROW EXECUTE FUNCTION decision_override_begins();

CREATE FUNCTION decision_override_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.id, OLD.decision_id, OLD.staff_no, OLD.team, OLD.policy, OLD.period, OLD.reason_code, OLD.reason, OLD.grade,
            OLD.score, OLD.bonus, OLD.expires_on, OLD.asked_by, OLD.asked_at) IS DISTINCT FROM
        (NEW.id, NEW.decision_id, NEW.staff_no, NEW.team, NEW.policy, NEW.period, NEW.reason_code, NEW.reason, NEW.grade,
            NEW.score, NEW.bonus, NEW.expires_on, NEW.asked_by, NEW.asked_at)
        OR NOT (OLD.state, NEW.state) IN (('ASKED', 'CONFIRMED'), ('ASKED', 'REFUSED'), ('ASKED', 'REVOKED'),
            ('CONFIRMED', 'REVOKED'))
        OR OLD.state = 'CONFIRMED'
            AND (OLD.confirmed_by, OLD.confirmed_at) IS DISTINCT FROM (NEW.confirmed_by, NEW.confirmed_at)
    THEN
        RAISE EXCEPTION 'override % cannot go from % to %', OLD.id, OLD.state, NEW.state
            USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state = 'CONFIRMED' THEN
        PERFORM policy_require_other_eyes(ARRAY[NEW.asked_by], NEW.confirmed_by);
        PERFORM proposing_require_other_eyes(NEW.staff_no, '{}', NEW.confirmed_by);
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER goes_on BEFORE UPDATE ON decision_override
    FOR EACH ROW EXECUTE FUNCTION decision_override_goes_on();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON decision_override
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

GRANT UPDATE ON proposal, decision_override TO ${role};
