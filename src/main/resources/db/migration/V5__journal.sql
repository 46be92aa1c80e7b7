-- The record of every change: only ever added to, each entry hashing the one before. Number and hash are made here, under
-- the lock of one row that the transaction of the change takes last, so that the chain has the order of the commits.

CREATE TABLE journal_head (
    one  boolean PRIMARY KEY DEFAULT true CHECK (one),
    seq  bigint NOT NULL,
    hash text COLLATE "C" NOT NULL
);
INSERT INTO journal_head (seq, hash) VALUES (0, repeat('0', 64));

CREATE TABLE journal (
    seq           bigint PRIMARY KEY,
    at            timestamptz NOT NULL,
    actor         text COLLATE "C" NOT NULL CHECK (actor <> '' AND actor !~ '\n'),
    action        text COLLATE "C" NOT NULL CHECK (action ~ '^[a-z-]+$'),
    subject_kind  text COLLATE "C" NOT NULL CHECK (subject_kind ~ '^[a-z-]+$'),
    -- Empty for a person, who is named in journal_personal only.
    subject_id    text COLLATE "C" NOT NULL CHECK (subject_id !~ '\n'),
    -- Texts by name, in order of the names, without spaces.
    detail        json NOT NULL CHECK (json_typeof(detail) = 'object' AND detail::text !~ '\n'),
    -- Of the row in journal_personal; empty when there never was one.
    personal_hash text COLLATE "C" NOT NULL CHECK (personal_hash ~ '^([0-9a-f]{64})?$'),
    previous      text COLLATE "C" NOT NULL,
    hash          text COLLATE "C" NOT NULL
);
CREATE INDEX journal_subject ON journal (subject_kind, subject_id, seq);

-- What an entry says about a person, and the salt of its hash. Erasing it leaves the chain as it is.
CREATE TABLE journal_personal (
    seq    bigint PRIMARY KEY REFERENCES journal,
    person text COLLATE "C" NOT NULL CHECK (person <> '' AND person !~ '\n'),
    salt   text COLLATE "C" NOT NULL CHECK (salt ~ '^[0-9a-f]{32}$'),
    fields json NOT NULL CHECK (json_typeof(fields) = 'object' AND fields::text !~ '\n')
);
CREATE INDEX journal_personal_person ON journal_personal (person);

-- Runs as the owner: the application itself may not touch the head.
CREATE FUNCTION journal_chain() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    head journal_head;
BEGIN
    SELECT * INTO head FROM journal_head FOR UPDATE;
    NEW.seq := head.seq + 1;
    NEW.previous := head.hash;
    NEW.hash := encode(sha256(convert_to(concat_ws(E'\n', NEW.seq,
        to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), NEW.actor, NEW.action, NEW.subject_kind,
        NEW.subject_id, NEW.detail, NEW.personal_hash, NEW.previous), 'UTF8')), 'hex');
    UPDATE journal_head SET seq = NEW.seq, hash = NEW.hash;
    RETURN NEW;
END $$;

CREATE TRIGGER chain BEFORE INSERT ON journal FOR EACH ROW EXECUTE FUNCTION journal_chain();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON journal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR TRUNCATE ON journal_personal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- Even the owner moves it by adding an entry only.
CREATE TRIGGER refuse_change BEFORE INSERT OR UPDATE OR DELETE OR TRUNCATE ON journal_head
    FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_change();

-- Forgets what the journal says about a person; gives how many entries that concerns.
CREATE FUNCTION journal_erase(erased text) RETURNS bigint LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH gone AS (DELETE FROM journal_personal WHERE person = erased RETURNING 1) SELECT count(*) FROM gone
$$;

REVOKE ALL ON FUNCTION journal_chain(), journal_erase(text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION journal_erase(text) TO ${role};
REVOKE INSERT ON journal_head FROM ${role};
