-- Observations. Nothing here is ever changed or deleted: a correction is a further row, a withdrawal a row that says so.

-- Ids come in blocks of 100: COPY has to know its ids beforehand, and one nextval serves a hundred rows.
CREATE SEQUENCE observation_block INCREMENT BY 100;

CREATE TABLE observation (
    id          bigint NOT NULL,
    version_of  bigint NOT NULL,
    observed_on date NOT NULL CHECK (observed_on BETWEEN '2000-01-01' AND '2099-12-31'),
    staff_no    text COLLATE "C" NOT NULL,
    subject     text COLLATE "C" NOT NULL CHECK (subject <> ''),
    is_item     boolean NOT NULL,
    source      text COLLATE "C" NOT NULL CHECK (source <> ''),
    value       numeric,
    outcome     text COLLATE "C" CHECK (outcome IN ('PASS', 'FAIL', 'NA')),
    numerator   numeric CHECK (numerator >= 0),
    denominator numeric CHECK (denominator >= 0),
    note        text NOT NULL,
    evidence    text NOT NULL,
    ref         text COLLATE "C" NOT NULL,
    observer    text COLLATE "C" NOT NULL,
    recorded_at timestamptz NOT NULL,
    PRIMARY KEY (id, observed_on),
    CONSTRAINT observation_one_reading CHECK (num_nonnulls(value, outcome, denominator) = 1),
    CONSTRAINT observation_whole_ratio CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CONSTRAINT observation_item_has_outcome CHECK (is_item = (outcome IS NOT NULL)),
    CONSTRAINT observation_version CHECK (version_of <= id)
) PARTITION BY RANGE (observed_on);

-- Sums per person, subject and source in a period are answered from this index alone.
CREATE INDEX observation_sums ON observation (staff_no, subject, source, observed_on)
    INCLUDE (id, value, outcome, numerator, denominator);

-- The row that ends a version: by a successor (correction) or without one (withdrawal). Once only: of two
-- concurrent corrections of one version the second meets the primary key.
CREATE TABLE observation_revision (
    observation_id bigint PRIMARY KEY,
    observed_on    date NOT NULL,
    version_of     bigint NOT NULL,
    successor      bigint UNIQUE CHECK (successor > observation_id),
    reason         text NOT NULL CHECK (reason <> ''),
    account        text COLLATE "C" NOT NULL,
    recorded_at    timestamptz NOT NULL,
    FOREIGN KEY (observation_id, observed_on) REFERENCES observation (id, observed_on)
);
CREATE INDEX observation_revision_chain ON observation_revision (version_of);

-- The submitter's own references, unique over all months, with the hash of what was submitted under them.
CREATE TABLE observation_ref (
    ref            text COLLATE "C" PRIMARY KEY CHECK (ref <> ''),
    content_hash   bytea NOT NULL,
    observation_id bigint NOT NULL
);

CREATE FUNCTION observation_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% on % refused: observations are only ever added', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege', HINT = 'Record a correction or a withdrawal instead.';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON observation
    FOR EACH STATEMENT EXECUTE FUNCTION observation_refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_revision
    FOR EACH STATEMENT EXECUTE FUNCTION observation_refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON observation_ref
    FOR EACH STATEMENT EXECUTE FUNCTION observation_refuse_change();

-- Opens the month of a day, unless it is open. Runs as the owner, so that the application needs no right to create
-- tables. Attaching an own table blocks neither readers nor writers of other months, as CREATE ... PARTITION OF would.
CREATE FUNCTION observation_open_month(day date) RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    first date := date_trunc('month', day)::date;
    part  text := 'observation_' || to_char(first, 'YYYY_MM');
BEGIN
    IF to_regclass('public.' || part) IS NOT NULL THEN
        RETURN;
    END IF;
    -- The lock that attaching takes anyway; no advisory lock, under which a table made meanwhile would go unnoticed.
    LOCK TABLE public.observation IN SHARE UPDATE EXCLUSIVE MODE;
    IF to_regclass('public.' || part) IS NOT NULL THEN
        RETURN;
    END IF;
    EXECUTE format('CREATE TABLE public.%I (LIKE public.observation INCLUDING ALL)', part);
    -- Bulk intake only adds rows: vacuum has to follow them, so that the index alone can answer.
    EXECUTE format('ALTER TABLE public.%I SET (autovacuum_vacuum_insert_threshold = 10000, '
        'autovacuum_vacuum_insert_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.02)', part);
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON public.%I '
        'FOR EACH STATEMENT EXECUTE FUNCTION public.observation_refuse_change()', part);
    EXECUTE format('ALTER TABLE public.observation ATTACH PARTITION public.%I FOR VALUES FROM (%L) TO (%L)',
        part, first, (first + interval '1 month')::date);
END $$;

REVOKE ALL ON FUNCTION observation_open_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION observation_open_month(date) TO ${role};
GRANT SELECT, INSERT ON observation, observation_revision, observation_ref TO ${role};
GRANT USAGE ON SEQUENCE observation_block TO ${role};
