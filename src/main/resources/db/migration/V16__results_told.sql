-- Results told to people, what they say to them, and how they are told.

-- One wave: the results of a period that were published together. Everything of it is kept as it was written.
CREATE TABLE publication (
    id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy            text COLLATE "C" NOT NULL,
    period            text COLLATE "C" NOT NULL,
    -- Codes of teams; empty for all.
    teams             text[] NOT NULL,
    -- The one person whose result was published again; NULL for a wave.
    staff_no          text COLLATE "C",
    people            integer NOT NULL DEFAULT 0,
    -- Nothing of the period that stands was left unpublished.
    complete          boolean NOT NULL DEFAULT false,
    acknowledge_until date NOT NULL,
    appeal_until      date NOT NULL,
    published_by      text COLLATE "C" NOT NULL,
    published_at      timestamptz NOT NULL
);
CREATE INDEX publication_of_period ON publication (policy, period);

-- A decision its person may read. The person sees the newest one of a policy and period.
CREATE TABLE published_result (
    decision_id     bigint PRIMARY KEY,
    staff_no        text COLLATE "C" NOT NULL,
    policy          text COLLATE "C" NOT NULL,
    period          text COLLATE "C" NOT NULL,
    publication     bigint NOT NULL REFERENCES publication,
    -- Received, which is not agreed to.
    acknowledged_at timestamptz,
    reminders       integer NOT NULL DEFAULT 0,
    reminded_at     timestamptz
);
CREATE INDEX published_result_person ON published_result (staff_no, policy, period, decision_id);
CREATE INDEX published_result_publication ON published_result (publication);

CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON publication
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON published_result
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER an_acknowledgement_stays BEFORE UPDATE ON published_result
    FOR EACH ROW WHEN (OLD.acknowledged_at IS NOT NULL AND OLD.acknowledged_at IS DISTINCT FROM NEW.acknowledged_at
        OR (OLD.decision_id, OLD.staff_no, OLD.publication) IS DISTINCT FROM (NEW.decision_id, NEW.staff_no, NEW.publication))
    EXECUTE FUNCTION refuse_change();
GRANT UPDATE (people, complete) ON publication TO ${role};
GRANT UPDATE (acknowledged_at, reminders, reminded_at) ON published_result TO ${role};

-- What somebody was told: a member of staff, or whoever has an account.
CREATE TABLE notice (
    id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    staff_no  text COLLATE "C",
    account   text COLLATE "C",
    kind      text COLLATE "C" NOT NULL CHECK (kind ~ '^[a-z-]+$'),
    -- Path below the API of what it is about.
    subject   text COLLATE "C" NOT NULL,
    -- What its sentence names.
    said      text[] NOT NULL,
    until     date,
    at        timestamptz NOT NULL,
    read_at   timestamptz,
    CHECK (num_nonnulls(staff_no, account) = 1)
);
CREATE INDEX notice_staff_no ON notice (staff_no, id);
CREATE INDEX notice_account ON notice (account, id);

-- What has still to leave the house. Written with the notice, sent by a job of its own.
CREATE TABLE delivery (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice   bigint NOT NULL REFERENCES notice ON DELETE CASCADE,
    channel  text COLLATE "C" NOT NULL,
    state    text NOT NULL DEFAULT 'WAITING' CHECK (state IN ('WAITING', 'SENT', 'NO_ADDRESS', 'GIVEN_UP')),
    attempts integer NOT NULL DEFAULT 0,
    next_at  timestamptz NOT NULL,
    ended_at timestamptz,
    why      text
);
CREATE INDEX delivery_due ON delivery (next_at) WHERE state = 'WAITING';
CREATE INDEX delivery_notice ON delivery (notice);

-- Where somebody wants to be told, beside the product itself.
CREATE TABLE contact (
    staff_no text COLLATE "C" PRIMARY KEY REFERENCES employee,
    mail     text NOT NULL CHECK (mail <> '')
);
GRANT UPDATE (read_at), DELETE ON notice TO ${role};
GRANT UPDATE, DELETE ON delivery, contact TO ${role};

-- Objections. What was asked, and how it ended, is kept; erasing a person empties the words.
CREATE TABLE appeal (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind           text NOT NULL CHECK (kind IN ('OBSERVATION', 'RULE', 'HUMAN_REVIEW')),
    decision_id    bigint NOT NULL,
    staff_no       text COLLATE "C" NOT NULL,
    policy         text COLLATE "C" NOT NULL,
    period         text COLLATE "C" NOT NULL,
    -- One of the two, by kind; a human review names neither.
    observation_id bigint,
    rule           text,
    -- Account that recorded the observation; for statistics.
    scorer         text COLLATE "C",
    reason         text NOT NULL,
    state          text NOT NULL CHECK (state IN ('OPEN', 'WITHDRAWN', 'UPHELD', 'PARTLY_ACCEPTED', 'REJECTED')),
    filed_at       timestamptz NOT NULL,
    due_on         date NOT NULL,
    -- NULL while nobody is eligible.
    arbiter        text COLLATE "C",
    ended_at       timestamptz,
    judgement      text,
    final          boolean NOT NULL DEFAULT false,
    -- The version of the observation that came of it; whether it was decided again, and what that gave.
    corrected      bigint,
    again          text CHECK (again IN ('WAITING', 'DONE', 'UNCHANGED')),
    decision_after bigint,
    CHECK ((again = 'DONE') = (decision_after IS NOT NULL)),
    CHECK ((kind = 'OBSERVATION') = (observation_id IS NOT NULL)),
    CHECK ((kind = 'RULE') = (rule IS NOT NULL)),
    CHECK ((state = 'OPEN') = (ended_at IS NULL)),
    CHECK ((state IN ('OPEN', 'WITHDRAWN')) = (judgement IS NULL))
);
CREATE UNIQUE INDEX appeal_one_open_of_a_thing
    ON appeal (decision_id, kind, coalesce(observation_id, 0), coalesce(rule, '')) WHERE state = 'OPEN';
CREATE INDEX appeal_person ON appeal (staff_no, policy, period);
CREATE INDEX appeal_arbiter ON appeal (arbiter) WHERE state = 'OPEN';
CREATE INDEX appeal_deciding_again ON appeal (id) WHERE again = 'WAITING';

CREATE TABLE appeal_assignment (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    appeal  bigint NOT NULL REFERENCES appeal,
    -- NULL when nobody was eligible.
    arbiter text COLLATE "C",
    -- Account, why it was barred (empty when it was not), open appeals; in turn.
    weighed text[] NOT NULL,
    reason  text NOT NULL,
    made_by text COLLATE "C" NOT NULL,
    made_at timestamptz NOT NULL
);
CREATE INDEX appeal_assignment_appeal ON appeal_assignment (appeal);

-- An appeal that has ended stays as it ended; what the new evaluation gave is added once.
CREATE FUNCTION appeal_goes_on() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (OLD.kind, OLD.decision_id, OLD.staff_no, OLD.policy, OLD.period, OLD.observation_id, OLD.rule, OLD.scorer, OLD.filed_at)
        IS DISTINCT FROM
        (NEW.kind, NEW.decision_id, NEW.staff_no, NEW.policy, NEW.period, NEW.observation_id, NEW.rule, NEW.scorer, NEW.filed_at)
        OR OLD.state <> 'OPEN' AND (OLD.state, OLD.arbiter, OLD.ended_at, OLD.final, OLD.corrected)
            IS DISTINCT FROM (NEW.state, NEW.arbiter, NEW.ended_at, NEW.final, NEW.corrected)
        OR OLD.decision_after IS NOT NULL AND OLD.decision_after IS DISTINCT FROM NEW.decision_after
    THEN
        RAISE EXCEPTION 'appeal % has ended, or is another one', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER appeal_goes_on BEFORE UPDATE ON appeal FOR EACH ROW EXECUTE FUNCTION appeal_goes_on();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON appeal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON appeal_assignment
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT UPDATE ON appeal TO ${role};
