-- Several instances of the program share a database. Each says every few seconds that it lives; long work bears the name
-- of the instance that does it, and is taken up by another one, where it stands, when that instance is no more.

CREATE TABLE instance (
    name        text COLLATE "C" PRIMARY KEY,
    alive_until timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON instance TO ${role};

-- True for work nobody does: its instance was stopped, or has not been heard of for too long.
CREATE FUNCTION is_orphan(worker text) RETURNS boolean LANGUAGE sql STABLE
    SET search_path = public, pg_temp AS $$
    SELECT NOT EXISTS (SELECT FROM instance WHERE name = worker AND alive_until > clock_timestamp())
$$;
REVOKE ALL ON FUNCTION is_orphan(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION is_orphan(text) TO ${role};

ALTER TABLE run
    ADD COLUMN worker    text COLLATE "C",
    -- Who wants it to end before its next batch.
    ADD COLUMN cancel_by text COLLATE "C";
ALTER TABLE policy_impact ADD COLUMN worker text COLLATE "C";
ALTER TABLE policy_shadow_run ADD COLUMN worker text COLLATE "C";

-- What the first of two passes found, so that a run taken up again ranks everybody by the same scores.
CREATE TABLE run_score (
    run_id   bigint NOT NULL REFERENCES run ON DELETE CASCADE,
    staff_no text COLLATE "C" NOT NULL,
    score    numeric NOT NULL,
    PRIMARY KEY (run_id, staff_no)
);
GRANT SELECT, INSERT, DELETE ON run_score TO ${role};

-- Files of observations that were imported, or are being imported by an instance.
CREATE TABLE observation_import (
    id           text COLLATE "C" PRIMARY KEY,
    account      text COLLATE "C" NOT NULL,
    file         text NOT NULL,
    mode         text NOT NULL CHECK (mode IN ('ALL_OR_NOTHING', 'GOOD_ROWS', 'DRY_RUN')),
    state        text NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    -- Rows of the file, those looked at so far, and of these those without a problem.
    rows         integer NOT NULL DEFAULT 0,
    done         integer NOT NULL DEFAULT 0,
    accepted     integer NOT NULL DEFAULT 0,
    stored       bigint NOT NULL DEFAULT 0,
    written      boolean NOT NULL DEFAULT false,
    problems     integer NOT NULL DEFAULT 0,
    headers      text[] NOT NULL DEFAULT '{}',
    requested_at timestamptz NOT NULL,
    finished_at  timestamptz,
    -- Why it failed, in the form of run.reason.
    reason       text[],
    worker       text COLLATE "C",
    cancel_by    text COLLATE "C",
    CHECK ((state IN ('QUEUED', 'RUNNING')) = (finished_at IS NULL))
);
CREATE INDEX observation_import_account ON observation_import (account, requested_at);

-- The file itself, until it is imported.
CREATE TABLE observation_import_file (
    import_id text COLLATE "C" PRIMARY KEY REFERENCES observation_import ON DELETE CASCADE,
    content   bytea NOT NULL
);
ALTER TABLE observation_import_file ALTER COLUMN content SET STORAGE EXTERNAL;

-- Rows with a problem as they stood in the file, and what is wrong in them.
CREATE TABLE observation_import_row (
    import_id text COLLATE "C" NOT NULL REFERENCES observation_import ON DELETE CASCADE,
    row       integer NOT NULL,
    cells     text[] NOT NULL,
    PRIMARY KEY (import_id, row)
);
CREATE TABLE observation_import_problem (
    import_id text COLLATE "C" NOT NULL REFERENCES observation_import ON DELETE CASCADE,
    nth       integer NOT NULL,
    row       integer,
    -- In the form of run.reason, and the text of the cell it is about.
    problem   text[] NOT NULL,
    value     text NOT NULL,
    PRIMARY KEY (import_id, nth)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON observation_import TO ${role};
GRANT SELECT, INSERT, DELETE ON observation_import_file, observation_import_row, observation_import_problem TO ${role};
