-- An approved content beside the live one: what it would have decided of the same people on the same facts. Never decisions.

CREATE TABLE policy_shadow (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy       text COLLATE "C" NOT NULL,
    content_hash text COLLATE "C" NOT NULL,
    period       text COLLATE "C" NOT NULL,
    set_by       text COLLATE "C" NOT NULL,
    set_at       timestamptz NOT NULL,
    ended_by     text COLLATE "C",
    ended_at     timestamptz,
    FOREIGN KEY (policy, content_hash) REFERENCES policy_content (policy, hash),
    CHECK ((ended_by IS NULL) = (ended_at IS NULL))
);
CREATE UNIQUE INDEX policy_shadow_one_at_a_time ON policy_shadow (policy, period) WHERE ended_at IS NULL;

-- One run it was compared with. No foreign key on run: old previews are deleted, what came of the shadow stays.
CREATE TABLE policy_shadow_run (
    shadow      bigint NOT NULL REFERENCES policy_shadow,
    run         bigint NOT NULL,
    mode        text NOT NULL CHECK (mode IN ('PREVIEW', 'FINAL')),
    -- Of the published version the run used.
    live_hash   text COLLATE "C" NOT NULL,
    everybody   boolean NOT NULL,
    state       text NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    people      integer NOT NULL DEFAULT 0,
    differing   integer NOT NULL DEFAULT 0,
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    PRIMARY KEY (shadow, run),
    CHECK ((state = 'RUNNING') = (finished_at IS NULL))
);

-- Bonus, score and grade are NULL where there is none; proposals are kinds.
CREATE TABLE policy_shadow_result (
    shadow           bigint NOT NULL,
    run              bigint NOT NULL,
    staff_no         text COLLATE "C" NOT NULL,
    decision         bigint NOT NULL,
    team             text COLLATE "C" NOT NULL,
    differs          boolean NOT NULL,
    live_status      text NOT NULL,
    live_score       numeric,
    live_grade       text,
    live_bonus       numeric,
    live_proposals   text[] NOT NULL,
    shadow_status    text NOT NULL,
    shadow_score     numeric,
    shadow_grade     text,
    shadow_bonus     numeric,
    shadow_proposals text[] NOT NULL,
    PRIMARY KEY (shadow, run, staff_no),
    FOREIGN KEY (shadow, run) REFERENCES policy_shadow_run
);

-- What was compared never changes, and what has ended stays.
CREATE TRIGGER ended_shadow_is_never_changed BEFORE UPDATE ON policy_shadow
    FOR EACH ROW WHEN (OLD.ended_at IS NOT NULL
        OR (OLD.policy, OLD.content_hash, OLD.period, OLD.set_by, OLD.set_at)
            IS DISTINCT FROM (NEW.policy, NEW.content_hash, NEW.period, NEW.set_by, NEW.set_at))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ended_shadow_run_is_never_changed BEFORE UPDATE ON policy_shadow_run
    FOR EACH ROW WHEN (OLD.finished_at IS NOT NULL
        OR (OLD.shadow, OLD.run, OLD.mode, OLD.live_hash, OLD.everybody)
            IS DISTINCT FROM (NEW.shadow, NEW.run, NEW.mode, NEW.live_hash, NEW.everybody))
    EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON policy_shadow
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE DELETE OR TRUNCATE ON policy_shadow_run
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_shadow_result
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
GRANT UPDATE ON policy_shadow, policy_shadow_run TO ${role};
