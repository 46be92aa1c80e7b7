-- Random samples for an audit: which decisions were drawn, and what anybody needs to draw the same ones again.

CREATE TABLE audit_sample (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    policy      text COLLATE "C" NOT NULL,
    period      text COLLATE "C" NOT NULL,
    strata      text NOT NULL CHECK (strata IN ('TEAM', 'GRADE', 'POST')),
    -- Either so many of each stratum, or such a part of each, at least one.
    per_stratum integer CHECK (per_stratum > 0),
    share       numeric CHECK (share > 0 AND share <= 1),
    seed        text COLLATE "C" NOT NULL CHECK (seed <> ''),
    -- Decisions that stood, of which it was drawn.
    population  integer NOT NULL CHECK (population > 0),
    drawn_by    text COLLATE "C" NOT NULL,
    drawn_at    timestamptz NOT NULL,
    CHECK (num_nonnulls(per_stratum, share) = 1)
);

CREATE TABLE audit_sample_member (
    sample       bigint NOT NULL REFERENCES audit_sample,
    decision_id  bigint NOT NULL,
    staff_no     text COLLATE "C" NOT NULL,
    -- Empty for a decision without a grade.
    stratum      text COLLATE "C" NOT NULL,
    stratum_size integer NOT NULL,
    -- By SHA-256 over seed, line feed and staff number, from 1.
    place        integer NOT NULL,
    PRIMARY KEY (sample, stratum, place)
);

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sample
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_sample_member
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
